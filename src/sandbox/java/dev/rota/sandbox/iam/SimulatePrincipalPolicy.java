package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the policies of a role, and those that the caller adds, would decide about actions on resources.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html">SimulatePrincipalPolicy</a>
 */
final class SimulatePrincipalPolicy implements JsonOperation {

    private static final Shape DOCUMENTS = Shape.list(IamShapes.DOCUMENT);
    private static final Shape RESOURCE = Shape.text(1, 2048);
    private static final List<String> LACKING = List.of(
            "PermissionsBoundaryPolicyInputList",
            "ResourcePolicy",
            "ResourceOwner",
            "CallerArn",
            "ResourceHandlingOption");

    private final RolePolicies policies;

    SimulatePrincipalPolicy(RolePolicies policies) {
        this.policies = policies;
    }

    @Override
    public Structure input() {
        Structure entry = Shape.structure()
                .optional("ContextKeyName", Shape.text(5, 256))
                .optional("ContextKeyValues", Shape.list(Shape.text()))
                .optional(
                        "ContextKeyType",
                        Shape.oneOf(
                                "string",
                                "stringList",
                                "numeric",
                                "numericList",
                                "boolean",
                                "booleanList",
                                "ip",
                                "ipList",
                                "binary",
                                "binaryList",
                                "date",
                                "dateList"));
        return IamShapes.listing()
                .required("PolicySourceArn", IamShapes.ARN)
                .optional("PolicyInputList", DOCUMENTS)
                .optional("PermissionsBoundaryPolicyInputList", DOCUMENTS)
                .required("ActionNames", Shape.list(Shape.text(3, 128)))
                .optional("ResourceArns", Shape.list(RESOURCE))
                .optional("ResourcePolicy", IamShapes.DOCUMENT)
                .optional("ResourceOwner", RESOURCE)
                .optional("CallerArn", RESOURCE)
                .optional("ContextEntries", Shape.list(entry))
                .optional("ResourceHandlingOption", Shape.text(1, 64));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        refuseWhatLacks(call);
        String principal = call.text("PolicySourceArn");
        PolicyEvaluation evaluation =
                new PolicyEvaluation(policies.of(call.home(), principal, call.texts("PolicyInputList")));
        RequestContext context = RequestContext.of(call.objects("ContextEntries"));
        List<String> named = call.texts("ResourceArns");
        Page<String> actions =
                IamShapes.cut(call, "SimulatePrincipalPolicy " + principal).ofList(call.texts("ActionNames"));
        List<Json> results = new ArrayList<>();
        for (String action : actions.items()) {
            SimulationResult result = new SimulationResult(action);
            for (String resource : named.isEmpty() ? List.of("*") : named) {
                result.add(resource, evaluation.decide(action, resource, context));
            }
            results.add(named.isEmpty() ? result.ofAllResources() : result.ofEachResource());
        }
        return IamShapes.page("EvaluationResults", results, actions.next().isPresent())
                .withOptional("Marker", actions.nextToken())
                .build();
    }

    private static void refuseWhatLacks(JsonCall call) {
        LACKING.stream()
                .filter(name -> call.input().get(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw PolicyEvaluation.lacking(name + " of SimulatePrincipalPolicy");
                });
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.iam.PolicyEvaluation.Decision;
import dev.rota.sandbox.iam.PolicyEvaluation.SourcedPolicy;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
        List<Question> questions = questions(call);
        Page<String> page = IamShapes.cut(call, "SimulatePrincipalPolicy " + call.text("PolicySourceArn"))
                .ofList(IntStream.range(0, questions.size())
                        .mapToObj(Integer::toString)
                        .toList());
        PolicyEvaluation evaluation = new PolicyEvaluation(
                policies.of(call.home(), call.text("PolicySourceArn"), call.texts("PolicyInputList")));
        RequestContext context = RequestContext.of(call.objects("ContextEntries"));
        List<Json> results = new ArrayList<>();
        for (String number : page.items()) {
            Question question = questions.get(Integer.parseInt(number));
            Decision decision = evaluation.decide(question.action(), question.resource(), context);
            results.add(question.answered(decision, !call.texts("ResourceArns").isEmpty()));
        }
        return IamShapes.page("EvaluationResults", results, page.next().isPresent())
                .withOptional("Marker", page.nextToken())
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

    private static List<Question> questions(JsonCall call) {
        List<String> resources = call.texts("ResourceArns").isEmpty() ? List.of("*") : call.texts("ResourceArns");
        return call.texts("ActionNames").stream()
                .flatMap(action -> resources.stream().map(resource -> new Question(action, resource)))
                .toList();
    }

    /** Each action is asked about with each resource. */
    private record Question(String action, String resource) {

        /** The keys that are missing stand with the resource where one was named, and else with the action. */
        JsonObject answered(Decision decision, boolean resourceNamed) {
            Json matched = Members.array(
                    decision.because().stream().map(Question::statement).toList());
            Json missing = Json.of(List.copyOf(decision.missingKeys()));
            ObjectBuilder result = Json.object()
                    .with("EvalActionName", action)
                    .with("EvalResourceName", resource)
                    .with("EvalDecision", decision.word())
                    .with("MatchedStatements", matched)
                    .with("MissingContextValues", resourceNamed ? Json.of(List.of()) : missing);
            if (resourceNamed) {
                JsonObject specific = Json.object()
                        .with("EvalResourceName", resource)
                        .with("EvalResourceDecision", decision.word())
                        .with("MatchedStatements", matched)
                        .with("MissingContextValues", missing)
                        .build();
                result.with("ResourceSpecificResults", Members.array(List.of(specific)));
            }
            return result.build();
        }

        private static JsonObject statement(SourcedPolicy policy) {
            return Json.object()
                    .with("SourcePolicyId", policy.id())
                    .with("SourcePolicyType", policy.type())
                    .build();
        }
    }
}

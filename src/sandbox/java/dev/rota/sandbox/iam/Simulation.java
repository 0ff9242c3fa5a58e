package dev.rota.sandbox.iam;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.iam.PolicyCondition.RequestContext;
import dev.rota.sandbox.iam.PolicyEvaluation.Decision;
import dev.rota.sandbox.iam.PolicyEvaluation.SourcedPolicy;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SimulatePrincipalPolicy: what the policies of a role, and those that the caller adds, decide about actions on resources.
 *
 * <p>What IAM says of several resources together is not documented; here it is the worst that it says of one of them. Whoever wants
 * to know reads what is said of each.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html">SimulatePrincipalPolicy</a>
 */
record Simulation(Roles roles) {

    private static final int USUAL_PAGE = 100;
    private static final List<String> FROM_WORST = List.of("explicitDeny", "implicitDeny", "allowed");
    private static final List<String> LACKING = List.of(
            "PermissionsBoundaryPolicyInputList",
            "ResourcePolicy",
            "ResourceOwner",
            "CallerArn",
            "ResourceHandlingOption");
    private static final InputShape DOCUMENTS = list(Policies.DOCUMENT);
    private static final InputShape RESOURCE = text(1, 2048);
    private static final Structure CONTEXT_ENTRY = optional("ContextKeyName", text(5, 256))
            .optional("ContextKeyValues", list(text()))
            .optional(
                    "ContextKeyType",
                    oneOf(
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

    static Structure input() {
        return required("PolicySourceArn", Policies.ARN)
                .optional("PolicyInputList", DOCUMENTS)
                .optional("PermissionsBoundaryPolicyInputList", DOCUMENTS)
                .required("ActionNames", list(text(3, 128)))
                .optional("ResourceArns", list(RESOURCE))
                .optional("ResourcePolicy", Policies.DOCUMENT)
                .optional("ResourceOwner", RESOURCE)
                .optional("CallerArn", RESOURCE)
                .optional("ContextEntries", list(CONTEXT_ENTRY))
                .optional("ResourceHandlingOption", text(1, 64))
                .optional("Marker", text(1, 320, "[\\u0020-\\u00FF]+"))
                .optional("MaxItems", number(1, 1000));
    }

    JsonObject answer(JsonCall call) {
        LACKING.stream()
                .filter(name -> call.input().get(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw Iam.lacking(name + " of SimulatePrincipalPolicy");
                });
        String role = call.text("PolicySourceArn");
        List<SourcedPolicy> policies = new ArrayList<>(roles.policiesOf(call.home(), role));
        int number = 0;
        for (String added : call.texts("PolicyInputList")) {
            number++;
            policies.add(SourcedPolicy.of("PolicyInputList." + number, "none", added));
        }
        PolicyEvaluation evaluation = new PolicyEvaluation(policies);
        RequestContext context = RequestContext.of(call.objects("ContextEntries"));
        Page<String> actions = new Page.Cut(
                        "SimulatePrincipalPolicy " + role,
                        call.optionalText("Marker"),
                        call.number("MaxItems").orElse(USUAL_PAGE))
                .ofList(call.texts("ActionNames"));
        List<JsonObject> results = actions.items().stream()
                .map(action -> result(action, call.texts("ResourceArns"), evaluation, context))
                .toList();
        return Json.object()
                .with("EvaluationResults", Json.array(results))
                .with("IsTruncated", actions.next().isPresent())
                .withOptional("Marker", actions.nextToken())
                .build();
    }

    /** Where resources are named, the keys that are missing stand with each of them, else with the action. */
    private static JsonObject result(
            String action, List<String> resources, PolicyEvaluation evaluation, RequestContext context) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (String resource : resources.isEmpty() ? List.of("*") : resources) {
            decisions.put(resource, evaluation.decide(action, resource, context));
        }
        ObjectBuilder result = together(action, decisions);
        if (resources.isEmpty()) {
            return result.with(
                            "MissingContextValues",
                            missingKeys(decisions.values().iterator().next()))
                    .build();
        }
        List<JsonObject> each = decisions.entrySet().stream()
                .map(entry -> ofResource(entry.getKey(), entry.getValue()))
                .toList();
        return result.with("MissingContextValues", Json.array(List.of()))
                .with("ResourceSpecificResults", Json.array(each))
                .build();
    }

    private static ObjectBuilder together(String action, Map<String, Decision> decisions) {
        String worst = FROM_WORST.stream()
                .filter(word -> decisions.values().stream()
                        .anyMatch(decision -> decision.word().equals(word)))
                .findFirst()
                .orElseThrow();
        List<SourcedPolicy> because = decisions.values().stream()
                .filter(decision -> decision.word().equals(worst))
                .flatMap(decision -> decision.because().stream())
                .distinct()
                .toList();
        return Json.object()
                .with("EvalActionName", action)
                .with(
                        "EvalResourceName",
                        decisions.size() == 1 ? decisions.keySet().iterator().next() : "*")
                .with("EvalDecision", worst)
                .with("MatchedStatements", statements(because));
    }

    private static JsonObject ofResource(String resource, Decision decision) {
        return Json.object()
                .with("EvalResourceName", resource)
                .with("EvalResourceDecision", decision.word())
                .with("MatchedStatements", statements(decision.because()))
                .with("MissingContextValues", missingKeys(decision))
                .build();
    }

    private static JsonArray statements(List<SourcedPolicy> policies) {
        return Json.array(policies.stream()
                .map(policy -> Json.object()
                        .with("SourcePolicyId", policy.id())
                        .with("SourcePolicyType", policy.type())
                        .build())
                .toList());
    }

    private static Json missingKeys(Decision decision) {
        return Json.of(decision.missingKeys());
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.iam.PolicyEvaluation.Decision;
import dev.rota.sandbox.iam.PolicyEvaluation.SourcedPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a simulation says of one action: something of each resource that was named, and something of them together.
 *
 * <p>What IAM says of several resources together is not documented; here it is the worst that it says of one of them. Whoever wants
 * to know reads what is said of each.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html">EvaluationResult</a>
 */
final class SimulationResult {

    private static final List<String> FROM_WORST = List.of("explicitDeny", "implicitDeny", "allowed");

    private final String action;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();

    SimulationResult(String action) {
        this.action = action;
    }

    void add(String resource, Decision decision) {
        decisions.put(resource, decision);
    }

    /** Where no resource was named, the keys that are missing stand with the action. */
    JsonObject ofAllResources() {
        Decision only = decisions.values().iterator().next();
        return together()
                .with("MissingContextValues", Json.of(List.copyOf(only.missingKeys())))
                .build();
    }

    /** Where resources were named, the keys that are missing stand with each of them. */
    JsonObject ofEachResource() {
        List<JsonObject> each = decisions.entrySet().stream()
                .map(entry -> ofResource(entry.getKey(), entry.getValue()))
                .toList();
        return together()
                .with("MissingContextValues", Json.array(List.of()))
                .with("ResourceSpecificResults", Json.array(each))
                .build();
    }

    private ObjectBuilder together() {
        String worst = FROM_WORST.stream()
                .filter(word -> decisions.values().stream()
                        .anyMatch(decision -> decision.word().equals(word)))
                .findFirst()
                .orElseThrow();
        List<JsonObject> matched = decisions.values().stream()
                .filter(decision -> decision.word().equals(worst))
                .flatMap(decision -> decision.because().stream())
                .map(SimulationResult::statement)
                .distinct()
                .toList();
        return Json.object()
                .with("EvalActionName", action)
                .with(
                        "EvalResourceName",
                        decisions.size() == 1 ? decisions.keySet().iterator().next() : "*")
                .with("EvalDecision", worst)
                .with("MatchedStatements", Json.array(matched));
    }

    private static JsonObject ofResource(String resource, Decision decision) {
        return Json.object()
                .with("EvalResourceName", resource)
                .with("EvalResourceDecision", decision.word())
                .with(
                        "MatchedStatements",
                        Json.array(decision.because().stream()
                                .map(SimulationResult::statement)
                                .toList()))
                .with("MissingContextValues", Json.of(List.copyOf(decision.missingKeys())))
                .build();
    }

    private static JsonObject statement(SourcedPolicy policy) {
        return Json.object()
                .with("SourcePolicyId", policy.id())
                .with("SourcePolicyType", policy.type())
                .build();
    }
}

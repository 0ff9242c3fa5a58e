package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What AWS would refuse in a target. */
final class TargetChecks {

    private static final List<String> INPUTS = List.of("input", "inputPath", "inputTransformer");
    private static final List<String> OVERRIDES = List.of("containerOverrides", "taskOverride");

    private final Findings findings;
    private final YamlNode rule;
    private final String where;

    TargetChecks(Findings findings, YamlNode rule, String where) {
        this.findings = findings;
        this.rule = rule;
        this.where = where;
    }

    /** Checks the keys of a target, wherever they stand. */
    void check(JsonObject target) {
        if (target.get("taskDefinition").isEmpty() && findings.isReadable()) {
            findings.absent(findings.origin(target, rule).problem("'taskDefinition' is missing %s".formatted(where)));
        }
        if (target.get("launchType").isPresent()
                && target.get("capacityProviderStrategy").isPresent()) {
            mistake(
                    target.get("launchType").orElse(target),
                    "'launchType' and 'capacityProviderStrategy' both stand %s; AWS takes one of them"
                            .formatted(where));
        }
        checkInput(target);
        RuleReader.objects(target, "containerOverrides").forEach(this::checkVariables);
    }

    private void checkInput(JsonObject target) {
        List<String> present =
                INPUTS.stream().filter(key -> target.get(key).isPresent()).toList();
        List<String> overrides =
                OVERRIDES.stream().filter(key -> target.get(key).isPresent()).toList();
        boolean both = !present.isEmpty() && !overrides.isEmpty();
        if (present.size() > 1 || both) {
            String first = present.get(0);
            String second = present.size() > 1 ? present.get(1) : overrides.get(0);
            mistake(
                    target.get(first).orElse(target),
                    "'%s' and '%s' both stand %s; a target has one input".formatted(first, second, where));
        }
    }

    private void checkVariables(JsonObject container) {
        Set<String> seen = new HashSet<>();
        for (JsonObject variable : RuleReader.objects(container, "environment")) {
            RuleReader.text(variable, "name")
                    .filter(name -> !seen.add(name))
                    .ifPresent(name ->
                            mistake(variable, "the environment variable '%s' stands twice %s".formatted(name, where)));
        }
    }

    private void mistake(Json at, String message) {
        findings.mistake(findings.origin(at, rule).problem(message));
    }
}

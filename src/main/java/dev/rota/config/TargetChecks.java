package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.rule.RuleTags;
import dev.rota.rule.Setting;
import dev.rota.rule.Setting.Alternative;
import dev.rota.rule.Settings;
import dev.rota.yaml.YamlNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What AWS would refuse in a target. */
final class TargetChecks {

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
        checkAlternatives(target, Alternative.CAPACITY, "AWS takes one of them");
        checkAlternatives(target, Alternative.INPUT, "a target has one input");
        RuleReader.objects(target, "containerOverrides").forEach(this::checkVariables);
        if (target.get("taskTags").orElse(null) instanceof JsonObject tags) {
            checkTags(tags, RuleTags.MOST, "", this::mistake, where);
        }
    }

    /** Checks tags of which there may be so many. */
    static void checkTags(JsonObject tags, int most, String beside, BiConsumer<Json, String> mistake, String where) {
        for (Json.Member tag : tags.members()) {
            String value = tag.value() instanceof JsonString text ? text.value() : "";
            RuleTags.fault(tag.name(), value)
                    .ifPresent(fault -> mistake.accept(
                            tag.value(), "the tag '%s' %s cannot be set: %s".formatted(tag.name(), where, fault)));
        }
        if (tags.members().size() > most) {
            mistake.accept(
                    tags,
                    "there are %,d tags %s; AWS allows %d%s"
                            .formatted(tags.members().size(), where, most, beside));
        }
    }

    /** What says something by itself comes first, since it is what excludes the others. */
    private void checkAlternatives(JsonObject target, Alternative alternative, String why) {
        List<Setting> present = Settings.TARGET.keys().stream()
                .filter(key -> key.alternative().equals(Optional.of(alternative)))
                .filter(key -> target.get(key.name()).isPresent())
                .sorted(Comparator.comparing(key -> !key.isWholeAlternative()))
                .toList();
        present.stream()
                .filter(other -> present.get(0).excludes(other))
                .findFirst()
                .ifPresent(other -> mistake(
                        target.get(present.get(0).name()).orElse(target),
                        "'%s' and '%s' are both set %s; %s".formatted(present.get(0), other, where, why)));
    }

    private void checkVariables(JsonObject container) {
        Set<String> seen = new HashSet<>();
        for (JsonObject variable : RuleReader.objects(container, "environment")) {
            RuleReader.text(variable, "name")
                    .filter(name -> !seen.add(name))
                    .ifPresent(name -> mistake(
                            variable, "the environment variable '%s' is defined twice %s".formatted(name, where)));
        }
    }

    private void mistake(Json at, String message) {
        findings.mistake(findings.origin(at, rule).problem(message));
    }
}

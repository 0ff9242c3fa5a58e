package dev.rota.proof;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.rule.TaskOverride;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rule as AWS would keep it, to compare what two ways of writing it send, member for member. It knows nothing of normal forms:
 * of two defaults, one written and one absent, it makes two rules. What it makes equal is only what the API cannot tell apart:
 * names and ARNs, which state a new rule has, no tags and absent tags, an empty retry policy and none, how JSON is laid out.
 */
final class SpelledOut {

    private static final Json NOTHING = new JsonObject(List.of());

    private SpelledOut() {}

    static Rule of(Rule rule, Home home) {
        Map<String, String> tags = Objects.requireNonNullElse(rule.tags(), Map.of());
        return rule.with("eventBusName", Optional.of(Json.of(rule.key().bus())))
                .withState(Objects.requireNonNullElse(rule.state(), Rule.ENABLED))
                .withRuleRole(rule.ruleRole() == null ? null : home.roleArn(rule.ruleRole()))
                .withTags(new TreeMap<>(tags))
                .withTargets(rule.targets().stream()
                        .map(target -> of(target, rule.name(), home))
                        .sorted(Comparator.comparing(target -> String.valueOf(target.id())))
                        .toList());
    }

    private static EcsTarget of(EcsTarget target, String name, Home home) {
        JsonObject settings = target.withInputAsText()
                .withId(target.id() == null ? name : target.id())
                .renamed((kind, said) -> kind.arn(home, said))
                .settings();
        EcsTarget kept = new EcsTarget(new JsonObject(settings.members().stream()
                .filter(member ->
                        !(member.name().equals("retryPolicy") && member.value().equals(NOTHING)))
                .toList()));
        return kept.settings()
                .text("input")
                .map(input -> withInput(kept, input, home))
                .orElse(kept);
    }

    private static EcsTarget withInput(EcsTarget target, String input, Home home) {
        try {
            Json json = Json.parse(input);
            return TaskOverride.read(json)
                    .map(override -> target.with(override.renamed((kind, said) -> kind.arn(home, said))))
                    .orElseGet(() -> target.with("input", Json.of(json.compact())));
        } catch (JsonException notJson) {
            return target;
        }
    }
}

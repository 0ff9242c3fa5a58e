package dev.rota.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.plan.Change.Update;
import dev.rota.plan.Live;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.Examples;
import dev.rota.rule.LiveRule;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file leaves to others stays as it is live, whatever else the file wants. */
class IgnoredTest {

    private static final int CASES = Math.max(50, Properties.CASES / 10);
    private static final Set<String> OVERRIDES = Set.of("containerOverrides", "taskOverride");

    @ParameterizedTest
    @ValueSource(strings = {"description", "scheduleExpression", "eventPattern", "state", "ruleRole", "tags"})
    void aSettingOfTheRuleStaysAsItIs(String key) {
        Properties.check(CASES, seed -> {
            Rule live = live(seed);
            assertThat(settings(after(live, wanted(live, seed), key)).get(key))
                    .isEqualTo(settings(live).get(key));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cluster",
                "role",
                "taskDefinition",
                "taskCount",
                "launchType",
                "capacityProviderStrategy",
                "platformVersion",
                "networkConfiguration",
                "containerOverrides",
                "taskOverride",
                "input",
                "inputPath",
                "inputTransformer",
                "group",
                "placementConstraints",
                "placementStrategy",
                "enableECSManagedTags",
                "enableExecuteCommand",
                "propagateTags",
                "referenceId",
                "taskTags",
                "deadLetterConfig",
                "retryPolicy"
            })
    void aSettingOfATargetStaysAsItIs(String key) {
        Properties.check(CASES, seed -> {
            Rule live = live(seed);
            JsonObject before = firstTarget(live);
            JsonObject after = firstTarget(after(live, wanted(live, seed), key));
            assertThat(after.get(key)).isEqualTo(before.get(key));
            if (key.equals("input")) {
                OVERRIDES.forEach(part -> assertThat(after.get(part)).as(part).isEqualTo(before.get(part)));
            }
            if (OVERRIDES.contains(key)) {
                assertThat(before.get("input").isEmpty() || after.get("input").equals(before.get("input")))
                        .as("a text that may hold what is ignored")
                        .isTrue();
            }
            assertThat(after.names()).as("what AWS takes").satisfies(IgnoredTest::hasOneInputAndOneCapacity);
        });
    }

    private static void hasOneInputAndOneCapacity(Collection<? extends String> names) {
        long inputs = names.stream()
                .map(name -> OVERRIDES.contains(name) ? "overrides" : name)
                .filter(Set.of("overrides", "input", "inputPath", "inputTransformer")::contains)
                .distinct()
                .count();
        assertThat(inputs).isLessThanOrEqualTo(1);
        assertThat(names.containsAll(Set.of("launchType", "capacityProviderStrategy")))
                .isFalse();
    }

    private static Rule live(long seed) {
        return new RandomRules(seed).next();
    }

    /** Another rule of the same name, with a target of the same id. */
    private static Rule wanted(Rule live, long seed) {
        Rule other = new RandomRules(seed * 31 + 7).next();
        String id = live.targets().get(0).id();
        return other.with("name", Optional.of(Json.of(live.name())))
                .withTargets(List.of(other.targets().get(0).withId(id)));
    }

    private static Rule after(Rule live, Rule wanted, String ignored) {
        Map<String, String> tags =
                new LinkedHashMap<>(Optional.ofNullable(live.tags()).orElse(Map.of()));
        tags.put(RuleTags.TRACKING_ID, Examples.OURS);
        LiveRule present = new LiveRule(
                new RuleHeader(
                        live.withTargets(List.of()).withTags(null),
                        RandomRules.HOME.ruleArn(live.key()),
                        null,
                        Set.of()),
                new RuleTargets(live.targets(), List.of(), Set.of()),
                RuleTags.confirmed(tags));
        Plan plan = Planner.plan(
                Examples.desired(Examples.desired(wanted, Set.of(ignored))),
                new Live(RandomRules.HOME, Map.of(present.key(), present), List.of(), 1),
                new PlanRequest(true, false, Set.of(live.key()), true, false, OptionalInt.empty()));
        assertThat(plan.refusals()).isEmpty();
        List<Rule> rules = new ArrayList<>(
                plan.changes(Update.class).stream().map(Update::rule).toList());
        rules.add(live);
        return rules.get(0);
    }

    private static JsonObject firstTarget(Rule rule) {
        String id = rule.targets().get(0).id();
        JsonArray targets = (JsonArray) settings(rule).get("targets").orElseThrow();
        return targets.elements().stream()
                .map(JsonObject.class::cast)
                .filter(target -> target.get("id").equals(Optional.of(Json.of(String.valueOf(id)))))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject settings(Rule rule) {
        return NormalForm.of(rule, RandomRules.HOME).settings(Layout.LIST);
    }
}

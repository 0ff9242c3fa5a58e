package dev.rota.rule;

import static dev.rota.rule.Examples.on;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static dev.rota.rule.Examples.withInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.CanonicalRule.Layout;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalRuleTest {

    @Test
    void theOnlyTargetStandsInTheRule() {
        assertThat(CanonicalRule.write(rule("nightly", target("other")), Layout.FLAT)
                        .pretty())
                .isEqualTo("""
                        {
                          "name": "nightly",
                          "scheduleExpression": "cron(0 10 * * ? *)",
                          "targetId": "other",
                          "cluster": "shop",
                          "taskDefinition": "report",
                          "taskCount": 1,
                          "role": "ecsEventsRole"
                        }""");
    }

    @Test
    void aTargetCalledLikeItsRuleNeedNotSaySo() {
        JsonObject tree = CanonicalRule.write(rule("nightly", target("nightly")), Layout.FLAT);
        assertThat(tree.get("targetId")).contains(Json.of("nightly"));
        assertThat(CanonicalRule.withoutUsualId(tree).names()).doesNotContain("targetId");
        JsonObject other = CanonicalRule.write(rule("nightly", target("other")), Layout.FLAT);
        assertThat(CanonicalRule.withoutUsualId(other)).isEqualTo(other);
    }

    @Test
    void severalTargetsStandInAListWithTheirIds() {
        assertThat(CanonicalRule.write(rule("nightly", target("nightly"), on("mail", target("b"))), Layout.LIST)
                        .pretty())
                .isEqualTo("""
                        {
                          "name": "nightly",
                          "scheduleExpression": "cron(0 10 * * ? *)",
                          "targets": [
                            {
                              "id": "nightly",
                              "cluster": "shop",
                              "taskDefinition": "report",
                              "taskCount": 1,
                              "role": "ecsEventsRole"
                            },
                            {
                              "id": "b",
                              "cluster": "mail",
                              "taskDefinition": "report",
                              "taskCount": 1,
                              "role": "ecsEventsRole"
                            }
                          ]
                        }""");
    }

    @Test
    void bothLayoutsAreReadAsTheSameRule() {
        Rule rule = rule("nightly", target("other"));
        assertThat(CanonicalRule.read(CanonicalRule.write(rule, Layout.FLAT))).isEqualTo(rule);
        assertThat(CanonicalRule.read(CanonicalRule.write(rule, Layout.LIST))).isEqualTo(rule);
    }

    @Test
    void aTargetWithoutARoleSaysSo() {
        EcsTarget bare = target("a").with("role", new Json.JsonNull());
        JsonObject tree = CanonicalRule.write(rule("a", bare), Layout.FLAT);
        assertThat(tree.get("role")).contains(new Json.JsonNull());
        assertThat(CanonicalRule.read(tree).targets().get(0).role()).isNull();
    }

    @Test
    void anInputThatIsAnOverrideIsSpelledOutAndAnyOtherIsKeptToTheLetter() {
        Rule override = rule("a", withInput(target("a"), "{\"cpu\": \"256\"}"));
        assertThat(CanonicalRule.write(override, Layout.FLAT).get("taskOverride"))
                .contains(Json.parse("{\"cpu\":\"256\"}"));
        Rule other = rule("a", withInput(target("b"), " [ 1 ] "));
        assertThat(CanonicalRule.write(other, Layout.FLAT).get("input")).contains(Json.of(" [ 1 ] "));
        assertThat(CanonicalRule.read(CanonicalRule.write(other, Layout.FLAT))).isEqualTo(other);
    }

    @Test
    void aTreeWithoutWhatEveryRuleHasIsNone() {
        assertThatThrownBy(() ->
                        CanonicalRule.read((JsonObject) Json.parse("{\"taskDefinition\":\"a\",\"cluster\":\"b\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'name' is missing in {\"taskDefinition\":\"a\",\"cluster\":\"b\"}");
    }

    @Test
    void settingsOfAnotherTreeReplaceTheNamedOnesTargetByTarget() {
        JsonObject wanted = CanonicalRule.write(
                rule("a", target("one", "new"), target("two", "new")).withState(Rule.ENABLED), Layout.LIST);
        JsonObject live = CanonicalRule.write(
                rule("a", target("one", "old"), target("gone", "old"))
                        .withState(Rule.DISABLED)
                        .withTags(Map.of("k", "v")),
                Layout.LIST);
        assertThat(CanonicalRule.read(CanonicalRule.withSettingsOf(wanted, live, Set.of("state", "taskDefinition"))))
                .isEqualTo(rule("a", target("one", "old"), target("two", "new")).withState(Rule.DISABLED));
    }
}

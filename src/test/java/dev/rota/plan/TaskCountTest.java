package dev.rota.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.plan.Change.TagChange;
import dev.rota.problem.Place;
import dev.rota.problem.Source;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ecschedule takes for granted that every target has a task count, and crashes on one without. */
class TaskCountTest {

    private static final Home HOME = new Home("aws", "ap-northeast-3", "123456789012");

    @Test
    void aNewTargetIsSentWithTheDefaultCount() {
        Change.Create create = Comparison.create(desired("'cron(0 20 * * ? *)'", ""));

        assertThat(countOf(create.rule())).isEqualTo(1);
    }

    @Test
    void aLiveTargetWithACountKeepsOne() {
        Change.Update update = update("'taskCount':1,");

        assertThat(countOf(update.rule())).isEqualTo(1);
    }

    @Test
    void aLiveTargetWithoutACountIsLeftWithoutOne() {
        Change.Update update = update("");

        assertThat(update.rule().targets().get(0).taskCount()).isNull();
    }

    private static Change.Update update(String liveCount) {
        Rule live = rule("'cron(0 10 * * ? *)'", liveCount);
        LiveRule liveRule = new LiveRule(
                new RuleHeader(live, HOME.ruleArn(live.key()), null, Set.of()),
                new RuleTargets(live.targets(), List.of(), Set.of()),
                RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, "team")));
        return Comparison.of(desired("'cron(0 20 * * ? *)'", ""), liveRule, HOME)
                .update(TagChange.NONE);
    }

    private static DesiredRule desired(String schedule, String count) {
        return new DesiredRule(
                rule(schedule, count),
                new Ownership("team", false),
                Set.of(),
                Set.of(),
                Place.startOf(new Source("rota.yaml", "")),
                List.of());
    }

    private static Rule rule(String schedule, String count) {
        String json =
                "{'name':'nightly','scheduleExpression':%s,%s'targetId':'nightly','cluster':'prod','taskDefinition':'app'}"
                        .formatted(schedule, count);
        return CanonicalRule.read((JsonObject) Json.parse(json.replace('\'', '"')));
    }

    private static int countOf(Rule rule) {
        Integer count = rule.targets().get(0).taskCount();
        return count == null ? 0 : count;
    }
}

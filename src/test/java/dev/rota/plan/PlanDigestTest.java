package dev.rota.plan;

import static dev.rota.plan.PlannerTest.plan;
import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.OURS;
import static dev.rota.rule.Examples.at;
import static dev.rota.rule.Examples.desired;
import static dev.rota.rule.Examples.live;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static dev.rota.rule.Examples.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanDigestTest {

    private static final LiveRule LIVE = live(rule("a"));

    @Test
    void eachThingThatAPlanDoesCounts() {
        List<String> digests = Stream.of(
                        plan(desired(rule("a"))),
                        plan(desired(rule("b"))),
                        plan(desired(rule("a").withTags(Map.of("k", "v")))),
                        plan(desired(rule("a").withTags(Map.of("k", "w")))),
                        plan(desired(at("rate(1 day)", rule("a"))), LIVE),
                        plan(desired(at("rate(2 days)", rule("a"))), LIVE),
                        plan(desired(at("rate(1 day)", rule("a"))), live(at("rate(2 days)", rule("a")))),
                        plan(desired(rule("a", target("new"))), LIVE),
                        plan(desired(rule("a")), live(rule("a"), RuleTags.confirmed(Map.of()))),
                        plan(desired(at("rate(1 day)", rule("a"))), live(rule("a"), RuleTags.confirmed(Map.of()))),
                        delete(HOME, LIVE),
                        delete(HOME, live(rule("a"), tracked(OURS), new ForeignTarget("l", "arn:aws:lambda:::f"))),
                        delete(new Home("aws", "eu-west-1", HOME.account()), LIVE),
                        delete(new Home("aws", HOME.region(), "210987654321"), LIVE))
                .map(PlanDigest::of)
                .toList();
        assertThat(digests).doesNotHaveDuplicates().allMatch(digest -> digest.matches("[0-9a-f]{8}"));
    }

    @Test
    void spellingDoesNotCount() {
        Rule spelled = at(
                "rate(1 day)",
                rule("a", target("a", HOME.taskDefinitionArn("report"))).withState("ENABLED"));
        assertThat(PlanDigest.of(plan(desired(spelled), LIVE)))
                .isEqualTo(PlanDigest.of(plan(desired(at("rate(1 day)", rule("a"))), LIVE)));
    }

    @Test
    void aDigestIsTheSameInEveryRun() {
        assertThat(PlanDigest.of(plan(desired(at("rate(1 day)", rule("a"))), LIVE)))
                .isEqualTo("21feafd4");
    }

    private static Plan delete(Home home, LiveRule rule) {
        return new Plan(home, List.of(new Change.Delete(rule)), List.of(), 0, List.of(), List.of(), Optional.empty());
    }
}

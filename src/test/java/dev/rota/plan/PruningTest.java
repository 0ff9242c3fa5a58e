package dev.rota.plan;

import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.OURS;
import static dev.rota.rule.Examples.desired;
import static dev.rota.rule.Examples.live;
import static dev.rota.rule.Examples.on;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static dev.rota.rule.Examples.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.plan.Plan.Leftover;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PruningTest {

    private static final Desired FILE = desired(desired(rule("kept")));
    private static final ForeignTarget LAMBDA =
            new ForeignTarget("l", "arn:aws:lambda:ap-northeast-3:123456789012:function:f");

    @Test
    void trackedRulesThatAreGoneFromTheFilesAreDeletedByName() {
        Plan plan = prune(FILE, live(rule("b")), live(rule("a").withTargets(List.of())));
        assertThat(plan.changes()).extracting(change -> change.key().name()).containsExactly("a", "b");
        assertThat(plan.changes()).hasOnlyElementsOfType(Change.Delete.class);
        assertThat(plan.leftovers()).isEmpty();
        assertThat(plan.guard()).isEmpty();
    }

    @Test
    void withoutPruneTheyAreOnlyListed() {
        Plan plan = plan(FILE, asked(false), live(rule("a")), live(rule("b").withState(Rule.DISABLED)));
        assertThat(plan.changes(Change.Delete.class)).isEmpty();
        assertThat(plan.leftovers())
                .containsExactly(
                        new Leftover(RuleKey.of("a"), true, Optional.empty()),
                        new Leftover(RuleKey.of("b"), false, Optional.empty()));
    }

    @Test
    void aRuleWithOneTargetOnAnotherClusterStays() {
        assertThat(staysBecause(live(rule("a", target("x"), on("mail", target("y"))))))
                .isEqualTo("starts tasks on cluster mail");
    }

    @Test
    void aRuleThatStartsNoTaskStays() {
        assertThat(staysBecause(live(rule("a").withTargets(List.of()), tracked(OURS), LAMBDA)))
                .isEqualTo("starts no ECS task");
    }

    @Test
    void aRuleOfAStackOrAServiceStays() {
        RuleTags tags = RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, OURS, "aws:cloudformation:stack-name", "web"));
        assertThat(staysBecause(live(rule("a"), tags))).isEqualTo("belongs to the CloudFormation stack web");
        LiveRule plain = live(rule("a"));
        LiveRule managed = new LiveRule(
                new RuleHeader(plain.header().rule(), plain.arn(), "ecs.amazonaws.com", Set.of()),
                plain.targets(),
                plain.tags());
        assertThat(staysBecause(managed)).isEqualTo("managed by ecs.amazonaws.com");
    }

    @Test
    void aRuleWhoseTagsCannotBeReadIsRefused() {
        Plan plan = prune(FILE, live(rule("a"), RuleTags.UNREADABLE));
        assertThat(plan.changes(Change.Delete.class)).isEmpty();
        assertThat(plan.refusals())
                .containsExactly(
                        new Refusal(
                                RuleKey.of("a"),
                                "its tags cannot be read, so Rota cannot tell whether it may be deleted; allow events:ListTagsForResource"));
    }

    @ParameterizedTest(name = "{0} of {1} with {2} agreed to: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    3  | 3   | -  | -
                    4  | 20  | -  | -
                    4  | 19  | -  | 4 of the 19 rules with tracking id shop-jobs would be deleted
                    4  | 19  | 3  | 4 of the 19 rules with tracking id shop-jobs would be deleted
                    4  | 19  | 4  | -
                    12 | 61  | -  | -
                    13 | 61  | -  | 13 of the 61 rules with tracking id shop-jobs would be deleted
                    13 | 61  | 99 | -
                    """)
    void manyDeletionsAreGuarded(int deletions, int tracked, Integer allowed, String guard) {
        PlanRequest asked = new PlanRequest(
                true, true, Set.of(), true, false, allowed == null ? OptionalInt.empty() : OptionalInt.of(allowed));
        assertThat(Planner.plan(FILE, account(tracked, rules(deletions)), asked).guard())
                .isEqualTo(Optional.ofNullable(guard));
    }

    @Test
    void filesWithoutARuleAreGuardedFromTheFirstDeletionOn() {
        Desired empty = new Desired(List.of(), Set.of(), true, Set.of(new Ownership(OURS, false)), Set.of("shop"));
        assertThat(prune(empty, live(rule("a"))).guard())
                .contains("the files contain no rules, so the rule with tracking id shop-jobs would be deleted");
        assertThat(prune(empty, live(rule("a")), live(rule("b"))).guard())
                .contains("the files contain no rules, so all 2 rules with tracking id shop-jobs would be deleted");
    }

    @Test
    void aDefaultedTrackingIdIsGuardedFromTheFirstDeletionOn() {
        Desired defaulted =
                new Desired(FILE.rules(), FILE.named(), true, Set.of(new Ownership("shop", true)), Set.of("shop"));
        assertThat(prune(defaulted, live(rule("a"), tracked("shop"))).guard())
                .contains("the file has no trackingId, so shop is only the cluster's name, and rules that another file"
                        + " applied to that cluster would be deleted too");
    }

    @Test
    void nothingToDeleteIsNothingToGuard() {
        Desired empty = new Desired(List.of(), Set.of(), true, Set.of(new Ownership(OURS, true)), Set.of("shop"));
        assertThat(prune(empty).guard()).isEmpty();
    }

    private static String staysBecause(LiveRule rule) {
        Plan plan = prune(FILE, rule);
        assertThat(plan.changes(Change.Delete.class)).isEmpty();
        return plan.leftovers().get(0).reason().orElseThrow();
    }

    private static Plan prune(Desired desired, LiveRule... gone) {
        return plan(desired, asked(true), gone);
    }

    private static Plan plan(Desired desired, PlanRequest asked, LiveRule... gone) {
        return Planner.plan(desired, account(gone.length, List.of(gone)), asked);
    }

    private static PlanRequest asked(boolean prune) {
        return new PlanRequest(false, prune, Set.of(), true, false, OptionalInt.empty());
    }

    private static Live account(int trackedInAll, List<LiveRule> gone) {
        List<TrackedRule> tracked = gone.stream()
                .map(rule -> new TrackedRule(rule.header(), rule.tags(), Optional.of(rule.targets())))
                .toList();
        return new Live(HOME, Map.of(), tracked, trackedInAll);
    }

    private static List<LiveRule> rules(int count) {
        return Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> live(rule("gone-" + number)))
                .toList();
    }
}

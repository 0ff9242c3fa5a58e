package dev.rota.apply;

import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.OURS;
import static dev.rota.rule.Examples.live;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static dev.rota.rule.Examples.tracked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.live.FakeLiveRules;
import dev.rota.live.LiveReader;
import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.plan.Change;
import dev.rota.plan.Intervention;
import dev.rota.plan.Intervention.Delete;
import dev.rota.plan.Intervention.Disable;
import dev.rota.plan.Intervention.Enable;
import dev.rota.plan.InterventionPlanner;
import dev.rota.plan.LiveSelection;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanDigest;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Refusal;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Examples;
import dev.rota.rule.Hold;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterventionTest {

    private static final Hold HOLD = new Hold(Optional.of("2026-11-20T12:00:00Z"), "incident 42");
    private static final Desired FILES = new Desired(
            List.of(), Set.of(RuleKey.of("nightly")), true, Set.of(new Ownership(OURS, false)), Set.of("shop"));

    private final FakeLiveRules account = new FakeLiveRules(HOME);
    private final Parallel parallel = new Parallel();

    @AfterEach
    void close() {
        parallel.close();
    }

    @Test
    void aRuleIsOffBeforeItIsOnHold() {
        account.with(live(rule("a")));
        assertThat(carryOut(new Disable(Optional.of(HOLD)), "a").succeeded()).isTrue();
        assertThat(account.writes())
                .containsExactly("DisableRule a", "TagResource a {rota:hold=2026-11-20T12:00:00Z incident 42}");
    }

    @Test
    void aRuleIsOnBeforeItsHoldEnds() {
        account.with(onHold("a", Rule.DISABLED));
        assertThat(carryOut(new Enable(), "a").succeeded()).isTrue();
        assertThat(account.writes()).containsExactly("EnableRule a", "UntagResource a [rota:hold]");
    }

    @Test
    void aRuleThatCouldNotBeSwitchedOffIsNotOnHold() {
        account.with(live(rule("a"))).refusing(Kind.DENIED, call -> call.startsWith("DisableRule"));
        ApplyReport report = carryOut(new Disable(Optional.of(HOLD)), "a");
        assertThat(report.succeeded()).isFalse();
        assertThat(account.rule("a").orElseThrow().tags().hold()).isEmpty();
    }

    @Test
    void aRuleThatCouldNotBePutOnHoldIsOffAndThatIsTold() {
        account.with(live(rule("a"))).refusing(Kind.DENIED, call -> call.startsWith("TagResource"));
        ApplyReport report = carryOut(new Disable(Optional.of(HOLD)), "a");
        assertThat(account.rule("a").orElseThrow().rule().isEnabled()).isFalse();
        assertThat(report.outcomes())
                .extracting(ApplyReport.Outcome::reason)
                .containsExactly("it is disabled, but could not be put on hold, so the next rota apply may enable it:"
                        + " TagResource: refused for the test");
    }

    @Test
    void theSameAgainDoesNothing() {
        account.with(onHold("a", Rule.DISABLED)).with(live(rule("b")));
        Plan held = plan(new Disable(Optional.of(new Hold(Optional.of("2026-11-21T08:00:00Z"), "incident 42"))), "a");
        assertThat(held.isEmpty()).isTrue();
        assertThat(held.unchanged()).isOne();
        assertThat(plan(new Disable(Optional.empty()), "a").isEmpty()).isTrue();
        assertThat(plan(new Enable(), "b").isEmpty()).isTrue();
    }

    @Test
    void theDigestOfAHoldDoesNotDependOnItsTime() {
        account.with(live(rule("a")));
        Hold later = new Hold(Optional.of("2026-11-21T08:00:00Z"), HOLD.reason());
        Hold other = new Hold(HOLD.since(), "incident 43");
        String digest = PlanDigest.of(plan(new Disable(Optional.of(HOLD)), "a"));
        assertThat(PlanDigest.of(plan(new Disable(Optional.of(later)), "a"))).isEqualTo(digest);
        assertThat(PlanDigest.of(plan(new Disable(Optional.of(other)), "a"))).isNotEqualTo(digest);
    }

    @Test
    void aDeletionThatSomebodyCalledDoesNotWaitForWhatIsRefused() {
        account.with(live(rule("a"))).with(live(rule("theirs"), tracked("mail-jobs")));
        ApplyReport report = carryOut(new Delete(), "a", "theirs");
        assertThat(report.succeeded()).isTrue();
        assertThat(account.writes()).containsExactly("RemoveTargets a [a]", "DeleteRule a");
    }

    @Test
    void aRuleThatSomebodyElseTookOverMeanwhileIsNotDeleted() {
        account.with(live(rule("a")));
        Plan plan = plan(new Delete(), "a");
        account.with(live(rule("a"), tracked("mail-jobs")));
        ApplyReport report = carryOut(plan);
        assertThat(report.succeeded()).isFalse();
        assertThat(account.writes()).isEmpty();
    }

    @Test
    void whoseRulesAreIsAskedOfThemAndNotOfTheIndex() {
        account.with(live(rule("a"), tracked("mail-jobs")))
                .with(live(rule("b")))
                .indexSays("a", Map.of(RuleTags.TRACKING_ID, OURS))
                .indexForgets("b");
        LiveSelection called = find(List.of(), Optional.of(name -> true), true);
        assertThat(called.byPattern()).extracting(LiveRule::name).containsExactly("b");
        assertThat(called.trackedInAll()).isOne();
        assertThat(account.calls()).doesNotContain("GetResources");
    }

    @Test
    void oneRuleCostsOneCallForItAndItsTargetsAndItsTagsEach() {
        account.with(live(rule("a"))).with(live(rule("b")));
        find("a");
        assertThat(account.calls())
                .containsExactlyInAnyOrder("DescribeRule a", "ListTargetsByRule a", "ListTagsForResource a");
    }

    @Test
    void aPatternMeansNothingWhereTagsCannotBeRead() {
        account.with(live(rule("a"))).refusing(Kind.DENIED, call -> call.startsWith("ListTagsForResource"));
        assertThatThrownBy(() -> find(List.of(), Optional.of(name -> true), false))
                .isInstanceOf(RotaException.class)
                .hasMessageContaining("patterns and tracking ids select none");
    }

    @Test
    void aNameOfNoRuleIsRefusedWithTheOneThatMayBeMeant() {
        account.with(live(rule("a")));
        assertThat(plan(new Delete(), "a", "nigthly").refusals())
                .containsExactly(new Refusal(
                        RuleKey.of("nigthly"),
                        "there is no such rule in ap-northeast-3 of account 123456789012; the files have nightly"));
    }

    @Test
    void aRuleOnAClusterOfNoFileIsOursOnlyWhereNoClusterIsKnown() {
        account.with(live(rule("a", on("mail"))));
        assertThat(plan(new Enable(), "a").refusals()).hasSize(1);
        Desired noFile = new Desired(List.of(), Set.of(), true, FILES.ownerships(), Set.of());
        assertThat(InterventionPlanner.plan(find("a"), noFile, new Delete(), asked())
                        .count(Change.Delete.class))
                .isOne();
    }

    private static EcsTarget on(String cluster) {
        return Examples.on(cluster, target("a"));
    }

    private static LiveRule onHold(String name, String state) {
        return live(
                rule(name).withState(state),
                RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, OURS, RuleTags.HOLD, HOLD.tag())));
    }

    private LiveSelection find(String... names) {
        return find(List.of(names), Optional.empty(), false);
    }

    private LiveSelection find(List<String> names, Optional<Predicate<String>> pattern, boolean counting) {
        return new LiveReader(account, parallel, Observer.SILENT)
                .called(
                        names.stream().collect(Collectors.toMap(name -> name, name -> Set.of(RuleKey.of(name)))),
                        pattern,
                        counting,
                        FILES);
    }

    private Plan plan(Intervention intervention, String... names) {
        return InterventionPlanner.plan(find(names), FILES, intervention, asked());
    }

    private ApplyReport carryOut(Intervention intervention, String... names) {
        return carryOut(plan(intervention, names));
    }

    private ApplyReport carryOut(Plan plan) {
        return new PlanExecution(account, account, parallel, outcome -> {}, new Interruption()).carryOut(plan);
    }

    private static PlanRequest asked() {
        return new PlanRequest(false, false, Set.of(), true, false, OptionalInt.empty());
    }
}

package dev.rota.apply;

import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.OURS;
import static dev.rota.rule.Examples.at;
import static dev.rota.rule.Examples.desired;
import static dev.rota.rule.Examples.live;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static dev.rota.rule.Examples.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.apply.ApplyReport.Outcome;
import dev.rota.live.FakeLiveRules;
import dev.rota.live.LiveReader;
import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.plan.Refusal;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanExecutionTest {

    private static final String NEW_TIME = "cron(0 20 * * ? *)";

    private final FakeLiveRules account = new FakeLiveRules(HOME);
    private final Interruption interruption = new Interruption();
    private final List<Outcome> heard = Collections.synchronizedList(new ArrayList<>());
    private final Parallel parallel = new Parallel();

    @AfterEach
    void close() {
        parallel.close();
    }

    @Test
    void aNewRuleIsPutWithItsTagsAndThenGetsItsTargets() {
        ApplyReport report = apply(rule("a").withTags(Map.of("team", "data")));
        assertThat(account.writes()).containsExactly("PutRule a", "PutTargets a [a]");
        assertThat(account.rule("a").orElseThrow().tags().values())
                .isEqualTo(Map.of(RuleTags.TRACKING_ID, OURS, "team", "data"));
        assertThat(report.succeeded()).isTrue();
    }

    @Test
    void anOldTargetNeverFiresOnANewSchedule() {
        account.with(live(rule("a", target("old"))));
        apply(at(NEW_TIME, rule("a", target("new"))));
        assertThat(account.writes()).containsExactly("PutTargets a [new]", "RemoveTargets a [old]", "PutRule a");
    }

    @Test
    void aRuleIsDisabledBeforeItsTargetsChange() {
        account.with(live(rule("a", target("old"))));
        apply(rule("a", target("new")).withState(Rule.DISABLED));
        assertThat(account.writes()).containsExactly("PutRule a", "PutTargets a [new]", "RemoveTargets a [old]");
    }

    @Test
    void aRuleIsEnabledAfterItsTargetsHaveChanged() {
        account.with(live(rule("a", target("a", "old")).withState(Rule.DISABLED)));
        apply(rule("a", target("a", "new")));
        assertThat(account.writes()).containsExactly("PutTargets a [a]", "PutRule a");
    }

    @Test
    void fiveTargetsMakeRoomOneByOne() {
        account.with(live(rule("a", targets("old", 5))));
        apply(rule("a", targets("new", 5)));
        assertThat(account.writes())
                .containsExactly(
                        "RemoveTargets a [old-0]",
                        "PutTargets a [new-0]",
                        "RemoveTargets a [old-1]",
                        "PutTargets a [new-1]",
                        "RemoveTargets a [old-2]",
                        "PutTargets a [new-2]",
                        "RemoveTargets a [old-3]",
                        "PutTargets a [new-3]",
                        "RemoveTargets a [old-4]",
                        "PutTargets a [new-4]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 1 | RemoveTargets a [old-0]; PutTargets a [new-0]; RemoveTargets a [old-1, old-2, old-3, old-4]",
                "4 | 2 | PutTargets a [new-0]; RemoveTargets a [old-0]; PutTargets a [new-1]; RemoveTargets a [old-1, old-2, old-3]",
                "3 | 3 | PutTargets a [new-0, new-1]; RemoveTargets a [old-0]; PutTargets a [new-2]; RemoveTargets a [old-1, old-2]",
                "3 | 2 | PutTargets a [new-0, new-1]; RemoveTargets a [old-0, old-1, old-2]",
                "1 | 5 | PutTargets a [new-0, new-1, new-2, new-3]; RemoveTargets a [old-0]; PutTargets a [new-4]"
            })
    void onlyAsMuchRoomIsMadeAsIsNeeded(int before, int after, String writes) {
        account.with(live(rule("a", targets("old", before))));
        apply(rule("a", targets("new", after)));
        assertThat(String.join("; ", account.writes())).isEqualTo(writes);
    }

    @Test
    void whatMadeRoomIsPutBackWhenNothingCameInItsPlace() {
        account.with(live(rule("a", targets("old", 5))))
                .refusing(Kind.DENIED, call -> call.startsWith("PutTargets a [new"));
        ApplyReport report = apply(at(NEW_TIME, rule("a", target("new"))));
        assertThat(account.writes())
                .containsExactly("RemoveTargets a [old-0]", "PutTargets a [new]", "PutTargets a [old-0]");
        assertThat(reasons(report))
                .containsExactly("PutTargets: refused for the test; old-0, which had made room for it, was put back;"
                        + " its targets are old-1, old-2, old-3, old-4, old-0 now");
    }

    @Test
    void whatCouldNotBePutBackIsTold() {
        account.with(live(rule("a", targets("old", 5)))).refusing(Kind.DENIED, call -> call.startsWith("PutTargets"));
        ApplyReport report = apply(rule("a", targets("new", 3)));
        assertThat(reasons(report))
                .containsExactly("PutTargets: refused for the test; old-0, which had made room for it, could not be put"
                        + " back either; its targets are old-1, old-2, old-3, old-4 now");
    }

    @Test
    void whatIsLeftHalfDoneIsTold() {
        account.with(live(rule("b")))
                .with(live(rule("gone")))
                .refusing(Kind.DENIED, call -> call.startsWith("PutTargets a") || call.startsWith("DeleteRule"));
        assertThat(reasons(apply(rule("a"))))
                .contains("PutTargets: refused for the test; it has no target now, so it starts nothing");
        account.refusing(Kind.DENIED, call -> call.startsWith("DeleteRule"));
        assertThat(reasons(apply(rule("a"), rule("b"))))
                .contains("it has no targets any more, but is still there: DeleteRule: refused for the test");
    }

    @Test
    void targetsOfOtherServicesCountWhenRoomIsMade() {
        ForeignTarget lambda = new ForeignTarget("l", "arn:aws:lambda:ap-northeast-3:123456789012:function:f");
        account.with(live(rule("a", targets("old", 2)), tracked(OURS), lambda));
        apply(rule("a", targets("new", 3)));
        assertThat(account.writes())
                .containsExactly(
                        "PutTargets a [new-0, new-1]",
                        "RemoveTargets a [old-0]",
                        "PutTargets a [new-2]",
                        "RemoveTargets a [old-1]");
        assertThat(account.rule("a").orElseThrow().targets().others()).containsExactly(lambda);
    }

    @Test
    void tagsComeLast() {
        account.with(live(rule("a"), RuleTags.confirmed(Map.of("old", "x"))));
        apply(at(NEW_TIME, rule("a", target("new"))).withTags(Map.of("team", "data")));
        assertThat(account.writes().subList(0, 3))
                .containsExactly("PutTargets a [new]", "RemoveTargets a [a]", "PutRule a");
        assertThat(account.writes().get(3)).startsWith("TagResource a ");
        assertThat(account.writes().get(4)).isEqualTo("UntagResource a [old]");
        assertThat(account.rule("a").orElseThrow().tags().values())
                .isEqualTo(Map.of(RuleTags.TRACKING_ID, OURS, "team", "data"));
    }

    @Test
    void anAdoptionOnlyTags() {
        account.with(live(rule("a"), RuleTags.confirmed(Map.of())));
        apply(rule("a"));
        assertThat(account.writes()).containsExactly("TagResource a {ecschedule:tracking-id=shop-jobs}");
    }

    @Test
    void aFailedStepStopsItsRuleAndNoOther() {
        account.with(live(rule("a", target("old"))))
                .with(live(rule("b")))
                .refusing(Kind.DENIED, call -> call.startsWith("RemoveTargets a"));
        ApplyReport report = apply(at(NEW_TIME, rule("a", target("new"))), at(NEW_TIME, rule("b")), rule("c"));
        assertThat(account.writes())
                .contains("PutTargets a [new]", "PutRule b", "PutRule c")
                .doesNotContain("PutRule a");
        assertThat(statuses(report)).containsExactly("a FAILED", "b DONE", "c DONE");
        assertThat(report.outcomes().get(0).reason())
                .isEqualTo("RemoveTargets: refused for the test; its targets are old, new now");
        assertThat(report.succeeded()).isFalse();
        assertThat(heard).containsExactlyInAnyOrderElementsOf(report.outcomes());
    }

    @Test
    void aBugInOneRuleLeavesTheOthersToFinish() {
        account.watched(call -> {
            if (call.equals("PutRule a")) {
                throw new IllegalStateException("a bug");
            }
        });
        ApplyReport report = apply(rule("a"), rule("b"), rule("c"));
        assertThat(statuses(report)).containsExactly("a FAILED", "b DONE", "c DONE");
        assertThat(report.outcomes().get(0).reason())
                .isEqualTo("this is a bug in Rota: java.lang.IllegalStateException: a bug");
    }

    @Test
    void aDeniedPutTargetsLeavesADisabledRuleDisabled() {
        account.with(live(rule("a", target("a", "old")).withState(Rule.DISABLED)))
                .refusing(Kind.DENIED, call -> call.startsWith("PutTargets"));
        apply(rule("a", target("a", "new")));
        assertThat(account.rule("a").orElseThrow().rule().state()).isEqualTo(Rule.DISABLED);
    }

    @Test
    void aDeletionAsksForItsOwnerRightBefore() {
        account.with(live(rule("gone")));
        Plan plan = plan();
        account.forgetCalls();
        carryOut(plan);
        assertThat(account.calls())
                .containsExactly("ListTagsForResource gone", "RemoveTargets gone [gone]", "DeleteRule gone");
    }

    @Test
    void whatSomeoneTookOverMeanwhileIsNotDeleted() {
        account.with(live(rule("gone")));
        Plan plan = plan();
        account.tag(HOME.ruleArn(RuleKey.of("gone")), Map.of(RuleTags.TRACKING_ID, "another-team"));
        account.forgetCalls();
        ApplyReport report = carryOut(plan);
        assertThat(account.writes()).isEmpty();
        assertThat(statuses(report)).containsExactly("gone FAILED");
        assertThat(report.outcomes().get(0).reason())
                .isEqualTo("its tracking id changed while this ran, so it was left alone");
    }

    @Test
    void whatSomeoneDeletedMeanwhileIsDone() {
        account.with(live(rule("gone")));
        Plan plan = plan();
        account.removeTargets(RuleKey.of("gone"), List.of("gone"));
        account.deleteRule(RuleKey.of("gone"));
        account.forgetCalls();
        assertThat(statuses(carryOut(plan))).containsExactly("gone DONE");
    }

    @Test
    void aDeletionTakesTargetsOfOtherServicesAlong() {
        account.with(live(
                rule("gone"),
                tracked(OURS),
                new ForeignTarget("l", "arn:aws:lambda:ap-northeast-3:123456789012:function:f")));
        carryOut(plan());
        assertThat(account.writes()).containsExactly("RemoveTargets gone [gone, l]", "DeleteRule gone");
    }

    @Test
    void deletionsWaitUntilEveryChangeHasSucceeded() {
        account.with(live(rule("gone"))).refusing(Kind.DENIED, call -> call.equals("PutRule a"));
        ApplyReport report = apply(rule("a"), rule("b"));
        assertThat(statuses(report)).containsExactly("a FAILED", "b DONE", "gone NOT_TRIED");
        assertThat(report.outcomes().get(2).reason()).isEqualTo("deletions wait until every change has succeeded");
        assertThat(account.rule("gone")).isPresent();
    }

    @Test
    void deletionsWaitForRefusedRulesToo() {
        account.with(live(rule("gone")));
        Plan refusing = plan().refusing(List.of(new Refusal(RuleKey.of("x"), "it is not ours")));
        assertThat(statuses(carryOut(refusing))).containsExactly("gone NOT_TRIED");
    }

    @Test
    void anInterruptionFinishesWhatIsUnderWayAndBeginsNothing() {
        account.with(live(rule("gone"))).watched(call -> {
            if (call.equals("PutRule a")) {
                interruption.request();
            }
        });
        ApplyReport report = apply(rule("a"));
        assertThat(account.writes()).containsExactly("PutRule a", "PutTargets a [a]");
        assertThat(statuses(report)).containsExactly("a DONE", "gone NOT_TRIED");
        assertThat(report.interrupted()).isTrue();
        assertThat(statuses(apply(rule("b")))).containsExactly("b NOT_TRIED", "a NOT_TRIED", "gone NOT_TRIED");
    }

    @Test
    void whatIsAsItShouldBeIsNotWritten() {
        account.with(live(rule("a"))).with(live(rule("b", target("other"))));
        apply(rule("a"), rule("b", target("x").withId(null)));
        assertThat(account.writes()).isEmpty();
    }

    private ApplyReport apply(Rule... rules) {
        Plan plan = plan(rules);
        account.forgetCalls();
        return carryOut(plan);
    }

    private Plan plan(Rule... rules) {
        Desired desired =
                desired(Stream.of(rules).map(dev.rota.rule.Examples::desired).toArray(DesiredRule[]::new));
        return Planner.plan(
                desired,
                new LiveReader(account, parallel, Observer.SILENT).desired(desired, true),
                new PlanRequest(true, true, Set.of(), true, false, OptionalInt.empty()));
    }

    private ApplyReport carryOut(Plan plan) {
        return new PlanExecution(account, account, parallel, heard::add, interruption).carryOut(plan);
    }

    private static List<String> statuses(ApplyReport report) {
        return report.outcomes().stream()
                .map(outcome -> outcome.change().key() + " " + outcome.status())
                .toList();
    }

    private static List<String> reasons(ApplyReport report) {
        return report.outcomes().stream().map(Outcome::reason).toList();
    }

    private static EcsTarget[] targets(String prefix, int count) {
        return Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> target(prefix + "-" + number))
                .toArray(EcsTarget[]::new);
    }
}

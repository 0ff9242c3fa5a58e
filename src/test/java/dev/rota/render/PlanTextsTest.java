package dev.rota.render;

import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.OURS;
import static dev.rota.rule.Examples.at;
import static dev.rota.rule.Examples.desired;
import static dev.rota.rule.Examples.live;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.apply.ApplyReport;
import dev.rota.apply.ApplyReport.Outcome;
import dev.rota.apply.ApplyReport.Status;
import dev.rota.console.Palette;
import dev.rota.plan.Live;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.plan.TrackedRule;
import dev.rota.render.RuleDiff.DiffColors;
import dev.rota.rule.Desired;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleTags;
import dev.rota.secret.Secrecy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plan with one of everything, as it is shown and reported. */
class PlanTextsTest {

    private static final Desired FILE = desired(
            desired(rule("adopted")),
            desired(at("cron(0 20 * * ? *)", rule("changed", target("new")))),
            desired(rule("created").withTags(Map.of("team", "data"))),
            desired(rule("held")),
            desired(rule("theirs")),
            desired(rule("unchanged")));

    private static final Plan PLAN = plan();

    @Test
    void theDiffShowsWhatIsCreatedChangedAndDeleted() {
        assertThat(new RuleDiff(Palette.PLAIN, Secrecy.showing()).of(PLAN)).isEqualTo("""
                --- live/changed
                +++ rota.yaml/changed
                @@ -1,7 +1,6 @@
                 name: changed
                -scheduleExpression: cron(0 10 * * ? *)
                -state: DISABLED
                -targetId: old
                +scheduleExpression: cron(0 20 * * ? *)
                +targetId: new
                 cluster: shop
                 taskDefinition: report
                 role: ecsEventsRole
                --- /dev/null
                +++ rota.yaml/created
                @@ -0,0 +1,7 @@
                +name: created
                +scheduleExpression: cron(0 10 * * ? *)
                +tags:
                +  team: data
                +cluster: shop
                +taskDefinition: report
                +role: ecsEventsRole
                --- live/gone
                +++ /dev/null
                @@ -1,5 +0,0 @@
                -name: gone
                -scheduleExpression: cron(0 10 * * ? *)
                -cluster: shop
                -taskDefinition: report
                -role: ecsEventsRole
                """);
    }

    @Test
    void coloursEmphasiseWhatDiffersInAPairOfLines() {
        String painted = new DiffColors(new Palette(true, true))
                .paint(List.of("--- a", "+++ b", "@@ -1,2 +1,2 @@", " name: x", "-at: cron(0 10)", "+at: cron(0 20)"));
        assertThat(painted.replace("\u001b", "^")).isEqualTo("""
                ^[1m--- a^[22m
                ^[1m+++ b^[22m
                ^[36m@@ -1,2 +1,2 @@^[39m
                 name: x
                ^[31m-at: cron(0 ^[7m1^[27m0)^[39m
                ^[32m+at: cron(0 ^[7m2^[27m0)^[39m
                """);
    }

    @Test
    void linesOfADiffThatLookLikeItsHeaderAreNotTakenForIt() {
        String painted = new DiffColors(new Palette(true, true))
                .paint(List.of("--- a", "+++ b", "@@ -1 +1 @@", "--- x", "+++ y"));
        assertThat(painted.replace("\u001b", "^")).endsWith("""
                ^[31m--- x^[39m
                ^[32m+++ y^[39m
                """);
    }

    @Test
    void theSummaryTellsWhatMattersMostFirst() {
        assertThat(PlanHead.of(HOME, FILE, Optional.of("sandbox rota.json")).line())
                .isEqualTo(
                        "account 123456789012 · ap-northeast-3 · cluster shop · tracking id shop-jobs · sandbox rota.json");
        PlanSummary summary = new PlanSummary(PLAN, Palette.PLAIN);
        assertThat(String.join("\n", summary.sentences(FILE)))
                .isEqualTo("""
                changed will be enabled: it is DISABLED now.
                1 to change (was daily 10:00 UTC, becomes daily 20:00 UTC), 1 to create, 1 to delete, 1 refused, 3 unchanged; 1 live setting removed. Digest %s.
                1 rule carries no tracking id yet (adopted); rota apply adopts it by tagging it shop-jobs.
                held is on hold and will not be enabled: "incident 42".""".formatted(dev.rota.plan.PlanDigest.of(PLAN)));
        assertThat(summary.refusals())
                .containsExactly("refused theirs: it carries the tracking id mail-jobs, not shop-jobs; to move it here,"
                        + " add --take-over theirs.");
        assertThat(summary.guard()).isEmpty();
    }

    @Test
    void theReportHasALineForEachChangeAndTheSums() {
        Status[] statuses = {Status.DONE, Status.FAILED, Status.DONE, Status.NOT_TRIED};
        List<Outcome> outcomes = Stream.iterate(0, number -> number + 1)
                .limit(PLAN.changes().size())
                .map(number -> new Outcome(
                        PLAN.changes().get(number),
                        statuses[number],
                        statuses[number] == Status.DONE ? "" : "for a reason",
                        List.of()))
                .toList();
        ApplyReport report = new ApplyReport(outcomes, false);
        assertThat(String.join("\n", new ReportLines(Palette.PLAIN, HOME).of(report)))
                .isEqualTo("""
                ✓ adopted    adopted
                ✗ failed     changed  for a reason
                ✓ created    created
                · not tried  gone     (delete) for a reason""");
        assertThat(ReportLines.total(report, PLAN))
                .isEqualTo("2 done, 1 failed, 1 not tried, 1 refused. Run the same command again to finish.");
        assertThat(ReportLines.total(new ApplyReport(List.of(), true), PLAN))
                .isEqualTo("Interrupted: 0 done, 1 refused.");
    }

    private static Plan plan() {
        List<LiveRule> rules = List.of(
                live(rule("adopted"), RuleTags.confirmed(Map.of())),
                live(rule("changed", target("old")).withState(Rule.DISABLED)),
                live(
                        rule("held").withState(Rule.DISABLED),
                        RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, OURS, RuleTags.HOLD, "incident 42"))),
                live(rule("theirs"), RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, "mail-jobs"))),
                live(rule("unchanged")));
        LiveRule gone = live(rule("gone"));
        Live live = new Live(
                HOME,
                rules.stream().collect(Collectors.toMap(LiveRule::key, Function.identity())),
                List.of(new TrackedRule(gone.header(), gone.tags(), Optional.of(gone.targets()))),
                5);
        return Planner.plan(FILE, live, new PlanRequest(true, true, Set.of(), true, false, OptionalInt.empty()));
    }
}

package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.rule.Hold;
import dev.rota.rule.Home;
import dev.rota.run.TaskState;
import dev.rota.run.TaskState.ContainerState;
import dev.rota.run.Verdict;
import dev.rota.schedule.ScheduleExpression;
import dev.rota.status.PastRun;
import dev.rota.status.PastRun.TaskEnd;
import dev.rota.status.RuleHistory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Last runs as JSON for programs. The README documents the members; they are only ever added to, and {@code version} grows when one
 * changes its meaning.
 */
public final class StatusJson {

    private static final int VERSION = 1;

    private final Home home;
    private final ZoneClock clock;
    private final Instant now;
    private final boolean strict;
    private final RunWords words;

    /**
     * JSON of how things are now, with times in UTC and words at this clock.
     *
     * @param strict whether a last run of which nobody knows how it ended is alarming
     */
    public StatusJson(Home home, ZoneClock clock, Instant now, boolean strict) {
        this.strict = strict;
        this.home = home;
        this.clock = clock;
        this.now = now;
        this.words = new RunWords(clock, now);
    }

    /** The text, with a line end. */
    public String of(List<RuleHistory> rules) {
        return Json.object()
                .with("version", VERSION)
                .with("account", home.account())
                .with("region", home.region())
                .with("now", now.toString())
                .with("zone", clock.name())
                .withEach("rules", rules, this::rule)
                .document();
    }

    private Json rule(RuleHistory rule) {
        return Json.object()
                .with("rule", rule.name())
                .with("name", rule.name())
                .with("state", state(rule))
                .withOptional("hold", rule.hold().map(StatusJson::hold))
                .withText("schedule", rule.schedule().map(ScheduleExpression::text))
                .withText("next", rule.next(now).map(Instant::toString))
                .withText("period", rule.rate().map(rate -> rate.period().toString()))
                .with("alarming", rule.isAlarming(strict))
                .with("changedSince", rule.changed())
                .withOptional("result", rule.last().map(PastRun::result).map(StatusJson::word))
                .withEach("runs", rule.runs(), this::run)
                .build();
    }

    private static String state(RuleHistory rule) {
        if (rule.rule().isEmpty()) {
            return "missing";
        }
        return rule.isEnabled() ? "enabled" : rule.hold().isPresent() ? "on hold" : "disabled";
    }

    private static Json hold(Hold hold) {
        return Json.object()
                .withText("since", HoldWords.moment(hold).map(Instant::toString))
                .with("reason", hold.reason())
                .build();
    }

    private Json run(PastRun run) {
        ObjectBuilder object = Json.object()
                .with("time", run.at().toString())
                .with("starter", word(run.starter()))
                .with("evidence", word(run.evidence()))
                .with("result", word(run.result()))
                .with("words", words.result(run))
                .withOptional("seconds", run.took().map(took -> Json.of(took.toSeconds())));
        if (run.isShared()) {
            object.with("rules", Json.of(List.copyOf(run.rules())));
        }
        if (run.count().triggered() + run.count().invoked() > 0) {
            object.with("triggered", run.count().triggered())
                    .with("invocations", run.count().invoked())
                    .with("failedInvocations", run.count().failed());
        }
        return object.withEach("tasks", run.tasks(), StatusJson::task).build();
    }

    private static Json task(TaskEnd end) {
        TaskState task = end.task();
        Optional<Verdict> verdict = end.verdict();
        return Json.object()
                .with("arn", task.arn())
                .with("taskDefinition", task.definitionName())
                .with("status", task.status())
                .withText("created", task.created().map(Instant::toString))
                .withText("started", task.started().map(Instant::toString))
                .withText("stopped", task.stopped().map(Instant::toString))
                .withOptional("seconds", task.ran().map(ran -> Json.of(ran.toSeconds())))
                .withOptional("verdict", verdict.map(Verdict::kind).map(StatusJson::word))
                .withText("container", verdict.flatMap(Verdict::container))
                .withOptional(
                        "exitCode",
                        verdict.flatMap(Verdict::container)
                                .flatMap(task::container)
                                .flatMap(ContainerState::exitCode)
                                .map(Json::of))
                .withText("stopCode", task.stopCode())
                .withText("stoppedReason", task.stoppedReason())
                .withEach("containers", task.containers(), StatusJson::container)
                .build();
    }

    private static Json container(ContainerState container) {
        return Json.object()
                .with("name", container.name())
                .withOptional("exitCode", container.exitCode().map(Json::of))
                .withText("reason", container.reason())
                .build();
    }

    /** {@code NOT_COUNTED} becomes {@code not counted}. */
    private static Json word(Enum<?> value) {
        return Json.of(value.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}

package dev.rota.render;

import dev.rota.run.TaskState;
import dev.rota.run.TaskState.ContainerState;
import dev.rota.run.Verdict;
import dev.rota.status.Metrics.Count;
import dev.rota.status.PastRun;
import dev.rota.status.PastRun.Evidence;
import dev.rota.status.PastRun.Result;
import dev.rota.status.PastRun.Starter;
import dev.rota.status.PastRun.TaskEnd;
import dev.rota.status.RuleHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a past run came out, in a few words or in all of them. */
final class RunWords {

    private static final String USUAL_REASON = "Essential container in task exited";
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final ZoneClock clock;
    private final Instant now;

    RunWords(ZoneClock clock, Instant now) {
        this.clock = clock;
        this.now = now;
    }

    /** How it came out, with all rules that may have started it. */
    String result(PastRun run) {
        return run.isShared()
                ? "%s (started by %s)".formatted(outcome(run), String.join(" or ", run.rules()))
                : outcome(run);
    }

    /** The same without their names, and whether the rule's schedule is another by now. */
    String brief(RuleHistory rule, PastRun run) {
        boolean changed = rule.changed() && rule.last().filter(run::equals).isPresent();
        return outcome(run) + (run.isShared() ? " (or a namesake's)" : "") + (changed ? "; changed since" : "");
    }

    /** How it came out, whoever started it. */
    String outcome(PastRun run) {
        String words = switch (run.result()) {
            case OK -> "ok" + others(run);
            case FAILED -> failed(run);
            case RUNNING -> running(run);
            case UNKNOWN -> unknown(run);
            case MISSED -> "did not fire";
        };
        return words + (run.starter() == Starter.ROTA ? " (rota run)" : "");
    }

    private static String failed(PastRun run) {
        Optional<TaskEnd> worst = run.tasks().stream()
                .filter(end -> end.verdict().isPresent())
                .filter(end -> end.verdict().get().code() != 0)
                .findFirst();
        String ofTask = worst.map(end -> ended(end.task(), end.verdict().orElseThrow()))
                .map(words -> run.tasks().size() == 1 ? words : of(run) + words)
                .orElse("");
        String ofStart = run.isFailedStart() ? failedStart(run.count()) : "";
        return ofStart + (ofStart.isEmpty() || ofTask.isEmpty() ? "" : "; ") + ofTask;
    }

    private static String of(PastRun run) {
        long failed = run.tasks().stream()
                .filter(end ->
                        end.verdict().filter(verdict -> verdict.code() != 0).isPresent())
                .count();
        return "%d of %d tasks: ".formatted(failed, run.tasks().size());
    }

    private static String failedStart(Count count) {
        return count.failed() < count.invoked()
                ? "EventBridge could not start %d of %d".formatted(count.failed(), count.invoked())
                : "EventBridge could not start it";
    }

    private static String ended(TaskState task, Verdict verdict) {
        String reason = reason(verdict);
        String because = reason.isEmpty() ? "" : ": " + reason;
        return switch (verdict.kind()) {
            case EXITED -> "exit " + verdict.code() + container(task, verdict) + because;
            case NOT_STARTED -> "did not start" + because;
            case STOPPED ->
                reason.startsWith(Verdict.BY_ROTA)
                        ? "stopped by rota run: " + reason.substring(Verdict.BY_ROTA.length())
                        : "stopped%s%s"
                                .formatted(
                                        task.stopCode()
                                                .map(code -> " (" + code + ")")
                                                .orElse(""),
                                        because);
            case UNKNOWN -> "exit code unknown" + because;
        };
    }

    private static String container(TaskState task, Verdict verdict) {
        return task.containers().size() == 1
                ? ""
                : verdict.container().map(name -> " (" + name + ")").orElse("");
    }

    /** ECS's reason on one line, without what it always says. */
    private static String reason(Verdict verdict) {
        String text = verdict.reason()
                .replaceAll("\\s+", " ")
                .replaceFirst("^" + USUAL_REASON + "(; |$)", "")
                .strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** Containers that failed although their task did not. */
    private static String others(PastRun run) {
        return run.tasks().stream()
                .flatMap(end -> end.task().containers().stream())
                .filter(container -> container.exitCode().orElse(0) != 0)
                .map(RunWords::exited)
                .distinct()
                .map("; "::concat)
                .collect(Collectors.joining());
    }

    private static String exited(ContainerState container) {
        return "%s exited with %d"
                .formatted(container.name(), container.exitCode().orElse(0));
    }

    private String running(PastRun run) {
        List<TaskState> going = run.tasks().stream()
                .map(TaskEnd::task)
                .filter(task -> !task.isStopped())
                .toList();
        Optional<Instant> since =
                going.stream().flatMap(task -> task.started().stream()).min(Instant::compareTo);
        String words =
                since.map(time -> "running since " + since(time)).orElseGet(() -> "starting since " + since(run.at()));
        return run.tasks().size() == 1
                ? words
                : "%d of %d tasks %s".formatted(going.size(), run.tasks().size(), words);
    }

    private String since(Instant time) {
        Duration span = Duration.between(time, now);
        boolean today = span.compareTo(Duration.ofHours(12)) < 0;
        return today ? clock.timeOfDay(time) : clock.spoken(now, time);
    }

    private String unknown(PastRun run) {
        boolean forgotten = Duration.between(run.at(), now).compareTo(REMEMBERED) > 0;
        if (run.evidence() == Evidence.TASKS) {
            return "unknown: ECS never learnt the exit code";
        } else if (run.evidence() == Evidence.SCHEDULE_ALONE) {
            return forgotten ? "unknown: ECS forgot, if it ran" : "unknown: ECS knows no task of it";
        } else if (run.count().invoked() == 0) {
            return "unknown: fired, but no start is counted yet";
        }
        return forgotten ? "unknown: ECS forgot how it ended" : "unknown: started, but ECS knows no task of it";
    }

    /** When it was. */
    String time(PastRun run) {
        String time = clock.spoken(now, run.at());
        boolean due = run.evidence() == Evidence.SCHEDULE_ALONE || run.evidence() == Evidence.NOT_COUNTED;
        return due ? "due " + time : time;
    }

    /** How long it took. */
    static String took(PastRun run) {
        boolean unseen = run.result() == Result.UNKNOWN && run.tasks().isEmpty();
        return run.took().map(RunLines::spoken).orElse(unseen ? "?" : "-");
    }
}

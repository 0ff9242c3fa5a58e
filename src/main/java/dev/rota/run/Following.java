package dev.rota.run;

import dev.rota.problem.RotaException;
import dev.rota.run.TaskRun.RunOptions;
import dev.rota.run.TaskRun.RunResult;
import dev.rota.run.Verdict.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One run from its start to its last line: looks at the tasks, reads their logs, heeds limits and interruptions. */
final class Following {

    /** No pause is longer, so that an interruption is heeded soon. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private static final Duration LONGEST_LOG_PAUSE = Duration.ofSeconds(5);

    /** CloudWatch shows a line some seconds after it was written; when none has come for so long, that was the last. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** A log that nobody can read must not hold up the end. */
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(2);

    /** ECS kills a container 30 seconds after it was told to stop, two minutes at most. */
    private static final Duration LONGEST_STOP = Duration.ofMinutes(5);

    private final Watch watch;
    private final LogReader reader;
    private final Time time;
    private final RunObserver observer;
    private final BooleanSupplier interrupted;
    private final RunOptions options;
    private Optional<String> endedBecause = Optional.empty();
    private Instant stopDeadline = Instant.MAX;
    private boolean heedsInterruptions = true;
    private Duration logPause = STEP;
    private Instant nextRead = Instant.MIN;

    Following(
            Watch watch,
            LogReader reader,
            Time time,
            RunObserver observer,
            BooleanSupplier interrupted,
            RunOptions options) {
        this.watch = watch;
        this.reader = reader;
        this.time = time;
        this.observer = observer;
        this.interrupted = interrupted;
        this.options = options;
    }

    RunResult follow(List<String> failures, Optional<Blueprint> blueprint) {
        while (!watch.isOver()) {
            if (interrupted.getAsBoolean() && heedsInterruptions) {
                heedsInterruptions = false;
                if (!observer.shallStop(watch.going())) {
                    return result(failures, blueprint);
                }
                end("stopped on request");
            }
            heedLimits();
            time.pause(STEP);
            watch.look();
            readWhenDue();
        }
        drain();
        return result(failures, blueprint);
    }

    private void heedLimits() {
        Instant now = time.now();
        if (now.isAfter(stopDeadline)) {
            throw new RotaException("the task was asked to stop (%s), but has not stopped after %d min"
                    .formatted(endedBecause.orElse(""), LONGEST_STOP.toMinutes()));
        }
        if (endedBecause.isPresent()) {
            return;
        }
        Duration age = Duration.between(watch.begun(), now);
        boolean late = watch.going().stream().anyMatch(task -> !task.hasStarted());
        if (late && age.compareTo(options.startTimeout()) >= 0) {
            end("not running within " + spoken(options.startTimeout()));
        } else if (options.timeout().filter(limit -> age.compareTo(limit) >= 0).isPresent()) {
            end("not over within " + spoken(options.timeout().get()));
        }
    }

    private void end(String reason) {
        endedBecause = Optional.of(reason);
        stopDeadline = time.now().plus(LONGEST_STOP);
        observer.ending(reason);
        watch.stop(Verdict.BY_ROTA + reason);
    }

    /** Reads logs every second while there is something to read, and less often when there is not. */
    private void readWhenDue() {
        if (time.now().isBefore(nextRead)) {
            return;
        }
        boolean some = reader.read(watch.states());
        Duration doubled = logPause.multipliedBy(2);
        logPause = some ? STEP : doubled.compareTo(LONGEST_LOG_PAUSE) < 0 ? doubled : LONGEST_LOG_PAUSE;
        nextRead = time.now().plus(logPause);
    }

    /** Reads on until the logs have been silent for a while. */
    private void drain() {
        Instant begun = time.now();
        Instant last = begun;
        boolean ran = watch.states().stream().anyMatch(TaskState::hasStarted);
        while (true) {
            boolean some = reader.read(watch.states());
            Duration silence = ran && reader.isFollowing() ? QUIET : Duration.ZERO;
            Instant now = time.now();
            last = some || reader.isBehind() ? now : last;
            boolean silent = Duration.between(last, now).compareTo(silence) >= 0 && !reader.isBehind();
            boolean tooLong = !some && Duration.between(begun, now).compareTo(LONGEST_DRAIN) > 0;
            boolean unwanted = heedsInterruptions && interrupted.getAsBoolean();
            if (silent || tooLong || unwanted) {
                heedsInterruptions = heedsInterruptions && !unwanted;
                reader.leave();
                return;
            }
            time.pause(STEP);
        }
    }

    private RunResult result(List<String> failures, Optional<Blueprint> blueprint) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (TaskState task : watch.states()) {
            if (task.isStopped()) {
                Verdict verdict = Verdict.of(task, blueprint, options.container());
                verdicts.put(
                        task.arn(),
                        endedBecause.map(reason -> byUs(task, verdict, reason)).orElse(verdict));
            }
        }
        return new RunResult(watch.states(), verdicts, failures, !heedsInterruptions);
    }

    /** What was ended by Rota has no code of its own, unless it was over before it heard of that. */
    private static Verdict byUs(TaskState task, Verdict verdict, String because) {
        Kind kind = verdict.kind() == Kind.EXITED ? Kind.STOPPED : verdict.kind();
        String reason = verdict.reason().startsWith(Verdict.BY_ROTA) ? verdict.reason() : Verdict.BY_ROTA + because;
        return task.endedByItself() ? verdict : new Verdict(kind, Verdict.NO_CODE, Optional.empty(), reason);
    }

    private static String spoken(Duration limit) {
        return limit.toSeconds() % 60 == 0 && limit.toMinutes() > 0
                ? limit.toMinutes() + " min"
                : limit.toSeconds() + " s";
    }
}

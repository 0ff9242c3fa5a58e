package dev.rota.cli;

import dev.rota.problem.UsageException;
import dev.rota.run.TaskRun.RunOptions;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run is begun and watched. */
final class RunWatchOptions {

    /** What a run writes to standard output. */
    enum Format {
        /** The log, line by line as it comes. */
        TEXT,
        /** For programs, when all is over. */
        JSON
    }

    @Option(names = "--dry-run", description = "Show what ECS would be asked, and start nothing.")
    private boolean dryRun;

    @Option(names = "--show-secrets", description = "Show values that look like secrets.")
    private boolean showSecrets;

    @Option(names = "--exclusive", description = "Start nothing when a task of the rule runs already.")
    private boolean exclusive;

    @Option(names = "--no-wait", description = "Do not wait for the end: print the task's ARN and exit.")
    private boolean noWait;

    @Option(
            names = "--start-timeout",
            paramLabel = "TIME",
            description = "Stop a task that is not running after this time; default: 10m.")
    private Duration startTimeout = Duration.ofMinutes(10);

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "Stop a task that is not over after this time; default: none.")
    private @Nullable Duration timeout;

    @Option(
            names = "--stop-on-interrupt",
            description =
                    "Stop the task on Ctrl-C or SIGTERM. Without, a terminal is asked; elsewhere the task goes on.")
    private boolean stopOnInterrupt;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            description = "The log as it comes, or a report with all of it at the end; default: text.")
    private Format format = Format.TEXT;

    /** Makes sure that the options do not contradict each other. */
    void requireSense() {
        if (noWait && (timeout != null || stopOnInterrupt)) {
            throw new UsageException("--no-wait does not wait, so %s has no meaning; keep one of them"
                    .formatted(timeout != null ? "--timeout" : "--stop-on-interrupt"));
        }
        if (startTimeout.isZero() || (timeout != null && timeout.isZero())) {
            throw new UsageException("a timeout must be longer than 0s; write it like 30s, 10m or 2h");
        }
    }

    boolean showSecrets() {
        return showSecrets;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean exclusive() {
        return exclusive;
    }

    boolean noWait() {
        return noWait;
    }

    boolean stopOnInterrupt() {
        return stopOnInterrupt;
    }

    Format format() {
        return format;
    }

    /** The limits of the watching. */
    RunOptions limits(Optional<String> container) {
        return new RunOptions(startTimeout, Optional.ofNullable(timeout), container);
    }
}

package dev.rota.cli;

import dev.rota.problem.UsageException;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much of the last runs is shown, and how. */
final class StatusOptions {

    /** How last runs are written to standard output. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON
    }

    private static final int MOST_RUNS = 100;
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(5);

    @Option(
            names = "--live",
            description =
                    "All live rules that start ECS tasks, or those named. A file only says region and account then.")
    private boolean live;

    @Option(names = "--runs", paramLabel = "N", description = "How many runs of each rule at most; default: 1.")
    private int runs = 1;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Option(
            names = "--exit-code",
            description = "Exit with 1 when the last run of a rule failed, or did not happen though it was due.")
    private boolean exitCode;

    @Option(
            names = "--strict",
            description = "The same, and exit with 1 also when it is unknown how the last run of a rule ended.")
    private boolean strict;

    @Option(names = "--watch", description = "Look again and again until Ctrl-C, and show what has changed.")
    private boolean watch;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "How long --watch waits between two looks, such as 1m; default: 30s.")
    private @Nullable Duration interval;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json",
            description = "Format; default: table.")
    private Format format = Format.TABLE;

    /** Refuses options that contradict each other. */
    void requireSense() {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new UsageException("--runs must be from 1 to %d, but it is %d".formatted(MOST_RUNS, runs));
        }
        if (watch && exitCode()) {
            throw new UsageException("--watch runs until Ctrl-C and has no exit code of its own; leave it out, or %s"
                    .formatted(strict ? "--strict" : "--exit-code"));
        }
        if (interval != null && !watch) {
            throw new UsageException("--interval only applies to --watch; add --watch");
        }
        if (interval().compareTo(SHORTEST_INTERVAL) < 0) {
            throw new UsageException("--interval must be 5s or longer, to spare AWS");
        }
    }

    boolean live() {
        return live;
    }

    int runs() {
        return runs;
    }

    ZoneId zone(ZoneId machine) {
        return zone.zone(machine);
    }

    boolean exitCode() {
        return exitCode || strict;
    }

    boolean strict() {
        return strict;
    }

    boolean watch() {
        return watch;
    }

    Duration interval() {
        return interval == null ? Duration.ofSeconds(30) : interval;
    }

    Format format() {
        return format;
    }
}

package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.lazy.Lazy;
import dev.rota.problem.UsageException;
import dev.rota.render.ReportJson;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a plan is carried out, and who is asked. */
class ConsentOptions {

    /** How what was done is written to standard output. */
    enum Format {
        /** The diff, and a line for each change. */
        TEXT,
        /** For programs, when all is done. */
        JSON
    }

    @Option(names = "--dry-run", description = "Show the plan, and do nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask. Without a terminal, or with CI set, apply never asks;"
                    + " delete, prune, enable and disable want this option there.")
    private boolean yes;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            description = "Format; default: text. json writes one document, whatever becomes of the command.")
    private Format format = Format.TEXT;

    private final Lazy<ReportJson> report = new Lazy<>(() -> new ReportJson(dryRun));

    /** What the command reports for programs; empty where it writes text. */
    Optional<ReportJson> report() {
        return format == Format.JSON ? Optional.of(report.get()) : Optional.empty();
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
    }

    /**
     * Makes sure that somebody agrees to what the command will do, or can be asked.
     *
     * @throws UsageException when nobody can: only an apply goes ahead then, as ecschedule's scripts expect
     */
    void requireSomebody(Console console, String command) {
        if (!yes && !dryRun && !console.canAsk()) {
            throw new UsageException(
                    "rota %s asks before it writes, but cannot ask here: add --yes, or --dry-run to see what it would do"
                            .formatted(command));
        }
    }

    /** The plan that somebody has looked at. */
    Optional<String> expect() {
        return Optional.empty();
    }

    /** Where the live rules are saved before the first write. */
    Optional<Path> backup() {
        return Optional.empty();
    }
}

package dev.rota.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a plan is carried out, and who is asked. */
class ConsentOptions {

    @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask. Without a terminal, or with CI set, Rota never asks.")
    private boolean yes;

    boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
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

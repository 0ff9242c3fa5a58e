package dev.rota.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rule's task is run, and where the rule is read. */
final class RunSubjectOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "File of rules, or a pattern; may be given several times. Default as for diff.")
    private List<String> configs = new ArrayList<>();

    @Option(
            names = "--live",
            description = "Run what the live rule says, not the file. A file only says region and account then.")
    private boolean live;

    @Option(names = "--target", paramLabel = "ID", description = "The target to run, of a rule that has several.")
    private @Nullable String target;

    List<String> configs() {
        return configs;
    }

    boolean live() {
        return live;
    }

    Optional<String> target() {
        return Optional.ofNullable(target);
    }
}

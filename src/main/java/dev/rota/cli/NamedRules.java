package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.config.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which files a command reads, and which rules it is about, where it takes their names without an option as well. */
final class NamedRules {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            arity = "0..*",
            description =
                    "Only rules of these names, or of names that match a pattern. Default: all rules of the files.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private FileOptions files = new FileOptions();

    List<String> configs() {
        return files.configs();
    }

    Selection selection() {
        return Selection.of(
                Stream.concat(names.stream(), files.rules().stream()).toList());
    }
}

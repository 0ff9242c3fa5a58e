package dev.rota.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a plan is carried out that may change and delete much. */
final class ApplyOptions extends ConsentOptions {

    @Option(
            names = "--expect",
            paramLabel = "DIGEST|FILE",
            description =
                    "Do only what the plan of this digest does, as diff has shown it, or the plan in this file, as"
                            + " diff -o json has written it; else nothing, and say what moved.")
    private @Nullable String expect;

    @Option(
            names = "--backup",
            paramLabel = "FILE",
            description =
                    "Before the first write, save the live rules that will be touched as a file that leads back to"
                            + " them. It holds secrets and is readable by its owner only.")
    private @Nullable Path backup;

    @Override
    Optional<Path> backup() {
        return Optional.ofNullable(backup);
    }

    @Override
    Optional<String> expect() {
        return Optional.ofNullable(expect);
    }
}

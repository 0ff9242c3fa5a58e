package dev.rota.cli;

import dev.rota.config.Migration;
import dev.rota.console.Console;
import dev.rota.problem.Problem;
import dev.rota.problem.UsageException;
import dev.rota.secret.SecretNames;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a file of ecschedule's as Rota spells it. */
@Command(
        name = "migrate",
        description = "Print an ecschedule file in Rota's spelling: canonical keys, and everything else unchanged."
                + " Reads nothing but the file.",
        footer = "rota migrate ecschedule.yaml > rota.yaml",
        sortOptions = false)
final class MigrateCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The file. Default: the first of ecschedule.yaml, ecschedule.yml, ecschedule.json here.")
    private @Nullable String file;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The same as FILE.")
    private @Nullable String config;

    MigrateCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Path path = theFile();
        try (Console console = context.console(options)) {
            Migration migration = Migration.of(
                    context.workingDirectory().resolve(path).toAbsolutePath(), path.toString(), SecretNames::tell);
            console.outUnmasked(migration.text());
            // Without the lines themselves, which may hold what should not be shown.
            migration.notes().stream().map(Problem::toString).forEach(console::say);
            console.say(summary(migration));
            return ExitCode.DONE.code();
        }
    }

    private Path theFile() {
        if (file != null && config != null) {
            throw new UsageException("migrate takes one file, but two are named: %s and %s".formatted(file, config));
        }
        if (file != null && file.isBlank()) {
            throw new UsageException("the name of the file is empty; name one, or leave it out");
        }
        String named = file == null ? config : file;
        if (named == null) {
            return ConfigFiles.ofEcschedule(context.workingDirectory());
        }
        List<Path> files = ConfigFiles.find(List.of(named), context.workingDirectory());
        if (files.size() > 1) {
            throw new UsageException("migrate takes one file, but '%s' matches %,d; run it once for each"
                    .formatted(named, files.size()));
        }
        return files.get(0);
    }

    private static String summary(Migration migration) {
        int keys = migration.respelled();
        int notes = migration.notes().size();
        return "%s; %s."
                .formatted(
                        keys == 0
                                ? "every key is in Rota's spelling"
                                : "%,d %s respelled".formatted(keys, keys == 1 ? "key is" : "keys are"),
                        notes == 0
                                ? "nothing else to change by hand"
                                : "%,d %s worth changing by hand"
                                        .formatted(notes, notes == 1 ? "thing is" : "things are"));
    }
}

package dev.rota.cli;

import dev.rota.config.FileSchema;
import dev.rota.console.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints what may stand in a file, for editors. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of files, for editors that complete and check YAML.",
        footer = "rota schema > rota.schema.json",
        sortOptions = false)
final class SchemaCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    SchemaCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Console console = context.console(options)) {
            console.outUnmasked(FileSchema.write());
            return ExitCode.DONE.code();
        }
    }
}

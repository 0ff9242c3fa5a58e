package dev.rota;

import dev.rota.cli.Context;
import dev.rota.cli.Outside;
import dev.rota.cli.Rota;
import dev.rota.console.Pipes;
import dev.rota.secret.Secrecy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a command ended, whether it ran in this process or in one of its own.
 *
 * @param exit its exit code
 * @param out all of its standard output
 * @param err all of its standard error
 */
public record CommandRun(int exit, String out, String err) {

    /** The same in every run, so that the hashes of secrets are the same as well. */
    private static final byte[] SECRECY_KEY = "the same in every run".getBytes(StandardCharsets.UTF_8);

    /** Runs the command line in this process, in a folder, between pipes of which the one to read from is empty. */
    public static CommandRun of(Path folder, Map<String, String> environment, Outside outside, String... arguments) {
        return of(folder, environment, Optional.empty(), outside, arguments);
    }

    /** The same with standard input and standard error on a terminal when something is typed there. */
    static CommandRun of(
            Path folder,
            Map<String, String> environment,
            Optional<String> typed,
            Outside outside,
            String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Context context =
                new Context(Pipes.to(out, err, typed, environment), folder, outside, Secrecy.hiding(SECRECY_KEY));
        int exit = Rota.run(context, "rota (golden)", arguments);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "exit %d\n--- stdout\n%s--- stderr\n%s".formatted(exit, out, err);
    }
}

package dev.rota;

import dev.rota.cli.Context;
import dev.rota.cli.Rota;
import dev.rota.console.Delay;
import dev.rota.console.Surroundings;
import dev.rota.console.Terminals;
import dev.rota.render.Secrecy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Runs many command lines in one process, unheard, so that the JVM can record what Rota needs to start: a class-data archive or
 * an ahead-of-time cache is made from one process only. The build calls this; nobody else does.
 *
 * <p>The argument names a file with one command line a row, its words parted by blanks; {@code #} begins a remark. All of them must
 * succeed.
 */
final class Rehearsal {

    private static final byte[] KEY = new byte[16];

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "ENV", "dev",
            "AWS_ACCESS_KEY_ID", "rehearsal",
            "AWS_SECRET_ACCESS_KEY", "rehearsal",
            "AWS_EC2_METADATA_DISABLED", "true");

    private Rehearsal() {}

    /** Runs the command lines of the file that is named. */
    public static void main(String[] arguments) throws IOException {
        for (String row : Files.readAllLines(Path.of(arguments[0]))) {
            String line = row.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                run(List.of(line.split(" +")));
            }
        }
    }

    private static void run(List<String> words) {
        Surroundings surroundings = new Surroundings(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                InputStream.nullInputStream(),
                ENVIRONMENT,
                new NoTerminals(),
                "UTF-8",
                Delay.ofProcess());
        Wiring wiring = new Wiring(ENVIRONMENT, new Signals(code -> {}));
        int exit = Rota.run(
                new Context(surroundings, Path.of(""), wiring, Secrecy.hiding(KEY)),
                Main.version(),
                words.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("exit code " + exit + " of rota " + String.join(" ", words));
        }
    }

    private static final class NoTerminals implements Terminals {

        @Override
        public boolean input() {
            return false;
        }

        @Override
        public boolean output() {
            return false;
        }

        @Override
        public boolean errors() {
            return false;
        }

        @Override
        public OptionalInt width() {
            return OptionalInt.empty();
        }
    }
}

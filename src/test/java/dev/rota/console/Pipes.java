package dev.rota.console;

import dev.rota.console.Surroundings.Terminals;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Surroundings whose streams are pipes, without time that passes. */
public final class Pipes {

    private Pipes() {}

    /** Pipes for both outputs; standard input and standard error are a terminal instead when something is typed there. */
    public static Surroundings to(
            OutputStream out, OutputStream err, Optional<String> typed, Map<String, String> environment) {
        return new Surroundings(
                out,
                err,
                new ByteArrayInputStream(typed.orElse("").getBytes(StandardCharsets.UTF_8)),
                environment,
                new Keyboard(typed.isPresent()),
                "UTF-8",
                (time, action) -> {});
    }

    /** Pipes that nobody reads from or writes to. */
    public static Surroundings toNowhere() {
        return to(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Optional.empty(), Map.of());
    }

    private record Keyboard(boolean input) implements Terminals {

        @Override
        public boolean output() {
            return false;
        }

        @Override
        public boolean errors() {
            return input;
        }

        @Override
        public OptionalInt width() {
            return OptionalInt.empty();
        }
    }
}

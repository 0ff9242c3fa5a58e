package dev.rota.console;

import dev.rota.console.Surroundings.Terminals;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Surroundings whose streams are pipes, without time that passes. */
public final class Pipes {

    private Pipes() {}

    /** Pipes for both outputs, in UTF-8 where the environment says nothing else; standard input and standard error are a terminal instead when something is typed there. */
    public static Surroundings to(
            OutputStream out, OutputStream err, Optional<String> typed, Map<String, String> environment) {
        Map<String, String> speaking = new HashMap<>(Map.of("LANG", "C.UTF-8"));
        speaking.putAll(environment);
        return new Surroundings(
                out,
                err,
                new ByteArrayInputStream(typed.orElse("").getBytes(StandardCharsets.UTF_8)),
                speaking,
                new Keyboard(typed.isPresent()),
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

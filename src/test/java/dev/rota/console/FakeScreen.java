package dev.rota.console;

import dev.rota.console.Console.Verbosity;
import dev.rota.console.Surroundings.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Streams that remember, terminals as told, and a clock that moves when it is told to. */
final class FakeScreen {

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final Map<String, String> environment = new HashMap<>(Map.of("LANG", "en_US.UTF-8"));
    final FakeTerminals terminals = new FakeTerminals();
    private final List<Runnable> later = new ArrayList<>();
    private InputStream typed = InputStream.nullInputStream();
    private OutputStream stdout = out;

    static final class FakeTerminals implements Terminals {
        boolean input;
        boolean output;
        boolean errors;
        OptionalInt width = OptionalInt.empty();
        int questions;

        @Override
        public boolean input() {
            questions++;
            return input;
        }

        @Override
        public boolean output() {
            questions++;
            return output;
        }

        @Override
        public boolean errors() {
            questions++;
            return errors;
        }

        @Override
        public OptionalInt width() {
            questions++;
            return width;
        }
    }

    /** A screen in a pipe. */
    static FakeScreen piped() {
        return new FakeScreen();
    }

    /** A screen with a person in front of it. */
    static FakeScreen interactive() {
        FakeScreen screen = new FakeScreen();
        screen.terminals.input = true;
        screen.terminals.output = true;
        screen.terminals.errors = true;
        return screen;
    }

    FakeScreen with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    FakeScreen typing(String text) {
        return reading(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    FakeScreen reading(InputStream keyboard) {
        typed = keyboard;
        return this;
    }

    /** Makes standard output fail from the first byte on. */
    FakeScreen failing(String reason) {
        stdout = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(reason);
            }
        };
        return this;
    }

    FakeScreen writingTo(OutputStream stream) {
        stdout = stream;
        return this;
    }

    Console console() {
        return console(ColorChoice.AUTO, Verbosity.NORMAL);
    }

    Console console(ColorChoice color, Verbosity verbosity) {
        Surroundings surroundings = new Surroundings(stdout, err, typed, environment, terminals, (time, action) -> {
            if (!time.equals(Duration.ofMillis(500))) {
                throw new AssertionError("progress waits for half a second, not " + time);
            }
            later.add(action);
        });
        return new Console(surroundings, color, verbosity);
    }

    /** Lets half a second pass. */
    void pass() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

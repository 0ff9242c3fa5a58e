package dev.rota.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Everything outside that a console depends on.
 *
 * @param out standard output, unbuffered; not a {@code PrintStream}, which hides that writing failed
 * @param err standard error, likewise
 * @param in standard input
 * @param environment the environment variables
 * @param terminals which of the three are terminals
 * @param delay how time passes
 */
public record Surroundings(
        OutputStream out,
        OutputStream err,
        InputStream in,
        Map<String, String> environment,
        Terminals terminals,
        Delay delay) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The value of an environment variable; {@code ""} when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Whether this runs in a CI system, where nobody answers. */
    boolean automated() {
        String ci = variable("CI");
        return !ci.isEmpty() && !ci.equals("0") && !ci.equalsIgnoreCase("false");
    }

    /** Does something later. */
    @FunctionalInterface
    public interface Delay {

        /** Does the action once the time has passed, on any thread; not at all if the process ends before. */
        void after(Duration time, Runnable action);

        /** By the JDK's clock. */
        static Delay ofProcess() {
            return (time, action) -> CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(action);
        }
    }

    /** Which of a process's streams are terminals. Asking may cost time, so the console asks only when it matters. */
    public interface Terminals {

        /** Whether standard input is one. */
        boolean input();

        /** Whether standard output is one. */
        boolean output();

        /** Whether standard error is one. */
        boolean errors();

        /** How many columns the terminal has, if there is one that tells. */
        OptionalInt width();

        /** Those of this process. */
        static Terminals ofProcess() {
            return new ProcessTerminals();
        }
    }

    /** The charset of the terminal, by the variables of the locale. */
    Charset charset() {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(this::variable)
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .map(Surroundings::ofLocale)
                .orElse(StandardCharsets.US_ASCII);
    }

    /** From a locale such as {@code ja_JP.UTF-8} or {@code C}; UTF-8 when it names no charset. */
    private static Charset ofLocale(String locale) {
        if (locale.equals("C") || locale.equals("POSIX")) {
            return StandardCharsets.US_ASCII;
        }
        return named(locale.substring(locale.indexOf('.') + 1).replaceFirst("@.*", ""))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}

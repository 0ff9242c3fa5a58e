package dev.rota.console;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.stream.Stream;

/** The charset of the terminal, by the locale's variables or else the JVM. */
final class TerminalCharset {

    private TerminalCharset() {}

    static Charset of(Surroundings surroundings) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(surroundings::variable)
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .flatMap(TerminalCharset::ofLocale)
                .or(() -> named(surroundings.nativeEncoding()))
                .orElse(StandardCharsets.UTF_8);
    }

    /** From a locale such as {@code ja_JP.UTF-8} or {@code C}; nothing when it names no charset. */
    private static Optional<Charset> ofLocale(String locale) {
        if (locale.equals("C") || locale.equals("POSIX")) {
            return Optional.of(StandardCharsets.US_ASCII);
        }
        int dot = locale.indexOf('.');
        return dot < 0 ? Optional.empty() : named(locale.substring(dot + 1).replaceFirst("@.*", ""));
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}

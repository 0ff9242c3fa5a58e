package dev.rota.console;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of files and of AWS made fit to be printed: it can neither steer a terminal, nor pass for a second line, nor be taken for a
 * command by a CI system that reads the log.
 */
public final class Printable {

    /** Controls of terminals, line ends of some readers, and what turns the direction of the text behind it. */
    private static final String HIDDEN = "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u2028-\\u202E\\u2066-\\u2069]";

    private static final Pattern CONTROL = Pattern.compile(HIDDEN);
    private static final Pattern FOREIGN_CONTROL = Pattern.compile("(?!" + Palette.SEQUENCE + ")" + HIDDEN);

    /** GitHub's {@code ::error} at the beginning of a line, and the {@code ##[error]} and {@code ##vso[…]} of others anywhere. */
    private static final Pattern CI_COMMAND = Pattern.compile("(?<=^\\s{0,200}):(?=:)|#(?=#[a-z]*\\[)");

    private Printable() {}

    /** A text on one line: a line end and what cannot be seen are written as escapes such as <code>\n</code>. */
    public static String line(String text) {
        return escaped(CONTROL, text.replace("\n", "\\n"));
    }

    /** A line that is whole: the same, and no CI system takes it for a command. */
    static String wholeLine(String line, boolean styled) {
        return escaped(CI_COMMAND, escaped(styled ? FOREIGN_CONTROL : CONTROL, line.replace("\n", "\\n")));
    }

    /** Whole lines, each of which ends where it does already. */
    static String wholeLines(String lines, boolean styled) {
        return lines.lines().map(line -> wholeLine(line, styled) + "\n").collect(Collectors.joining());
    }

    private static String escaped(Pattern what, String text) {
        return what.matcher(text).replaceAll(Printable::escape);
    }

    private static String escape(MatchResult match) {
        int character = match.group().charAt(0);
        return (character > 0xFF ? "\\\\u%04X" : "\\\\x%02X").formatted(character);
    }
}

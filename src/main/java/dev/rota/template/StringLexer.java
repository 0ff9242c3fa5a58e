package dev.rota.template;

import dev.rota.template.ActionLexer.UnclosedAction;
import dev.rota.template.Lexeme.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a string inside an action, in any of the ways people write them.
 *
 * <p>{@code "a"} and {@code 'a'} as Pebble does, {@code `a`} as Go does, {@code \"a\"} as it stands in a quoted string of
 * JSON or YAML, and {@code "a["k"].id"}, an address with quotes of its own.
 */
final class StringLexer {

    /** A key between the quotes of an address inside a string in the same quotes. */
    private static final Pattern INNER_KEY = Pattern.compile("[\\p{IsLetter}\\p{IsDigit}_./:@-]+([\"'])\\]");

    private final String text;
    private final int from;

    private StringLexer(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /** Reads the string that begins at an offset. */
    static Lexeme read(String text, int from) throws UnclosedAction {
        StringLexer lexer = new StringLexer(text, from);
        return switch (text.charAt(from)) {
            case '`' -> lexer.raw();
            case '\\' -> lexer.escaped();
            default -> lexer.quoted(text.charAt(from));
        };
    }

    private Lexeme raw() throws UnclosedAction {
        int end = text.indexOf('`', from + 1);
        if (end < 0) {
            throw unclosed("`");
        }
        return new Lexeme(Kind.OTHER_STRING, from, end + 1, text.substring(from + 1, end));
    }

    /** The surrounding document has put a backslash before each quote and each backslash. */
    private Lexeme escaped() throws UnclosedAction {
        StringBuilder content = new StringBuilder();
        for (int position = from + 2; position + 1 < text.length() && !breaksAt(position); position++) {
            if (text.charAt(position) != '\\') {
                content.append(text.charAt(position));
            } else if (text.charAt(position + 1) == '"') {
                return new Lexeme(Kind.OTHER_STRING, from, position + 2, content.toString());
            } else if (text.startsWith("\\\\\\\"", position)) {
                content.append('"');
                position += 3;
            } else {
                content.append(text.charAt(position + 1));
                position++;
            }
        }
        throw unclosed("\\\"");
    }

    private Lexeme quoted(char quote) throws UnclosedAction {
        StringBuilder content = new StringBuilder();
        boolean innerQuotes = false;
        for (int position = from + 1; position < text.length() && !breaksAt(position); position++) {
            char current = text.charAt(position);
            if (current == '\\' && position + 1 < text.length() && text.charAt(position + 1) == quote) {
                content.append(quote);
                position++;
            } else if (current == quote && isInner(position, quote)) {
                int end = text.indexOf(quote + "]", position + 1);
                content.append(text, position, end + 1);
                innerQuotes = true;
                position = end;
            } else if (current == quote) {
                return new Lexeme(kind(quote, innerQuotes), from, position + 1, content.toString());
            } else if (text.startsWith("\\\\", position)) {
                content.append("\\\\");
                position++;
            } else {
                content.append(current);
            }
        }
        throw unclosed(String.valueOf(quote));
    }

    private static Kind kind(char quote, boolean innerQuotes) {
        if (innerQuotes) {
            return Kind.OTHER_STRING;
        }
        return quote == '\'' ? Kind.APOSTROPHE_STRING : Kind.PEBBLE_STRING;
    }

    /** Whether a quote belongs to a key such as {@code ["k"]} rather than ending the string. */
    private boolean isInner(int position, char quote) {
        Matcher key = INNER_KEY.matcher(text).region(position + 1, text.length());
        return text.charAt(position - 1) == '['
                && position - 1 > from
                && key.lookingAt()
                && key.group(1).charAt(0) == quote;
    }

    private boolean breaksAt(int position) {
        return text.charAt(position) == '\n' || text.charAt(position) == '\r';
    }

    private UnclosedAction unclosed(String quote) {
        int end = from;
        while (end < text.length() && !breaksAt(end)) {
            end++;
        }
        return new UnclosedAction(from, end, "a string begins with " + quote + " and does not end on its line");
    }
}

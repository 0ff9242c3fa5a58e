package dev.rota.lookup;

import java.util.Locale;

/** Text in quotes as Go spells it. */
final class GoQuotes {

    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000B\\\"";
    private static final String LETTERS = "abfnrtv\\\"";

    private GoQuotes() {}

    /** With a backslash before what does not stand for itself. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> quoted.append(spelled(character)));
        return quoted.append('"').toString();
    }

    private static String spelled(int character) {
        int known = ESCAPED.indexOf(character);
        if (known >= 0) {
            return "\\" + LETTERS.charAt(known);
        }
        if (character < ' ' || character == 0x7f) {
            return String.format(Locale.ROOT, "\\x%02x", character);
        }
        return isHidden(character) ? escape(character) : Character.toString(character);
    }

    private static String escape(int character) {
        return String.format(Locale.ROOT, character > 0xffff ? "\\U%08x" : "\\u%04x", character);
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> character != ' ';
            default -> false;
        };
    }
}

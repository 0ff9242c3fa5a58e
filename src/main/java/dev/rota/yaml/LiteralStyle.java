package dev.rota.yaml;

import java.util.stream.Collectors;

/** Literal blocks: texts of several lines that stand as they are. */
final class LiteralStyle {

    private LiteralStyle() {}

    /** Whether a text has several lines, all of characters that can be seen, none with white space at its end. */
    static boolean keeps(String text) {
        return text.indexOf('\n') >= 0
                && !text.isBlank()
                && text.codePoints()
                        .allMatch(character -> character == '\n' || character == '\t' || Glyphs.readable(character))
                && text.lines().noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"));
    }

    /** The header and the lines, without the line end that closes the block. */
    static String write(String text, String indent) {
        String body =
                text.lines().map(line -> line.isEmpty() ? "" : indent + line).collect(Collectors.joining("\n"));
        return "|" + indentation(text) + chomping(text) + "\n" + body;
    }

    /** Readers find the indentation by the first line, unless that begins with white space of its own. */
    private static String indentation(String text) {
        return " \t\n".indexOf(text.charAt(0)) >= 0 ? "2" : "";
    }

    private static String chomping(String text) {
        if (!text.endsWith("\n")) {
            return "-";
        }
        return text.endsWith("\n\n") ? "+" : "";
    }
}

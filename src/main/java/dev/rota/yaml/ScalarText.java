package dev.rota.yaml;

import dev.rota.yaml.YamlOut.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a text is spelled as a scalar: plain, quoted, or as a literal block. */
final class ScalarText {

    /** What begins a command to a CI system wherever it stands in a log. */
    private static final List<String> CI_COMMANDS = List.of("##[", "##vso[");

    private final List<String> hidden;

    /** Spells texts so that none of some sequences stands in them literally. */
    ScalarText(List<String> hidden) {
        this.hidden = Stream.concat(CI_COMMANDS.stream(), hidden.stream()).toList();
    }

    /** The text on one line: plain if that is safe, otherwise in the quotes that take fewer escapes. */
    String line(String text, boolean inFlow) {
        if (hides(text) || !Glyphs.allReadable(text)) {
            return quoted(text);
        }
        if (PlainStyle.keeps(text, inFlow)) {
            return text;
        }
        boolean savesEscapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        return savesEscapes ? "'" + text.replace("'", "''") + "'" : quoted(text);
    }

    /** The text in double quotes. */
    String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if (opensHidden(text, offset)) {
                quoted.append("\\x%02X".formatted(character));
            } else {
                Glyphs.appendEscaped(quoted, character);
            }
            offset += Character.charCount(character);
        }
        return quoted.append('"').toString();
    }

    /**
     * The text as a literal block, header and lines, without the last line end; nothing where a block would lose
     * something or hide it from the reader's eye.
     *
     * @param indent what each line begins with
     */
    Optional<String> block(Text text, String indent) {
        String value = text.value();
        if (text.quoted() || hides(value) || !keepsLiterally(value)) {
            return Optional.empty();
        }
        return Optional.of(literal(value, indent));
    }

    /** A comment line, without {@code #}; what would end it or cannot be seen is escaped. */
    String comment(String text) {
        StringBuilder comment = new StringBuilder();
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            comment.append(
                    Glyphs.readable(character) || character == '\t'
                            ? Character.toString(character)
                            : Glyphs.escape(character));
            if (opensHidden(text, offset)) {
                comment.append(' ');
            }
            offset += Character.charCount(character);
        }
        return comment.toString();
    }

    private boolean hides(String text) {
        for (String sequence : hidden) {
            if (text.contains(sequence)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensHidden(String text, int offset) {
        return hidden.stream().anyMatch(sequence -> text.startsWith(sequence, offset));
    }

    /**
     * Whether a text has several lines, all of characters that can be seen, none with white space at its end, and none that would be
     * a command to a CI system in whose log it begins a line.
     */
    private static boolean keepsLiterally(String text) {
        return text.indexOf('\n') >= 0
                && !text.isBlank()
                && text.codePoints()
                        .allMatch(character -> character == '\n' || character == '\t' || Glyphs.readable(character))
                && text.lines()
                        .noneMatch(line -> line.endsWith(" ")
                                || line.endsWith("\t")
                                || line.stripLeading().startsWith("::"));
    }

    /** The header and the lines, without the line end that closes the block. */
    private static String literal(String text, String indent) {
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

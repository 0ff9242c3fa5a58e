package dev.rota.yaml;

import dev.rota.yaml.YamlOut.Text;
import java.util.List;
import java.util.Optional;

/** How a text is spelled as a scalar: plain, quoted, or as a literal block. */
final class ScalarText {

    private final List<String> hidden;

    /** Spells texts so that none of some sequences stands in them literally. */
    ScalarText(List<String> hidden) {
        this.hidden = List.copyOf(hidden);
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
        if (text.quoted() || hides(value) || !LiteralStyle.keeps(value)) {
            return Optional.empty();
        }
        return Optional.of(LiteralStyle.write(value, indent));
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
}

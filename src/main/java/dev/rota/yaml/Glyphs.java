package dev.rota.yaml;

/** Which characters a reader of the file can see for what they are, and how the others are escaped. */
final class Glyphs {

    private Glyphs() {}

    /**
     * Whether a character stands for itself: neither a control character, nor a line end of some readers, nor invisible,
     * nor turning the direction of what follows, nor for private use. Fixed here and not asked of the JDK, whose tables
     * grow with each version, for the same value must always give the same file.
     */
    static boolean readable(int character) {
        return character >= 0x20 && !(character < 0x10000 ? hiddenInFirstPlane(character) : character >= 0xE0000);
    }

    /** Whether all characters of a text stand for themselves; asked of every scalar, so no stream is built for it. */
    static boolean allReadable(String text) {
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if (!readable(character)) {
                return false;
            }
            offset += Character.charCount(character);
        }
        return true;
    }

    private static boolean hiddenInFirstPlane(int character) {
        return within(character, 0x7F, 0x9F)
                || character == 0xAD
                || character == 0x200B
                || within(character, 0x200E, 0x200F)
                || within(character, 0x2028, 0x202E)
                || within(character, 0x2060, 0x206F)
                || within(character, 0xD800, 0xF8FF)
                || character == 0xFEFF
                || within(character, 0xFFF0, 0xFFFF);
    }

    private static boolean within(int character, int first, int last) {
        return character >= first && character <= last;
    }

    /** Appends a character as it stands in double quotes. */
    static void appendEscaped(StringBuilder text, int character) {
        if (character == '"' || character == '\\') {
            text.append('\\').append((char) character);
        } else if (readable(character)) {
            text.appendCodePoint(character);
        } else {
            text.append(escape(character));
        }
    }

    /** The escape of a character in double quotes. */
    static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                if (character < 0x100) {
                    yield "\\x%02X".formatted(character);
                }
                yield (character < 0x10000 ? "\\u%04X" : "\\U%08X").formatted(character);
            }
        };
    }
}

package dev.rota.yaml;

/** Finds what no YAML text may hold, before the parser says so less clearly. */
final class Characters {

    private Characters() {}

    static void check(String text, Spans spans) {
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if (!allowed(character)) {
                throw spans.between(offset, offset + 1).problem(sentence(character));
            }
            offset += Character.charCount(character);
        }
    }

    /** YAML's set of printable characters, with DEL, which quoted texts may hold. */
    private static boolean allowed(int character) {
        return (character >= 0x20 && character <= 0x7F)
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || character == 0x85
                || (character >= 0xA0 && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character <= 0xFFFD)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private static String sentence(int character) {
        if (character == 0) {
            return "a NUL character stands here, as in binary files or UTF-16; save the file as text in UTF-8";
        }
        if (Character.isSurrogate((char) character)) {
            return "half of a character (U+%04X) stands here; save the file as text in UTF-8".formatted(character);
        }
        return "the invisible character U+%04X stands here; remove it, or write it as \"\\u%04X\" in double quotes"
                .formatted(character, character);
    }
}

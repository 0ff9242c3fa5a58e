package dev.rota.config;

import dev.rota.yaml.YamlScalar;

/** Finds a character of a string in the literal that it was written as. */
final class Literals {

    private static final int UNICODE_ESCAPE = 6;

    private Literals() {}

    /** The column of a character of a string; -1 when the string is no simple literal of one line. */
    static int column(YamlScalar scalar, int index) {
        String line = scalar.place().source().line(scalar.place().line());
        int start = scalar.place().column() - 1;
        if (start >= line.length() || (line.charAt(start) != '"' && line.charAt(start) != '\'')) {
            return -1;
        }
        int position = start + 1;
        for (int read = 0; read < index; read++) {
            if (position >= line.length() || !isNext(line, position, scalar.text(), read)) {
                return -1;
            }
            position += width(line, position);
        }
        return position + 1;
    }

    private static boolean isNext(String line, int position, String text, int index) {
        return index < text.length() && (line.charAt(position) == '\\' || line.charAt(position) == text.charAt(index));
    }

    private static int width(String line, int position) {
        if (line.charAt(position) != '\\') {
            return 1;
        }
        return line.startsWith("\\u", position) ? UNICODE_ESCAPE : 2;
    }
}

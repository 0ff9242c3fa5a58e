package dev.rota.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Go's {@code html}, {@code js} and {@code urlquery}: text as other languages spell it. */
final class GoEscapes {

    private GoEscapes() {}

    static String html(String text) {
        return text.replace("\0", "\uFFFD")
                .replace("&", "&amp;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** For a string of JavaScript. */
    static String js(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> escaped.append(js(character)));
        return escaped.toString();
    }

    private static String js(int character) {
        return switch (character) {
            case '\\', '\'', '"' -> "\\" + (char) character;
            case '<', '>', '&', '=' -> String.format(Locale.ROOT, "\\u%04X", character);
            default ->
                character < ' ' || isHidden(character)
                        ? String.format(Locale.ROOT, "\\u%04X", character)
                        : Character.toString(character);
        };
    }

    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && character != ' ');
    }

    /** For a part of a query in an address. */
    static String urlquery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}

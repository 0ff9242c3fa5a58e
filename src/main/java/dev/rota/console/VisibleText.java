package dev.rota.console;

import java.util.regex.Pattern;

/** Keeps texts from steering the terminal: of control characters, only line ends, tabs and styles pass. */
final class VisibleText {

    private static final Pattern CONTROL =
            Pattern.compile("\u001B(?!\\[[0-9;]{1,8}m)|[\\x00-\\x08\\x0B-\\x1A\\x1C-\\x1F\\x7F-\\x9F]");

    private VisibleText() {}

    /** The text, with other control characters written as {@code \x1B}. */
    static String of(String text) {
        return CONTROL.matcher(text)
                .replaceAll(match -> "\\\\x%02X".formatted((int) match.group().charAt(0)));
    }
}

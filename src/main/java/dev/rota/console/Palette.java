package dev.rota.console;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What styles and symbols look like on one stream.
 *
 * @param colored whether styles are shown
 * @param beyondAscii whether symbols are, rather than their replacements
 */
public record Palette(boolean colored, boolean beyondAscii) {

    /** No styles, all symbols: for files and pipes. */
    public static final Palette PLAIN = new Palette(false, true);

    /** The text in a style; each line of it on its own, so that a pager may cut between them. */
    public String paint(Style style, String text) {
        if (!colored) {
            return text;
        }
        return Arrays.stream(text.split("\n", -1))
                .map(line -> line.isEmpty() ? line : style.around(line))
                .collect(Collectors.joining("\n"));
    }

    /** The symbol, or what replaces it. */
    public String symbol(Symbol symbol) {
        return symbol.text(beyondAscii);
    }
}

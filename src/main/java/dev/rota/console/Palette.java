package dev.rota.console;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What styles and symbols look like on one stream.
 *
 * @param colored whether styles are shown
 * @param beyondAscii whether symbols are, rather than their replacements
 */
public record Palette(boolean colored, boolean beyondAscii) {

    /** No styles, all symbols: for files and pipes. */
    public static final Palette PLAIN = new Palette(false, true);

    /** The sequences that this gives a terminal, as a regular expression; no other may reach it. */
    static final String SEQUENCE = Arrays.stream(Style.values())
            .flatMap(style -> Stream.of(style.on, style.off))
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));

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

    /** What a piece of text means. What that looks like is decided here and nowhere else. */
    public enum Style {
        /** A line or a value that comes. */
        ADDED("32", "39"),
        /** A line or a value that goes. */
        REMOVED("31", "39"),
        /** Something that becomes something else. */
        CHANGED("33", "39"),
        /** The words in which a pair of lines differs. */
        DIFFERENCE("7", "27"),
        /** Where in a diff the following lines stand. */
        HUNK("36", "39"),
        /** The name of what follows. */
        HEADING("1", "22"),
        /** What should be noticed first. */
        EMPHASIS("1", "22"),
        /** What is there for completeness. */
        MUTED("2", "22"),
        /** Something failed. */
        ERROR("31", "39"),
        /** Something may not be as it was meant. */
        WARNING("33", "39"),
        /** Something succeeded. */
        SUCCESS("32", "39"),
        /** Who speaks, of several whose lines stand among one another. */
        FIRST_SPEAKER("36", "39"),
        /** Another one. */
        SECOND_SPEAKER("33", "39"),
        /** Another one. */
        THIRD_SPEAKER("35", "39"),
        /** Another one. */
        FOURTH_SPEAKER("32", "39"),
        /** Another one. */
        FIFTH_SPEAKER("34", "39");

        private final String on;
        private final String off;

        Style(String on, String off) {
            this.on = "\u001B[" + on + "m";
            this.off = "\u001B[" + off + "m";
        }

        /** The line between this style's escapes. Only this style ends, so that styles can stand inside one another. */
        String around(String line) {
            return on + line + off;
        }
    }

    /** A sign that stands for a word, with what replaces it where the terminal lacks it. */
    public enum Symbol {
        /** It succeeded. */
        DONE("✓", "+"),
        /** It failed. */
        FAILED("✗", "x"),
        /** It was not tried. */
        NOT_TRIED("·", "."),
        /** It does not apply. */
        SKIPPED("–", "-"),
        /** It succeeded, but asks for trouble. */
        DOUBTFUL("!", "!"),
        /** Between the parts of a line. */
        SEPARATOR("·", "|"),
        /** Something was left out. */
        ELLIPSIS("…", "..."),
        /** From one to the other. */
        ARROW("→", "->"),
        /** A part of a timeline without a start. */
        NOTHING("·", "."),
        /** A part of a timeline with one start. */
        BLOCK("█", "#"),
        /** A part of a timeline with several starts. */
        SMALL_BLOCK("▪", "*");

        private final String sign;
        private final String ascii;

        Symbol(String sign, String ascii) {
            this.sign = sign;
            this.ascii = ascii;
        }

        String text(boolean beyondAscii) {
            return beyondAscii ? sign : ascii;
        }
    }
}

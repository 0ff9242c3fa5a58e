package dev.rota.console;

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

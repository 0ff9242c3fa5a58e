package dev.rota.console;

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

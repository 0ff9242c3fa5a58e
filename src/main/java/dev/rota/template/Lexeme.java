package dev.rota.template;

/**
 * A word of an action.
 *
 * @param kind what it is
 * @param from where it begins in the source
 * @param to where it ends, exclusive
 * @param content a string's content without quotes and escapes; anything else as written
 */
record Lexeme(Kind kind, int from, int to, String content) {

    enum Kind {
        /** A name or keyword. */
        WORD,
        NUMBER,
        /** A string in quotes that Pebble reads as it is written. */
        PEBBLE_STRING,
        /** A string in apostrophes, which only Pebble has. */
        APOSTROPHE_STRING,
        /** A string that only people read the same way: in back quotes, in escaped quotes, or with quotes inside. */
        OTHER_STRING,
        /** A comment of Go's templates. */
        NOTE,
        /** Any other single character. */
        SYMBOL
    }

    boolean isString() {
        return kind == Kind.PEBBLE_STRING || kind == Kind.APOSTROPHE_STRING || kind == Kind.OTHER_STRING;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String written) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && content.equals(written);
    }

    /** Whether this one follows another without white space. */
    boolean touches(Lexeme previous) {
        return previous.to == from;
    }
}

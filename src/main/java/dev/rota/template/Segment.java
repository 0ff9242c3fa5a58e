package dev.rota.template;

import java.util.List;
import java.util.Optional;

/** A stretch of the source. */
sealed interface Segment {

    /** Where it begins in the source. */
    int from();

    /** Where it ends, exclusive. */
    int to();

    /** Text that stands for itself. */
    record Text(int from, int to) implements Segment {}

    /**
     * An action as it was written.
     *
     * @param opener which delimiters it stands between
     * @param lexemes what stands between them; nothing for a comment
     * @param trimsLeft whether white space before it goes
     * @param trimsRight whether white space after it goes
     * @param maybeComment whether it may stand in a comment of the document, where it must cost nothing
     */
    record Action(
            int from,
            int to,
            Opener opener,
            List<Lexeme> lexemes,
            boolean trimsLeft,
            boolean trimsRight,
            boolean maybeComment)
            implements Segment {

        public Action {
            lexemes = List.copyOf(lexemes);
        }
    }

    /**
     * An action in Pebble's words.
     *
     * @param form what it does
     * @param code what stands between Pebble's delimiters; for a faulty one, what is wrong with it
     * @param hint how such a thing is written, for when Pebble does not understand it
     * @param go whether it was written in the dialect of Go
     */
    record Step(Action action, Form form, String code, Optional<String> hint, boolean go) implements Segment {

        /** A step that was not. */
        Step(Action action, Form form, String code, Optional<String> hint) {
            this(action, form, code, hint, false);
        }

        @Override
        public int from() {
            return action.from();
        }

        @Override
        public int to() {
            return action.to();
        }
    }

    /** The delimiters of an action. */
    enum Opener {
        PRINT("{{", "}}"),
        TAG("{%", "%}"),
        COMMENT("{#", "#}");

        private final String open;
        private final String close;

        Opener(String open, String close) {
            this.open = open;
            this.close = close;
        }

        String open() {
            return open;
        }

        String close() {
            return close;
        }
    }

    /** What an action does. */
    enum Form {
        PRINT,
        TAG,
        COMMENT,
        /** It prints a value that is a failure. */
        FAULTY
    }
}

package dev.rota.template;

import java.util.List;
import java.util.Optional;

/** A way of writing what stands between <code>{{</code> and <code>}}</code>. */
interface Dialect {

    /** Whether an action is written in this dialect. */
    boolean speaks(List<Lexeme> lexemes);

    /** Whether it can be written in no other dialect, so that one that cannot be translated is an error. */
    boolean speaksOnly(List<Lexeme> lexemes);

    /** Why an action cannot be understood, and how such a thing is written in Pebble's words. */
    String hint(List<Lexeme> lexemes);

    /** The action in Pebble's words; empty when it cannot be put so. */
    Optional<Translation> translate(List<Lexeme> lexemes);

    /** What an action does and how Pebble is told. */
    record Translation(Segment.Form form, String code) {

        static Translation print(String code) {
            return new Translation(Segment.Form.PRINT, code);
        }

        static Translation tag(String code) {
            return new Translation(Segment.Form.TAG, code);
        }
    }
}

package dev.rota.rule;

import java.util.List;
import java.util.regex.Pattern;

/** What may stand at a key. The key decides what a value is; how it was written does not. */
public sealed interface ValueType {

    /**
     * Text, verbatim.
     *
     * @param longest how many characters it may have
     * @param form what it must look like
     * @param formInWords the form, to be read after "must"
     */
    record Text(int longest, Pattern form, String formInWords) implements ValueType {

        /** Whether a text may stand there. */
        public boolean allows(String text) {
            return text.codePointCount(0, text.length()) <= longest
                    && form.matcher(text).matches();
        }
    }

    /** Text that must be one of some words. */
    record Choice(List<String> words) implements ValueType {}

    /** Another type, where an empty text counts as no value, as it does in ecschedule. */
    record OrEmpty(ValueType type) implements ValueType {}

    /** A whole number. */
    record Whole(int least, int most) implements ValueType {}

    /** True or false. */
    record Flag() implements ValueType {}

    /** A list. */
    record ListOf(ValueType element, int least, int most) implements ValueType {

        /** A list that may be empty. */
        public ListOf(ValueType element, int most) {
            this(element, 0, most);
        }

        /** The same, with at least one element. */
        public ListOf some() {
            return new ListOf(element, 1, most);
        }
    }

    /** One value, or a list of such with at least one. */
    record OneOrMore(ValueType element) implements ValueType {}

    /** Names that the author chooses, each with a text. */
    record TextMap() implements ValueType {}

    /** Environment variables: names with texts, or a list of {@code name} and {@code value}. */
    record Environment() implements ValueType {}

    /** JSON: as text, which is kept to the letter, or as a structure, which becomes text. */
    record JsonText(int longest) implements ValueType {}

    /** A mapping with known keys. */
    record Mapping(Shape shape) implements ValueType {}

    /** Text of any form. */
    static Text text(int longest) {
        return new Text(longest, Pattern.compile(".*", Pattern.DOTALL), "be text");
    }

    /** Text of any form that must not be empty. */
    static Text someText(int longest) {
        return new Text(longest, Pattern.compile(".+", Pattern.DOTALL), "not be empty");
    }

    /** A list of texts. */
    static ListOf texts(int most) {
        return new ListOf(text(Integer.MAX_VALUE), most);
    }

    /** What is expected, to be read after "must be". */
    default String inWords() {
        if (this instanceof OrEmpty some) {
            return some.type().inWords();
        } else if (this instanceof Choice choice) {
            return "one of " + String.join(", ", choice.words());
        } else if (this instanceof Whole whole) {
            return whole.most() == Integer.MAX_VALUE
                    ? "a whole number from %d up".formatted(whole.least())
                    : "a whole number from %d to %d".formatted(whole.least(), whole.most());
        } else if (this instanceof Flag) {
            return "true or false";
        } else if (this instanceof ListOf) {
            return "a list";
        } else if (this instanceof OneOrMore one) {
            return one.element().inWords() + " or a list";
        } else if (this instanceof TextMap || this instanceof Mapping) {
            return "a mapping of keys to values";
        } else if (this instanceof Environment) {
            return "a mapping of names to values";
        }
        return "text";
    }
}

package dev.rota.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tags of a live rule, and how far they can be relied on.
 *
 * @param values all tags
 * @param certainty where they were read
 */
public record RuleTags(Map<String, String> values, Certainty certainty) {

    /** The tag that says who looks after a rule. The name is ecschedule's, so that both tools can manage the same rules. */
    public static final String TRACKING_ID = "ecschedule:tracking-id";

    /** The tag that keeps a rule from being enabled; its value is a {@link Hold}. */
    public static final String HOLD = "rota:hold";

    /** How many tags a resource may have. */
    public static final int MOST = 50;

    /** How many characters the value of a tag may have. */
    public static final int LONGEST_VALUE = 256;

    private static final int LONGEST_KEY = 128;

    private static final String AWS_PREFIX = "aws:";
    private static final String CLOUDFORMATION_PREFIX = "aws:cloudformation:";

    /** Where tags were read. */
    public enum Certainty {
        /** From the rule itself. */
        CONFIRMED,
        /** From the tagging API's index, which lags behind. */
        INDEXED,
        /** Nowhere: the caller may not read tags. */
        UNREADABLE
    }

    /** No answer to the question. */
    public static final RuleTags UNREADABLE = new RuleTags(Map.of(), Certainty.UNREADABLE);

    public RuleTags {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Tags read from the rule itself. */
    public static RuleTags confirmed(Map<String, String> values) {
        return new RuleTags(values, Certainty.CONFIRMED);
    }

    /** Tags found by the tagging API. */
    public static RuleTags indexed(Map<String, String> values) {
        return new RuleTags(values, Certainty.INDEXED);
    }

    /** Who looks after the rule; an empty id, which ecschedule may have written, is nobody's. */
    public Optional<String> trackingId() {
        return Optional.ofNullable(values.get(TRACKING_ID)).filter(id -> !id.isEmpty());
    }

    /** That the rule is on hold, and why, if it is. */
    public Optional<Hold> hold() {
        return Optional.ofNullable(values.get(HOLD)).map(Hold::read);
    }

    /** The CloudFormation stack the rule belongs to, if it does. */
    public Optional<String> stack() {
        return values.entrySet().stream()
                .filter(tag -> tag.getKey().startsWith(CLOUDFORMATION_PREFIX))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(anyValue -> values.getOrDefault(CLOUDFORMATION_PREFIX + "stack-name", anyValue));
    }

    /** The tags that people set for their own purposes, which a file may manage. */
    public Map<String, String> ofPeople() {
        return values.entrySet().stream()
                .filter(tag -> isOfPeople(tag.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second, LinkedHashMap::new));
    }

    /**
     * Why AWS would refuse a tag, wherever it is set; empty when it would not. A character is named, never the value.
     *
     * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html">what tags may hold</a>
     */
    public static Optional<String> fault(String key, String value) {
        if (key.toLowerCase(Locale.ROOT).startsWith(AWS_PREFIX)) {
            return Optional.of("AWS keeps tags that begin with aws: to itself");
        }
        return fault("its name", key, LONGEST_KEY).or(() -> fault("its value", value, LONGEST_VALUE));
    }

    /** The same for one of both, such as a value that Rota makes. */
    public static Optional<String> fault(String part, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of("%s has %,d characters, and AWS allows %,d".formatted(part, length, longest));
        }
        List<String> forbidden = Hold.forbiddenIn(text);
        return forbidden.isEmpty()
                ? Optional.empty()
                : Optional.of("%s has %s in it, and AWS allows letters, digits, spaces and _ . : / = + - @ only"
                        .formatted(part, named(forbidden.get(0))));
    }

    /** A character that can be shown as it is, any other by its number. */
    private static String named(String character) {
        int code = character.codePointAt(0);
        return Character.isISOControl(code) ? "U+%04X".formatted(code) : "'" + character + "'";
    }

    /** Whether a file may manage a tag of this name. */
    public static boolean isOfPeople(String key) {
        return !key.equals(TRACKING_ID) && !key.equals(HOLD) && !key.startsWith(AWS_PREFIX);
    }
}

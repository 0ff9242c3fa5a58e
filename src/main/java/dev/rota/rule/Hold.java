package dev.rota.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a rule is kept from being enabled until somebody lifts it. It is written into a tag of the rule, so that whoever applies a
 * file, from wherever, sees it.
 *
 * @param since when it was put on hold, to the second and in UTC, such as {@code 2026-11-21T09:30:00Z}; empty when somebody wrote the
 *     tag without
 * @param reason why; may be empty when somebody wrote the tag by hand
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html">what tags may hold</a>
 */
public record Hold(Optional<String> since, String reason) {

    /** What the time and the space behind it take of the tag. */
    private static final int LENGTH_OF_TIME = "2026-11-21T09:30:00Z ".length();

    /** How many characters a reason may have. */
    public static final int LONGEST_REASON = RuleTags.LONGEST_VALUE - LENGTH_OF_TIME;

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]");

    /** What a tag says. One that does not begin with a time is all reason. */
    public static Hold read(String tag) {
        int space = tag.indexOf(' ');
        String first = space < 0 ? tag : tag.substring(0, space);
        return TIME.matcher(first).matches()
                ? new Hold(Optional.of(first), space < 0 ? "" : tag.substring(space + 1))
                : new Hold(Optional.empty(), tag);
    }

    /** The value of the tag. */
    public String tag() {
        return since.map(time -> time + " " + reason).orElse(reason).strip();
    }

    /** The characters of a reason that AWS does not take in a tag, each once. */
    public static List<String> forbiddenIn(String reason) {
        return FORBIDDEN
                .matcher(reason)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }
}

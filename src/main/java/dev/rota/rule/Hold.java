package dev.rota.rule;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    /** How many characters of the tag are left for a reason. */
    private static final int LONGEST_REASON = RuleTags.LONGEST_VALUE - LENGTH_OF_TIME;

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]");
    private static final String ESCAPE = "=";
    private static final Pattern ESCAPED = Pattern.compile(ESCAPE + "|" + FORBIDDEN);
    private static final Pattern BYTES = Pattern.compile("(?:=[0-9A-F]{2})+");
    private static final Pattern ENCODED = Pattern.compile("=[^=]*(?:=[0-9A-F]{2}[^=]*)+");

    /** What a tag says. One that does not begin with a time is all reason. */
    public static Hold read(String tag) {
        int space = tag.indexOf(' ');
        String first = space < 0 ? tag : tag.substring(0, space);
        return TIME.matcher(first).matches()
                ? new Hold(Optional.of(first), space < 0 ? "" : decoded(tag.substring(space + 1)))
                : new Hold(Optional.empty(), tag);
    }

    /** The value of the tag. Without a time it is a tag that was written by hand, which is left as it is. */
    public String tag() {
        return since.map(time -> time + " " + encoded(reason)).orElse(reason).strip();
    }

    /** As much of a reason as a tag holds beside the time; all of it unless it is too long. */
    public static String fitting(String reason) {
        int length = reason.length();
        while (encoded(reason.substring(0, length)).length() > LONGEST_REASON) {
            length = reason.offsetByCodePoints(length, -1);
        }
        return reason.substring(0, length).strip();
    }

    /**
     * A reason in characters that AWS takes: as it is, or behind an equals sign, with each other character as its bytes in UTF-8,
     * {@code =23} for {@code #}.
     */
    private static String encoded(String reason) {
        if (forbiddenIn(reason).isEmpty() && !reason.startsWith(ESCAPE)) {
            return reason;
        }
        return ESCAPE
                + ESCAPED.matcher(reason)
                        .replaceAll(match -> HexFormat.of()
                                .withUpperCase()
                                .withPrefix(ESCAPE)
                                .formatHex(match.group().getBytes(StandardCharsets.UTF_8)));
    }

    /** The reason that was encoded; a text that never was stays as it is. */
    private static String decoded(String text) {
        if (!ENCODED.matcher(text).matches()) {
            return text;
        }
        return BYTES.matcher(text.substring(ESCAPE.length()))
                .replaceAll(match -> Matcher.quoteReplacement(new String(
                        HexFormat.of().parseHex(match.group().replace(ESCAPE, "")), StandardCharsets.UTF_8)));
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

package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts arguments into a format as Go does, with the verbs {@code %s %v %q %d %x %X %o %b %c %t %f %e %g %%}, with flags,
 * width, precision and {@code %[2]s}.
 *
 * <p>Where Go would print noise such as {@code %!d(string=x)}, this is an error. A text that spells a number or a boolean
 * is taken for it, because variables are text.
 */
public final class Printf {

    private static final Pattern VERB =
            Pattern.compile("%([-+# 0]*)([0-9]{0,3})(?:\\.([0-9]{0,2}))?(?:\\[([1-9][0-9]?)])?(.?)", Pattern.DOTALL);

    private final String format;
    private final List<Json> arguments;
    private int next;
    private boolean inOrder = true;

    private Printf(String format, List<Json> arguments) {
        this.format = format;
        this.arguments = arguments;
    }

    /**
     * The formatted text.
     *
     * @throws IllegalArgumentException when format and arguments do not fit; the message is a sentence for the user
     */
    public static String format(String format, List<Json> arguments) {
        return new Printf(format, arguments).run();
    }

    private String run() {
        String text = VERB.matcher(format).replaceAll(verb -> Matcher.quoteReplacement(replacement(verb)));
        if (inOrder && next < arguments.size()) {
            throw new IllegalArgumentException("the format \"" + format + "\" has room for " + next + " of the "
                    + arguments.size() + " values; each needs a %s of its own");
        }
        return text;
    }

    private String replacement(MatchResult match) {
        String letter = match.group(5);
        if (letter.equals("%")) {
            return "%";
        }
        if (letter.isEmpty() || PrintfVerb.LETTERS.indexOf(letter.charAt(0)) < 0) {
            throw new IllegalArgumentException(
                    "the format \"" + format + "\" has " + match.group() + "; write " + PrintfVerb.LIST);
        }
        PrintfVerb verb =
                new PrintfVerb(letter.charAt(0), match.group(1), number(match.group(2), 0), precision(match.group(3)));
        return verb.format(argument(match.group(4)), format);
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    /** A point without digits means none of them. */
    private static int precision(@Nullable String digits) {
        return digits == null ? PrintfVerb.NO_PRECISION : number(digits, 0);
    }

    private Json argument(@Nullable String number) {
        if (number != null) {
            inOrder = false;
            next = Integer.parseInt(number) - 1;
        }
        if (next >= arguments.size()) {
            throw new IllegalArgumentException("the format \"" + format + "\" has more verbs than there are values ("
                    + arguments.size() + "); each %s needs one");
        }
        next++;
        if (arguments.get(next - 1) instanceof Json.JsonNull) {
            throw new IllegalArgumentException(
                    "value %d of the format \"%s\" is null; set it at its source, or give it a default"
                            .formatted(next, format));
        }
        return arguments.get(next - 1);
    }
}

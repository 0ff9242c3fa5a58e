package dev.rota.lookup;

import dev.rota.json.Json;
import java.math.BigDecimal;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts arguments into a format with {@code %s}, {@code %d}, {@code %v}, {@code %q} and {@code %%}, as Go does. */
public final class Printf {

    private static final Pattern VERB = Pattern.compile("%([-0+ ]?[0-9]{0,3})(.?)", Pattern.DOTALL);
    private static final String VERBS = "%s, %d, %v, %q or %%";

    private final String format;
    private final List<Json> arguments;
    private int next;

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
        Matcher verbs = VERB.matcher(format);
        String text = verbs.replaceAll(verb -> Matcher.quoteReplacement(replacement(verb.group(1), verb.group(2))));
        if (next < arguments.size()) {
            throw new IllegalArgumentException("the format \"" + format + "\" takes " + next + " values, not "
                    + arguments.size() + "; each value needs a %s of its own");
        }
        return text;
    }

    private String replacement(String width, String verb) {
        return switch (verb) {
            case "%" -> "%";
            case "s", "v" -> padded(width, Arguments.text(argument()));
            case "q" -> padded(width, Json.of(Arguments.text(argument())).compact());
            case "d" -> decimal(width, whole(argument()));
            default -> throw unknown(width + verb);
        };
    }

    private String decimal(String width, Number number) {
        try {
            return String.format(Locale.ROOT, "%" + width + "d", number);
        } catch (IllegalFormatException e) {
            throw unknown(width + "d");
        }
    }

    private IllegalArgumentException unknown(String verb) {
        return new IllegalArgumentException("the format \"" + format + "\" has %" + verb + "; write " + VERBS);
    }

    private static String padded(String width, String text) {
        String columns = width.replaceFirst("^[0+ ]", "");
        return columns.matches("-?[1-9][0-9]*") ? String.format(Locale.ROOT, "%" + columns + "s", text) : text;
    }

    private Json argument() {
        if (next >= arguments.size()) {
            throw new IllegalArgumentException(
                    "the format \"" + format + "\" needs more values than the " + arguments.size() + " it was given");
        }
        next++;
        return arguments.get(next - 1);
    }

    private Number whole(Json argument) {
        return wholeNumber(Arguments.text(argument))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%d in the format \"" + format + "\" needs a whole number; %s takes anything"));
    }

    private static Optional<Number> wholeNumber(String text) {
        try {
            return Optional.of(new BigDecimal(text).toBigIntegerExact());
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}

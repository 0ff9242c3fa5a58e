package dev.rota.yaml;

import dev.rota.problem.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text, as it was written. It has no type: the key it belongs to decides what it is read as.
 *
 * @param text the text, with quotes, escapes and folding undone
 * @param plain whether it stood without quotes, so that it may also mean a number, a boolean or nothing
 * @param place where it begins
 * @param length how many characters of its first line it covers
 * @param secret whether it must not be shown
 */
public record YamlScalar(String text, boolean plain, Place place, int length, boolean secret) implements YamlNode {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE|yes|Yes|YES|on|On|ON");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE|no|No|NO|off|Off|OFF");

    /** No leading zeros: {@code 017} is 15 to some readers of YAML and 17 to others. */
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]{0,18})");

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(0|[1-9][0-9]{0,308})(\\.[0-9]{1,308})?([eE][-+]?[0-9]{1,3})?");

    public YamlScalar {
        length = Math.max(1, length);
    }

    /** A text that may be shown. */
    public YamlScalar(String text, boolean plain, Place place, int length) {
        this(text, plain, place, length, false);
    }

    /** Whether nothing stands here: an empty value, {@code ~} or {@code null}, without quotes. */
    public boolean isNull() {
        return plain && NULLS.contains(text);
    }

    /** The boolean that is written here without quotes; {@code yes} and {@code on} count, as in YAML 1.1. */
    public Optional<Boolean> asBoolean() {
        if (!plain) {
            return Optional.empty();
        }
        if (TRUE.matcher(text).matches()) {
            return Optional.of(true);
        }
        return FALSE.matcher(text).matches() ? Optional.of(false) : Optional.empty();
    }

    /** The whole number that is written here in decimal without quotes, if it fits. */
    public Optional<Long> asWholeNumber() {
        if (!plain || !WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The number that is written here in decimal without quotes. */
    public Optional<BigDecimal> asNumber() {
        return plain && NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}

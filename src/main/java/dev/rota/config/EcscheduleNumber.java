package dev.rota.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ecschedule 0.20 makes of a text without quotes that is a number or a boolean to its reader of YAML: it is read as such and
 * spelled anew, {@code 0.50} as {@code 0.5}. All of this was measured.
 */
final class EcscheduleNumber {

    /** A number with an exponent and no point is text there, as is 08, which has a digit too many for octal. */
    private static final Pattern WHOLE = Pattern.compile("[-+]?(?:0x(?<hexadecimal>[0-9a-fA-F_]+)|0b(?<binary>[01_]+)"
            + "|0o?(?<octal>[0-7_]+)|(?<decimal>0|[1-9][0-9_]*))");

    private static final Pattern BROKEN =
            Pattern.compile("[-+]?(?=\\.?[0-9])[0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]{1,3})?");

    private static final Map<String, Integer> RADIXES =
            Map.of("hexadecimal", 16, "binary", 2, "octal", 8, "decimal", 10);

    private static final Pattern BOOLEAN = Pattern.compile("True|TRUE|False|FALSE");

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    /** This many always say which double is meant. */
    private static final int MOST_DIGITS = 17;

    private static final int EXPONENT_BELOW = -4;
    private static final int EXPONENT_FROM = 6;

    /** Nobody writes a longer number, and reading a megabyte of digits takes minutes. */
    private static final int LONGEST = 128;

    private EcscheduleNumber() {}

    /** What is sent for a text; empty when that is the text itself. */
    static Optional<String> respelled(String text) {
        return text.length() > LONGEST ? Optional.empty() : spelled(text).filter(sent -> !sent.equals(text));
    }

    private static Optional<String> spelled(String text) {
        if (BOOLEAN.matcher(text).matches()) {
            return Optional.of(text.toLowerCase(Locale.ROOT));
        }
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return whole(whole, text.startsWith("-"));
        }
        if (BROKEN.matcher(text).matches()) {
            double number = Double.parseDouble(text.replace("_", ""));
            return Double.isFinite(number) ? Optional.of(broken(number)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> whole(Matcher number, boolean negative) {
        for (Map.Entry<String, Integer> radix : RADIXES.entrySet()) {
            String digits = number.group(radix.getKey());
            if (digits != null && digits.chars().anyMatch(digit -> digit != '_')) {
                BigInteger size = new BigInteger(digits.replace("_", ""), radix.getValue());
                BigInteger value = negative ? size.negate() : size;
                boolean fits = value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0;
                return fits ? Optional.of(value.toString()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** As few digits as say the same number; with an exponent from a million on, and below a ten-thousandth. */
    private static String broken(double number) {
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal shortest = shortest(number).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= EXPONENT_BELOW && exponent < EXPONENT_FROM) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        return "%s%s%se%s%02d"
                .formatted(
                        number < 0 ? "-" : "",
                        digits.charAt(0),
                        digits.length() > 1 ? "." + digits.substring(1) : "",
                        exponent < 0 ? "-" : "+",
                        Math.abs(exponent));
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS));
    }
}

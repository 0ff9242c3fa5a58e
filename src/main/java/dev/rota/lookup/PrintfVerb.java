package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A verb of a format, such as {@code %-10s} or {@code %05.2f}.
 *
 * @param letter one of {@link #LETTERS}
 * @param flags any of {@code - + # 0} and a blank
 * @param width in characters; 0 for none
 * @param precision digits behind the point, or characters of a text; {@link #NO_PRECISION} for none
 */
record PrintfVerb(char letter, String flags, int width, int precision) {

    static final String LETTERS = "svqdxXobctfFeEg";
    static final String LIST = "%s, %d, %v, %q, %x, %t, %f or another of Go's, and %% for a percent sign";
    static final int NO_PRECISION = -1;

    private static final int DEFAULT_DIGITS = 6;
    private static final int LARGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -4;

    /**
     * A value in this form.
     *
     * @param format the whole format, to be named when the value does not fit
     * @throws IllegalArgumentException when it does not; the message is a sentence for the user
     */
    String format(Json argument, String format) {
        String text = argument.plain();
        return switch (letter) {
            case 's', 'v' -> padded(cut(text));
            case 'q' -> padded(quoted(cut(text)));
            case 'x', 'X' -> hexadecimal(argument, text);
            case 'd' -> number(whole(text, format).toString());
            case 'o' -> number((has('#') ? "0" : "") + whole(text, format).toString(8));
            case 'b' -> number((has('#') ? "0b" : "") + whole(text, format).toString(2));
            case 'c' -> padded(character(whole(text, format), format));
            case 't' -> padded(truth(text, format));
            default -> number(fraction(decimal(text, format)));
        };
    }

    private String cut(String text) {
        return precision != NO_PRECISION && text.codePointCount(0, text.length()) > precision
                ? text.substring(0, text.offsetByCodePoints(0, precision))
                : text;
    }

    private String quoted(String text) {
        boolean back = has('#') && text.indexOf('`') < 0 && text.chars().noneMatch(Character::isISOControl);
        return back ? "`" + text + "`" : Quotes.quoted(text);
    }

    private String hexadecimal(Json argument, String text) {
        String prefix = has('#') ? "0x" : "";
        boolean isNumber = argument instanceof JsonNumber && text.matches("-?[0-9]+");
        String digits;
        if (isNumber) {
            BigInteger number = new BigInteger(text);
            digits = (number.signum() < 0 ? "-" : "") + prefix + number.abs().toString(16);
        } else {
            String delimiter = has(' ') ? " " + prefix : "";
            digits = prefix + HexFormat.ofDelimiter(delimiter).formatHex(text.getBytes(StandardCharsets.UTF_8));
        }
        String cased = letter == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
        return isNumber ? number(cased) : padded(cased);
    }

    private BigInteger whole(String text, String format) {
        try {
            return decimal(text, format).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw misfit("a whole number", format, e);
        }
    }

    private BigDecimal decimal(String text, String format) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.precision() - number.scale()) > 400) {
                throw new NumberFormatException("too large");
            }
            return number;
        } catch (NumberFormatException e) {
            throw misfit(letter == 'd' ? "a whole number" : "a number", format, e);
        }
    }

    private String character(BigInteger codePoint, String format) {
        if (codePoint.bitLength() > 31 || !Character.isValidCodePoint(codePoint.intValue())) {
            throw misfit("the number of a character", format, null);
        }
        return Character.toString(codePoint.intValue());
    }

    private String truth(String text, String format) {
        if (!text.equals("true") && !text.equals("false")) {
            throw misfit("true or false", format, null);
        }
        return text;
    }

    private IllegalArgumentException misfit(String needed, String format, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "%" + letter + " in the format \"" + format + "\" needs " + needed + "; %s takes anything", cause);
    }

    private String fraction(BigDecimal number) {
        return switch (letter) {
            case 'e', 'E' -> String.format(Locale.ROOT, "%." + digits() + letter, number);
            case 'g' -> general(number);
            default -> number.setScale(digits(), RoundingMode.HALF_EVEN).toPlainString();
        };
    }

    private int digits() {
        return precision == NO_PRECISION ? DEFAULT_DIGITS : precision;
    }

    /** The shortest spelling; very large and very small numbers have an exponent. */
    private String general(BigDecimal number) {
        BigDecimal rounded = precision == NO_PRECISION
                ? number
                : number.round(new MathContext(Math.max(1, precision), RoundingMode.HALF_EVEN));
        BigDecimal shortest = rounded.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        int largest = precision == NO_PRECISION ? LARGEST_PLAIN : Math.max(1, precision);
        if (shortest.signum() == 0 || (exponent >= SMALLEST_PLAIN && exponent < largest)) {
            return shortest.toPlainString();
        }
        String mantissa = shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** With its sign, and filled up to the width with zeros if those are asked for. */
    private String number(String digits) {
        boolean negative = digits.startsWith("-");
        String unsigned = negative ? digits.substring(1) : digits;
        String sign = negative ? "-" : has('+') ? "+" : has(' ') && letter != 'x' ? " " : "";
        boolean zeros = has('0') && !has('-') && (precision == NO_PRECISION || "fFeEg".indexOf(letter) >= 0);
        String filled = zeros ? "0".repeat(Math.max(0, width - sign.length() - unsigned.length())) : "";
        return padded(sign + filled + unsigned);
    }

    private String padded(String text) {
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        boolean zeros = has('0') && !has('-');
        return has('-') ? text + " ".repeat(missing) : (zeros ? "0" : " ").repeat(missing) + text;
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    /** Text in quotes as Go spells it. */
    private static final class Quotes {

        private static final String ESCAPED = "\u0007\b\f\n\r\t\u000B\\\"";
        private static final String LETTERS = "abfnrtv\\\"";

        /** With a backslash before what does not stand for itself. */
        static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.codePoints().forEach(character -> quoted.append(spelled(character)));
            return quoted.append('"').toString();
        }

        private static String spelled(int character) {
            int known = ESCAPED.indexOf(character);
            if (known >= 0) {
                return "\\" + LETTERS.charAt(known);
            }
            if (character < ' ' || character == 0x7f) {
                return String.format(Locale.ROOT, "\\x%02x", character);
            }
            return isHidden(character) ? escape(character) : Character.toString(character);
        }

        private static String escape(int character) {
            return String.format(Locale.ROOT, character > 0xffff ? "\\U%08x" : "\\u%04x", character);
        }

        private static boolean isHidden(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.UNASSIGNED,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SPACE_SEPARATOR -> character != ' ';
                default -> false;
            };
        }
    }
}

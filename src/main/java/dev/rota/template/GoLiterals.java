package dev.rota.template;

import dev.rota.template.GoDialect.Untranslatable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the texts and numbers of Go's templates into Pebble's words. */
final class GoLiterals {

    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:([abfnrtv\\\\\"'])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|)");
    private static final Map<String, String> SIMPLE = Map.of(
            "a", "\u0007", "b", "\b", "f", "\f", "n", "\n", "r", "\r", "t", "\t", "v", "\u000B", "\\", "\\", "\"", "\"",
            "'", "'");

    private static final int LONGEST_OF_PEBBLE = 18;

    private GoLiterals() {}

    /** A text: in quotes its escapes are read, in back quotes there are none. */
    static String text(Lexeme lexeme) throws Untranslatable {
        String content = lexeme.kind() == Lexeme.Kind.PEBBLE_STRING ? unescaped(lexeme.content()) : lexeme.content();
        return PebbleCode.literal(content).orElseGet(() -> spelled(content));
    }

    /** Pebble's grammar has no literal for some texts; they travel as the digits of their bytes. */
    private static String spelled(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return GoFunctions.PREFIX + "text('" + HexFormat.of().formatHex(bytes) + "')";
    }

    private static String unescaped(String content) throws Untranslatable {
        Matcher escapes = ESCAPE.matcher(content);
        StringBuilder text = new StringBuilder();
        while (escapes.find()) {
            escapes.appendReplacement(text, Matcher.quoteReplacement(character(escapes, content)));
        }
        return escapes.appendTail(text).toString();
    }

    private static String character(Matcher escape, String content) throws Untranslatable {
        if (escape.group(1) != null) {
            return SIMPLE.getOrDefault(escape.group(1), escape.group(1));
        }
        for (int group = 2; group <= 4; group++) {
            if (escape.group(group) != null) {
                return character(Integer.parseUnsignedInt(escape.group(group), 16));
            }
        }
        if (escape.group(5) != null) {
            return character(Integer.parseInt(escape.group(5), 8));
        }
        String written = content.substring(escape.start(), Math.min(content.length(), escape.start() + 2));
        throw new Untranslatable("there is no escape " + written, "text in back quotes has none: `" + content + "`");
    }

    private static String character(int codePoint) throws Untranslatable {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new Untranslatable("an escape names no character", "write the character itself");
        }
        return Character.toString(codePoint);
    }

    /** A number below zero. */
    static String negative(String written) throws Untranslatable {
        String number = number(written);
        return number.startsWith(GoFunctions.PREFIX) ? number.replaceFirst("'", "'-") : "(-" + number + ")";
    }

    /** A number: {@code 10}, {@code 0x1f}, {@code 1_000}, {@code 1.5}, {@code 1e3}. */
    static String number(String written) throws Untranslatable {
        try {
            String plain = value(written.replace("_", "")).stripTrailingZeros().toPlainString();
            return plain.length() <= LONGEST_OF_PEBBLE && plain.indexOf('.') < 0
                    ? plain
                    : GoFunctions.PREFIX + "number('" + plain + "')";
        } catch (NumberFormatException e) {
            throw new Untranslatable(written + " is not a number", "put text in quotes");
        }
    }

    private static BigDecimal value(String digits) {
        boolean octal = digits.matches("0[0-9]+");
        int radix = octal ? 8 : radix(digits);
        if (radix != 10) {
            return new BigDecimal(new BigInteger(digits.substring(octal ? 1 : 2), radix));
        }
        BigDecimal value = new BigDecimal(digits);
        if (value.precision() - value.scale() > 40 || value.scale() > 40) {
            throw new NumberFormatException("too large");
        }
        return value;
    }

    private static int radix(String digits) {
        return switch (digits.length() > 1 ? digits.substring(0, 2) : "") {
            case "0x", "0X" -> 16;
            case "0b", "0B" -> 2;
            case "0o", "0O" -> 8;
            default -> 10;
        };
    }
}

package dev.rota.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens that stand for values in a text: a number in private-use characters that the source does not have.
 *
 * <p>The source does not have them by their code either, as in a quoted {@code "\ue000"}; so a token in a scalar can only
 * come from us.
 */
final class Tokens {

    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';
    private static final int DIGITS = 10;

    /** Begin, end and ten digits. */
    private static final int NEEDED = DIGITS + 2;

    private static final Pattern CODE = Pattern.compile("\\\\[uU]0{0,4}([eEfF][0-9a-fA-F]{3})");

    private final char base;
    private final Pattern token;

    private Tokens(char base) {
        this.base = base;
        this.token = Pattern.compile(begin() + "([" + digit(0) + "-" + digit(DIGITS - 1) + "]{1,9})" + end());
    }

    /** Tokens for a source; empty when it uses up the private-use characters. */
    static Optional<Tokens> absentFrom(String source) {
        BitSet used = new BitSet();
        source.chars()
                .filter(character -> character >= FIRST && character <= LAST)
                .forEach(used::set);
        Matcher codes = CODE.matcher(source);
        while (codes.find()) {
            used.set(Integer.parseInt(codes.group(1), 16));
        }
        for (int base = FIRST; base + NEEDED - 1 <= LAST; base++) {
            int next = used.nextSetBit(base);
            if (next < 0 || next >= base + NEEDED) {
                return Optional.of(new Tokens((char) base));
            }
            base = next;
        }
        return Optional.empty();
    }

    private char begin() {
        return base;
    }

    private char end() {
        return (char) (base + 1);
    }

    private char digit(int value) {
        return (char) (base + 2 + value);
    }

    /** The token of a value. */
    String token(int number) {
        StringBuilder text = new StringBuilder().append(begin());
        Integer.toString(number).chars().forEach(digit -> text.append(digit(digit - '0')));
        return text.append(end()).toString();
    }

    boolean isIn(String text) {
        return token.matcher(text).find();
    }

    /** The pieces of a text in order: a token's number, or -1 with the text between tokens. */
    List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = token.matcher(text);
        int position = 0;
        while (found.find()) {
            literal(text, position, found.start(), pieces);
            pieces.add(new Piece(number(found.group(1)), ""));
            position = found.end();
        }
        literal(text, position, text.length(), pieces);
        return pieces;
    }

    private static void literal(String text, int from, int to, List<Piece> pieces) {
        if (from < to) {
            pieces.add(new Piece(-1, text.substring(from, to)));
        }
    }

    private int number(String digits) {
        StringBuilder decimal = new StringBuilder();
        digits.chars().forEach(digit -> decimal.append((char) ('0' + digit - digit(0))));
        return Integer.parseInt(decimal.toString());
    }

    /**
     * A piece of a text.
     *
     * @param value the number of a value, or -1 for literal text
     */
    record Piece(int value, String literal) {

        boolean isLiteral() {
            return value < 0;
        }
    }
}

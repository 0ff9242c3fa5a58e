package dev.rota.template;

import dev.rota.template.Lexeme.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells actions of Go's templates from Pebble's, which stand between the same delimiters. */
final class GoRecognition {

    private static final Set<String> KEYWORDS =
            Set.of("if", "else", "end", "range", "with", "define", "template", "block", "break", "continue");

    private static final Set<String> STANDING_ALONE = Set.of("if", "else", "end", "with", "break", "continue");

    /** Words that stand between two others in Pebble as well. */
    private static final Set<String> PEBBLE_WORDS = Set.of("is", "and", "or", "not", "contains", "equals", "in");

    private final Set<String> functions;
    private final Predicate<String> variables;

    /**
     * Recognizes the actions of a file.
     *
     * @param functions the functions that Go's actions may call
     * @param variables whether Pebble has set a variable of that name
     */
    GoRecognition(Set<String> functions, Predicate<String> variables) {
        this.functions = Set.copyOf(functions);
        this.variables = variables;
    }

    /** Whether an action looks like Go's; it may turn out to be none. */
    boolean mayBeGo(List<Lexeme> lexemes) {
        return isGo(lexemes) || hasBareArguments(lexemes) || pipesIntoFunction(lexemes);
    }

    /** Whether an action can only be Go's. */
    boolean isGo(List<Lexeme> lexemes) {
        Lexeme first = lexemes.get(0);
        if (isKeyword(lexemes)
                || isFunctionAlone(lexemes)
                || first.kind() == Kind.NOTE
                || first.is("and")
                || first.is("or")) {
            return true;
        }
        for (int index = 0; index < lexemes.size(); index++) {
            if (lexemes.get(index).is("$") || (lexemes.get(index).is(".") && beginsOperand(lexemes, index))) {
                return true;
            }
        }
        return false;
    }

    /** A dot behind a word or bracket asks for a member, in both dialects. */
    private static boolean beginsOperand(List<Lexeme> lexemes, int index) {
        if (index == 0) {
            return true;
        }
        Lexeme before = lexemes.get(index - 1);
        return !lexemes.get(index).touches(before) || before.is("(") || before.is("|");
    }

    /** Some keywords are good names for variables; they are keywords only before what such a statement needs. */
    boolean isKeyword(List<Lexeme> lexemes) {
        Lexeme first = lexemes.get(0);
        if (!first.isWord() || !KEYWORDS.contains(first.content())) {
            return false;
        }
        if (lexemes.size() == 1) {
            return STANDING_ALONE.contains(first.content()) || !variables.test(first.content());
        }
        Lexeme second = lexemes.get(1);
        boolean operand = second.kind() != Kind.SYMBOL || second.is("$") || second.is(".") || second.is("(");
        return STANDING_ALONE.contains(first.content()) || (operand && !second.touches(first));
    }

    /** Whether something is followed by an argument without an operator or bracket between them. */
    private boolean hasBareArguments(List<Lexeme> lexemes) {
        for (int index = 0; index + 1 < lexemes.size(); index++) {
            Lexeme one = lexemes.get(index);
            Lexeme next = lexemes.get(index + 1);
            boolean operand = one.isWord() || one.isString() || one.kind() == Kind.NUMBER || one.is(")");
            boolean argument = next.isString() || next.kind() == Kind.NUMBER || next.isWord();
            boolean nested = next.is("(") && !one.isWord() && operand;
            if (operand && (argument || nested) && !isPebbleWord(one) && !isPebbleWord(next)) {
                return true;
            }
            boolean signed = index + 2 < lexemes.size() && isSigned(next, lexemes.get(index + 2));
            if (signed && !next.touches(one) && functions.contains(one.content())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSigned(Lexeme sign, Lexeme number) {
        return (sign.is("-") || sign.is("+")) && number.kind() == Kind.NUMBER && number.touches(sign);
    }

    /** {@code {{ print }}}; a lookup alone is understood in both dialects, and so is a variable. */
    private boolean isFunctionAlone(List<Lexeme> lexemes) {
        String word = lexemes.get(0).content();
        return lexemes.size() == 1
                && (GoCalls.names().contains(word) || word.equals("plugin"))
                && !variables.test(word);
    }

    /** A filter of Pebble's has brackets, or is none of these names. */
    private boolean pipesIntoFunction(List<Lexeme> lexemes) {
        for (int index = 1; index < lexemes.size(); index++) {
            boolean called =
                    index + 1 < lexemes.size() && lexemes.get(index + 1).is("(");
            if (lexemes.get(index - 1).is("|")
                    && functions.contains(lexemes.get(index).content())
                    && !called) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPebbleWord(Lexeme lexeme) {
        return lexeme.isWord() && PEBBLE_WORDS.contains(lexeme.content());
    }
}

package dev.rota.template;

import dev.rota.template.Lexeme.Kind;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a pipeline of Go's templates into Pebble's words. */
final class GoExpression {

    private static final Map<String, String> COMPARISONS =
            Map.of("eq", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");

    private final List<Lexeme> lexemes;
    private int position;

    private GoExpression(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    /** The expression; empty when it cannot be put so. */
    static Optional<String> translate(List<Lexeme> lexemes) {
        try {
            GoExpression expression = new GoExpression(lexemes);
            String code = expression.pipeline();
            return expression.position == lexemes.size() ? Optional.of(code) : Optional.empty();
        } catch (Untranslatable e) {
            return Optional.empty();
        }
    }

    /** Each command of a pipeline gets the value of the one before as its last argument. */
    private String pipeline() throws Untranslatable {
        String value = command(Optional.empty());
        while (position < lexemes.size() && lexemes.get(position).is("|")) {
            position++;
            value = command(Optional.of(value));
        }
        return value;
    }

    private String command(Optional<String> piped) throws Untranslatable {
        Lexeme first = current();
        boolean function = first.isWord() && !isConstant(first);
        if (!function) {
            String value = operand();
            if (piped.isPresent() || operandFollows()) {
                throw new Untranslatable();
            }
            return value;
        }
        position++;
        List<String> arguments = new ArrayList<>();
        boolean literalName = position < lexemes.size() && lexemes.get(position).isString();
        String firstArgument = literalName ? lexemes.get(position).content() : "";
        while (operandFollows()) {
            arguments.add(operand());
        }
        piped.ifPresent(arguments::add);
        return call(first.content(), firstArgument, arguments);
    }

    private static String call(String function, String firstArgument, List<String> arguments) throws Untranslatable {
        String comparison = COMPARISONS.get(function);
        if (comparison != null) {
            return comparison(comparison, arguments);
        }
        return switch (function) {
            case "and", "or" -> "(" + String.join(" " + function + " ", atLeast(2, arguments)) + ")";
            case "not" -> "(not " + atLeast(1, arguments).get(0) + ")";
            case "len" -> "(" + atLeast(1, arguments).get(0) + " | length)";
            case "index" -> atLeast(2, arguments).get(0) + "[" + arguments.get(1) + "]";
            case "plugin" -> plugin(firstArgument, atLeast(1, arguments));
            default -> function + "(" + String.join(", ", arguments) + ")";
        };
    }

    /** {@code plugin `name` args}: the only way there to a function with a prefix. */
    private static String plugin(String function, List<String> arguments) throws Untranslatable {
        if (!function.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new Untranslatable();
        }
        return function + "(" + String.join(", ", arguments.subList(1, arguments.size())) + ")";
    }

    /** {@code eq a b c} holds when a equals any of the others. */
    private static String comparison(String operator, List<String> arguments) throws Untranslatable {
        List<String> sides = atLeast(2, arguments);
        if (sides.size() > 2 && !operator.equals("==")) {
            throw new Untranslatable();
        }
        return sides.stream()
                .skip(1)
                .map(side -> "(" + sides.get(0) + " " + operator + " " + side + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static List<String> atLeast(int count, List<String> arguments) throws Untranslatable {
        if (arguments.size() < count) {
            throw new Untranslatable();
        }
        return arguments;
    }

    private boolean operandFollows() {
        if (position >= lexemes.size()) {
            return false;
        }
        Lexeme next = lexemes.get(position);
        boolean spaced = position == 0 || !next.touches(lexemes.get(position - 1));
        return next.isString()
                || next.isWord()
                || next.kind() == Kind.NUMBER
                || next.is("(")
                || next.is("$")
                || (next.is("-") && spaced);
    }

    private String operand() throws Untranslatable {
        Lexeme lexeme = current();
        position++;
        if (lexeme.isString()) {
            return PebbleCode.literal(lexeme.content()).orElseThrow(Untranslatable::new);
        }
        if (lexeme.kind() == Kind.NUMBER) {
            return lexeme.content();
        }
        if (lexeme.isWord()) {
            return isConstant(lexeme) ? lexeme.content().replace("nil", "null") : lexeme.content() + "()";
        }
        if (lexeme.is("(")) {
            String inner = pipeline();
            expect(")");
            return "(" + inner + ")";
        }
        boolean follows = position < lexemes.size() && lexemes.get(position).touches(lexeme);
        if (follows && lexeme.is("$") && current().isWord()) {
            return lexemes.get(position++).content();
        }
        if (follows && lexeme.is("-") && current().kind() == Kind.NUMBER) {
            return "-" + lexemes.get(position++).content();
        }
        throw new Untranslatable();
    }

    private void expect(String symbol) throws Untranslatable {
        if (!current().is(symbol)) {
            throw new Untranslatable();
        }
        position++;
    }

    private Lexeme current() throws Untranslatable {
        if (position >= lexemes.size()) {
            throw new Untranslatable();
        }
        return lexemes.get(position);
    }

    private static boolean isConstant(Lexeme word) {
        return word.is("true") || word.is("false") || word.is("nil");
    }

    /** Something that has no counterpart. */
    private static final class Untranslatable extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Untranslatable() {
            super("", null, false, false);
        }
    }
}

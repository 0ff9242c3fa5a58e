package dev.rota.template;

import dev.rota.template.GoDialect.Untranslatable;
import dev.rota.template.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a pipeline of Go's templates into Pebble's words; the grammar stands in the description of the package. */
final class GoExpression {

    private final List<Lexeme> lexemes;
    private final GoScopes scopes;
    private int position;

    private GoExpression(List<Lexeme> lexemes, GoScopes scopes) {
        this.lexemes = lexemes;
        this.scopes = scopes;
    }

    /**
     * The expression.
     *
     * @param scopes the variables that can be seen
     */
    static String translate(List<Lexeme> lexemes, GoScopes scopes) throws Untranslatable {
        GoExpression expression = new GoExpression(lexemes, scopes);
        String code = expression.pipeline();
        if (expression.position < lexemes.size()) {
            throw expression.unexpected();
        }
        return code;
    }

    /** Each command of a pipeline gets the value of the one before as its last argument. */
    private String pipeline() throws Untranslatable {
        String value = command(Optional.empty());
        while (at("|")) {
            position++;
            value = command(Optional.of(value));
        }
        return value;
    }

    private String command(Optional<String> piped) throws Untranslatable {
        Lexeme first = current();
        if (!first.isWord() || isConstant(first)) {
            String value = operand();
            if (piped.isPresent() || operandFollows()) {
                throw new Untranslatable("only a function takes arguments", GoWays.of(""));
            }
            return value;
        }
        position++;
        Optional<Lexeme> literal = operandFollows() && current().isString() ? Optional.of(current()) : Optional.empty();
        List<String> arguments = new ArrayList<>();
        while (operandFollows()) {
            arguments.add(operand());
        }
        piped.ifPresent(arguments::add);
        return first.is("plugin") ? plugin(literal, arguments) : GoCalls.translate(first.content(), arguments);
    }

    /** {@code plugin `name` args}: the only way there to a function with a prefix. */
    private static String plugin(Optional<Lexeme> name, List<String> arguments) throws Untranslatable {
        String function = name.map(Lexeme::content).orElse("");
        if (!function.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new Untranslatable("plugin needs the name of a function in quotes", GoWays.of("plugin"));
        }
        return GoCalls.call(function, arguments.subList(1, arguments.size()));
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
                || (spaced && (next.is("-") || next.is("+") || next.is(".")));
    }

    /** A term and the members it is asked for. */
    private String operand() throws Untranslatable {
        Lexeme first = current();
        StringBuilder code = new StringBuilder(term());
        boolean member = first.is(".") && position < lexemes.size() && current().isWord() && touchesPrevious();
        if (member) {
            code.append('.').append(lexemes.get(position++).content());
        }
        while (at(".") && touchesPrevious()) {
            position++;
            Lexeme name = current();
            if (!name.isWord() || !touchesPrevious()) {
                throw unexpected();
            }
            code.append('.').append(name.content());
            position++;
        }
        return code.toString();
    }

    private String term() throws Untranslatable {
        Lexeme lexeme = current();
        position++;
        if (lexeme.isString()) {
            return GoLiterals.text(lexeme);
        }
        if (lexeme.kind() == Kind.NUMBER) {
            return GoLiterals.number(lexeme.content());
        }
        if (lexeme.isWord()) {
            return isConstant(lexeme)
                    ? lexeme.content().replace("nil", "null")
                    : GoCalls.translate(lexeme.content(), List.of());
        }
        return switch (lexeme.content()) {
            case "(" -> nested();
            case "$" -> variable();
            case "." -> scopes.dot().orElseThrow(() -> new Untranslatable("a dot has no value here", GoWays.of(".")));
            case "-", "+" -> signed(lexeme);
            default -> {
                position--;
                throw unexpected();
            }
        };
    }

    private String nested() throws Untranslatable {
        String inner = pipeline();
        if (!at(")")) {
            throw unexpected();
        }
        position++;
        return "(" + inner + ")";
    }

    private String variable() throws Untranslatable {
        if (position >= lexemes.size() || !current().isWord() || !touchesPrevious()) {
            throw new Untranslatable("a $ alone has no value here", GoWays.of("$"));
        }
        String name = lexemes.get(position++).content();
        return scopes.variable(name)
                .orElseThrow(() -> new Untranslatable(
                        "there is no variable $" + name + " here",
                        "set it before, in this block or around it: {{ $" + name + " := must_env `NAME` }}, in Pebble"
                                + " {% set " + name + " = must_env(\"NAME\") %}"));
    }

    private String signed(Lexeme sign) throws Untranslatable {
        if (position >= lexemes.size() || current().kind() != Kind.NUMBER || !touchesPrevious()) {
            position--;
            throw unexpected();
        }
        String number = lexemes.get(position++).content();
        return sign.is("-") ? GoLiterals.negative(number) : GoLiterals.number(number);
    }

    private boolean at(String symbol) {
        return position < lexemes.size() && lexemes.get(position).is(symbol);
    }

    private boolean touchesPrevious() {
        return position > 0 && lexemes.get(position).touches(lexemes.get(position - 1));
    }

    private Lexeme current() throws Untranslatable {
        if (position >= lexemes.size()) {
            throw new Untranslatable("something is missing at the end", GoWays.of(word()));
        }
        return lexemes.get(position);
    }

    private Untranslatable unexpected() {
        return position >= lexemes.size()
                ? new Untranslatable("something is missing at the end", GoWays.of(word()))
                : new Untranslatable(
                        "'" + lexemes.get(position).content() + "' is not expected here", GoWays.of(word()));
    }

    private String word() {
        return lexemes.stream()
                .filter(Lexeme::isWord)
                .map(Lexeme::content)
                .limit(1)
                .collect(Collectors.joining());
    }

    private static boolean isConstant(Lexeme word) {
        return word.is("true") || word.is("false") || word.is("nil");
    }
}

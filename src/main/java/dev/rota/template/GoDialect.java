package dev.rota.template;

import dev.rota.template.GoScopes.Kind;
import dev.rota.template.Segment.Form;
import java.io.Serial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dialect of Go's {@code text/template}, in which ecschedule's files are written. Follows a file from action to action,
 * because what {@code end} ends and which variables there are depends on what stands before.
 */
final class GoDialect {

    private static final Map<Kind, String> ENDS =
            Map.of(Kind.FOR, "endfor", Kind.RANGE, GoRange.END, Kind.MACRO, "endmacro");

    private static final Map<String, Kind> OPENING = Map.of(
            "if", Kind.IF, "with", Kind.WITH, "range", Kind.RANGE, "define", Kind.DEFINITION, "block", Kind.DEFINITION);

    private final GoScopes scopes = new GoScopes();
    private final GoRecognition recognition;

    /**
     * The dialect at the beginning of a file.
     *
     * @param lookups the names of the functions that the file has beside Go's own
     */
    GoDialect(Set<String> lookups) {
        Set<String> functions = new HashSet<>(lookups);
        functions.addAll(GoCalls.names());
        functions.add(Functions.PRINTF);
        functions.add("plugin");
        functions.remove("slice");
        recognition = new GoRecognition(functions, scopes::isSetByPebble);
    }

    /** What an action does and how Pebble is told. */
    record Translation(Form form, String code) {}

    /** Whether an action looks like this dialect; it may turn out to be Pebble all the same. */
    boolean mayBe(List<Lexeme> lexemes) {
        return recognition.mayBeGo(lexemes);
    }

    /** Whether an action can only be this dialect, so that one that cannot be translated is an error. */
    boolean mustBe(List<Lexeme> lexemes) {
        return recognition.isGo(lexemes);
    }

    /** Takes note of a tag of Pebble's, whose blocks and variables Go's actions see. */
    void pebble(List<Lexeme> lexemes) {
        String second = lexemes.size() > 1 ? lexemes.get(1).content() : "";
        switch (lexemes.get(0).content()) {
            case "if" -> scopes.open(Kind.IF);
            case "for" -> scopes.open(Kind.FOR);
            case "macro" -> scopes.open(Kind.MACRO);
            case "endif", "endfor", "endmacro" -> scopes.close();
            case "else", "elseif" -> scopes.otherwise();
            default -> {
                // set, which declares
            }
        }
        lexemes.stream()
                .skip(2)
                .filter(Lexeme::isWord)
                .filter(word -> lexemes.get(0).is("macro"))
                .forEach(word -> scopes.setByPebble(word.content()));
        if (lexemes.get(0).is("for") || lexemes.get(0).is("set")) {
            scopes.setByPebble(second);
        }
    }

    /** The action in Pebble's words. */
    Translation translate(List<Lexeme> lexemes) throws Untranslatable {
        Lexeme first = lexemes.get(0);
        if (first.kind() == Lexeme.Kind.NOTE) {
            if (lexemes.size() > 1) {
                throw new Untranslatable(
                        "a comment must be an action of its own", "write {{/* note */}}, in Pebble {# note #}");
            }
            return new Translation(Form.COMMENT, "");
        }
        if (recognition.isKeyword(lexemes)) {
            return new Translation(Form.TAG, statement(first.content(), lexemes.subList(1, lexemes.size())));
        }
        Declaration declaration = Declaration.of(lexemes);
        if (declaration.names().isEmpty()) {
            return new Translation(Form.PRINT, GoExpression.translate(lexemes, scopes));
        }
        return new Translation(Form.TAG, assignment(declaration));
    }

    private String statement(String keyword, List<Lexeme> rest) throws Untranslatable {
        if (OPENING.containsKey(keyword)) {
            scopes.open(OPENING.getOrDefault(keyword, Kind.IF));
        }
        return switch (keyword) {
            case "if" -> "if " + condition(rest, keyword, false);
            case "with" -> "if " + condition(rest, keyword, true);
            case "range" -> range(rest);
            case "else" -> otherwise(rest);
            case "end" -> end(rest);
            case "break", "continue" -> jump(keyword, rest);
            default -> throw new Untranslatable("a file has no templates inside it, but macros", GoWays.of(keyword));
        };
    }

    /** Whether a value holds; it may be given a name, and the dot. */
    private String condition(List<Lexeme> rest, String keyword, boolean setsDot) throws Untranslatable {
        Declaration declaration = Declaration.of(rest);
        if (declaration.value().isEmpty() || declaration.names().size() > 1) {
            throw new Untranslatable(keyword + " needs one condition", GoWays.of(keyword));
        }
        String value = GoExpression.translate(declaration.value(), scopes);
        if (!setsDot && declaration.names().isEmpty()) {
            return GoFunctions.PREFIX + "true(" + value + ")";
        }
        String code = declaration.names().isEmpty()
                ? scopes.fresh("dot")
                : target(declaration, declaration.names().get(0));
        if (setsDot) {
            scopes.setDot(code);
        }
        return GoFunctions.PREFIX + "bind('" + code + "', " + value + ")";
    }

    /** The name for Pebble of a variable in the head of a block. */
    private String target(Declaration declaration, String name) throws Untranslatable {
        return declaration.declares() ? scopes.declareInHead(name) : known(name);
    }

    private String known(String name) throws Untranslatable {
        return scopes.variable(name)
                .orElseThrow(() -> new Untranslatable(
                        "there is no variable $" + name + " to set again here",
                        "set it first with :=, as in {{ $" + name + " := must_env `NAME` }}"));
    }

    private String range(List<Lexeme> rest) throws Untranslatable {
        Declaration declaration = Declaration.of(rest);
        List<String> names = declaration.names();
        if (declaration.value().isEmpty() || names.size() > 2) {
            throw new Untranslatable("range needs a value to loop over", GoWays.of("range"));
        }
        String value = GoExpression.translate(declaration.value(), scopes);
        String place = names.size() == 2 ? target(declaration, names.get(0)) : scopes.fresh("place");
        String item = names.isEmpty() ? scopes.fresh("dot") : target(declaration, names.get(names.size() - 1));
        scopes.setDot(item);
        return GoRange.TAG + " " + place + ", " + item + ", " + value;
    }

    private String otherwise(List<Lexeme> rest) throws Untranslatable {
        scopes.otherwise();
        if (rest.isEmpty()) {
            return "else";
        }
        List<Lexeme> head = rest.subList(1, rest.size());
        boolean alternative = scopes.innermost() == Kind.IF || scopes.innermost() == Kind.WITH;
        if (alternative && (rest.get(0).is("if") || rest.get(0).is("with"))) {
            return "elseif "
                    + condition(head, rest.get(0).content(), rest.get(0).is("with"));
        }
        throw new Untranslatable("only if or with may follow else, and neither in a range", GoWays.of("else"));
    }

    private String end(List<Lexeme> rest) throws Untranslatable {
        if (!rest.isEmpty()) {
            throw new Untranslatable("nothing may follow end", GoWays.of("end"));
        }
        String code = ENDS.getOrDefault(scopes.innermost(), "endif");
        scopes.close();
        return code;
    }

    private String jump(String keyword, List<Lexeme> rest) throws Untranslatable {
        if (!rest.isEmpty() || !scopes.insideRange()) {
            throw new Untranslatable(
                    rest.isEmpty() ? keyword + " is outside any {{ range }}" : "nothing may follow " + keyword,
                    GoWays.of(keyword));
        }
        return GoRange.Exit.PREFIX + keyword;
    }

    private String assignment(Declaration declaration) throws Untranslatable {
        if (declaration.value().isEmpty() || declaration.names().size() > 1) {
            throw new Untranslatable("one variable is set to one value", GoWays.of("$"));
        }
        String name = declaration.names().get(0);
        String value = GoExpression.translate(declaration.value(), scopes);
        return "set " + (declaration.declares() ? scopes.declare(name) : known(name)) + " = " + value;
    }

    /** An action of Go's templates that cannot be put into Pebble's words; the message is why not, and how it is written instead. */
    static final class Untranslatable extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        Untranslatable(String reason, String way) {
            super(reason + "; " + way, null, false, false);
        }

        /** Why not, and the way out, in one sentence without a full stop. */
        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * What stands before {@code :=} or {@code =}, and what stands behind.
     *
     * @param names the variables without their {@code $}; none when nothing is set
     * @param declares whether they are new
     * @param value the pipeline they are set to
     */
    private record Declaration(List<String> names, boolean declares, List<Lexeme> value) {

        Declaration {
            names = List.copyOf(names);
            value = List.copyOf(value);
        }

        /** Reads {@code $name :=}, {@code $name, $name =} and the like; anything else is a value alone. */
        static Declaration of(List<Lexeme> lexemes) {
            List<String> names = new ArrayList<>();
            int position = 0;
            while (isVariable(lexemes, position)) {
                names.add(lexemes.get(position + 1).content());
                position += 2;
                if (is(lexemes, position, ":") && is(lexemes, position + 1, "=")) {
                    return new Declaration(names, true, lexemes.subList(position + 2, lexemes.size()));
                }
                if (is(lexemes, position, "=")) {
                    return new Declaration(names, false, lexemes.subList(position + 1, lexemes.size()));
                }
                if (!is(lexemes, position, ",")) {
                    break;
                }
                position++;
            }
            return new Declaration(List.of(), false, lexemes);
        }

        private static boolean isVariable(List<Lexeme> lexemes, int position) {
            return is(lexemes, position, "$")
                    && position + 1 < lexemes.size()
                    && lexemes.get(position + 1).isWord()
                    && lexemes.get(position + 1).touches(lexemes.get(position));
        }

        private static boolean is(List<Lexeme> lexemes, int position, String symbol) {
            return position < lexemes.size() && lexemes.get(position).is(symbol);
        }
    }
}

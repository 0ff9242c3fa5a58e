package dev.rota.template;

import dev.rota.template.Lexeme.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The dialect of Go's {@code text/template}, in which ecschedule's files are written.
 *
 * <p>A function stands before its arguments without brackets: {@code env "A" "b"}. Conditions stand between the same
 * delimiters as values do.
 */
final class GoDialect implements Dialect {

    private static final Set<String> KEYWORDS =
            Set.of("if", "else", "end", "range", "with", "define", "template", "block", "break", "continue");

    private static final Set<String> STANDING_ALONE = Set.of("if", "else", "end");

    /** Words that stand between two others in Pebble as well. */
    private static final Set<String> PEBBLE_WORDS = Set.of("is", "and", "or", "not", "contains", "equals", "in");

    private static final String UNTRANSLATABLE = "this cannot be translated; ";

    private static final String EXAMPLES = "write it as Rota does: {{ must_env(\"NAME\") }},"
            + " {{ tfstate(\"aws_subnet.private[0].id\") }}, {% if env(\"STAGE\", \"dev\") == \"prod\" %}…{% endif %}";

    private static final Map<String, String> WAYS = Map.of(
            "range", "write {% for item in tfstate(\"output.subnets\") %}…{% endfor %}",
            "with", "write {% set name = env(\"NAME\", \"\") %}{% if name is not empty %}…{% endif %}",
            "define", "write {% macro name() %}…{% endmacro %}",
            "template", "write {{ name() }}, with {% macro name() %}…{% endmacro %} before it",
            ".", "if it is meant for another program, write its {{ as {{ '{{' }}");

    @Override
    public boolean speaks(List<Lexeme> lexemes) {
        return speaksOnly(lexemes) || hasBareArguments(lexemes);
    }

    @Override
    public boolean speaksOnly(List<Lexeme> lexemes) {
        if (lexemes.isEmpty()) {
            return false;
        }
        Lexeme first = lexemes.get(0);
        return isKeyword(lexemes) || first.is(".") || first.kind() == Kind.NOTE || first.is("$");
    }

    @Override
    public String hint(List<Lexeme> lexemes) {
        return UNTRANSLATABLE + WAYS.getOrDefault(lexemes.get(0).content(), EXAMPLES);
    }

    @Override
    public Optional<Translation> translate(List<Lexeme> lexemes) {
        Lexeme first = lexemes.get(0);
        if (first.kind() == Kind.NOTE) {
            return lexemes.size() == 1 ? Optional.of(new Translation(Segment.Form.COMMENT, "")) : Optional.empty();
        }
        if (isKeyword(lexemes)) {
            return statement(first.content(), lexemes);
        }
        return first.is("$") && lexemes.size() > 3 && assigns(lexemes)
                ? assignment(lexemes)
                : GoExpression.translate(lexemes).map(Translation::print);
    }

    /** Some keywords are good names for variables; they are keywords only before what such a statement needs. */
    private static boolean isKeyword(List<Lexeme> lexemes) {
        Lexeme first = lexemes.get(0);
        if (!first.isWord() || !KEYWORDS.contains(first.content())) {
            return false;
        }
        boolean alone = lexemes.size() == 1 || lexemes.get(1).kind() == Kind.SYMBOL;
        boolean dollar = lexemes.size() > 1 && lexemes.get(1).is("$");
        return !alone || dollar || STANDING_ALONE.contains(first.content());
    }

    private static Optional<Translation> statement(String keyword, List<Lexeme> lexemes) {
        List<Lexeme> rest = lexemes.subList(1, lexemes.size());
        return switch (keyword) {
            case "if" -> tag("if", rest);
            case "end" -> rest.isEmpty() ? Optional.of(Translation.tag("endif")) : Optional.empty();
            case "else" -> otherwise(rest);
            default -> Optional.empty();
        };
    }

    private static Optional<Translation> otherwise(List<Lexeme> rest) {
        if (rest.isEmpty()) {
            return Optional.of(Translation.tag("else"));
        }
        return rest.get(0).is("if") ? tag("elseif", rest.subList(1, rest.size())) : Optional.empty();
    }

    private static Optional<Translation> tag(String name, List<Lexeme> condition) {
        return GoExpression.translate(condition).map(code -> Translation.tag(name + " " + code));
    }

    /** {@code $name := …} or {@code $name = …}. */
    private static boolean assigns(List<Lexeme> lexemes) {
        return lexemes.get(1).isWord()
                && (lexemes.get(2).is("=")
                        || (lexemes.get(2).is(":") && lexemes.get(3).is("=")));
    }

    private static Optional<Translation> assignment(List<Lexeme> lexemes) {
        int value = lexemes.get(2).is("=") ? 3 : 4;
        String name = lexemes.get(1).content();
        return GoExpression.translate(lexemes.subList(value, lexemes.size()))
                .map(code -> Translation.tag("set " + name + " = " + code));
    }

    /** Whether a word is followed by an argument without an operator or bracket between them. */
    private static boolean hasBareArguments(List<Lexeme> lexemes) {
        for (int index = 0; index + 1 < lexemes.size(); index++) {
            Lexeme word = lexemes.get(index);
            Lexeme next = lexemes.get(index + 1);
            boolean argument = next.isString() || next.kind() == Kind.NUMBER || next.isWord() || next.is("$");
            boolean operator = PEBBLE_WORDS.contains(word.content()) || (next.isWord() && isPebble(next));
            if (word.isWord() && argument && !operator) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPebble(Lexeme word) {
        return PEBBLE_WORDS.contains(word.content());
    }
}

package dev.rota.template;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands before {@code :=} or {@code =}, and what stands behind.
 *
 * @param names the variables without their {@code $}; none when nothing is set
 * @param declares whether they are new
 * @param value the pipeline they are set to
 */
record GoDeclaration(List<String> names, boolean declares, List<Lexeme> value) {

    GoDeclaration {
        names = List.copyOf(names);
        value = List.copyOf(value);
    }

    /** Reads {@code $name :=}, {@code $name, $name =} and the like; anything else is a value alone. */
    static GoDeclaration of(List<Lexeme> lexemes) {
        List<String> names = new ArrayList<>();
        int position = 0;
        while (isVariable(lexemes, position)) {
            names.add(lexemes.get(position + 1).content());
            position += 2;
            if (is(lexemes, position, ":") && is(lexemes, position + 1, "=")) {
                return new GoDeclaration(names, true, lexemes.subList(position + 2, lexemes.size()));
            }
            if (is(lexemes, position, "=")) {
                return new GoDeclaration(names, false, lexemes.subList(position + 1, lexemes.size()));
            }
            if (!is(lexemes, position, ",")) {
                break;
            }
            position++;
        }
        return new GoDeclaration(List.of(), false, lexemes);
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

package dev.rota.template;

import java.util.List;
import java.util.Optional;

/** Writes Pebble. */
final class PebbleCode {

    private PebbleCode() {}

    /** A string literal; empty when Pebble's grammar has none for the content. */
    static Optional<String> literal(String content) {
        boolean inexpressible = content.endsWith("\\") || content.contains("\\'");
        return inexpressible ? Optional.empty() : Optional.of("'" + content.replace("'", "\\'") + "'");
    }

    /** An action in Pebble's own dialect: as it was written, but for strings that Pebble would read otherwise. */
    static Optional<String> of(String source, List<Lexeme> lexemes) {
        StringBuilder code = new StringBuilder();
        int end = lexemes.isEmpty() ? 0 : lexemes.get(0).from();
        for (Lexeme lexeme : lexemes) {
            code.append(source, end, lexeme.from());
            end = lexeme.to();
            if (lexeme.kind() == Lexeme.Kind.OTHER_STRING) {
                Optional<String> literal = literal(lexeme.content());
                if (literal.isEmpty()) {
                    return Optional.empty();
                }
                code.append(literal.get());
            } else {
                code.append(source, lexeme.from(), lexeme.to());
            }
        }
        return Optional.of(code.toString());
    }
}

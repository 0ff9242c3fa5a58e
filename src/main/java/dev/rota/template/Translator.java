package dev.rota.template;

import dev.rota.template.GoDialect.Translation;
import dev.rota.template.GoDialect.Untranslatable;
import dev.rota.template.Segment.Action;
import dev.rota.template.Segment.Form;
import dev.rota.template.Segment.Opener;
import dev.rota.template.Segment.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts every action into Pebble's words, whichever dialect it was written in. */
final class Translator {

    private final TemplateFile file;
    private final GoDialect go;

    /**
     * A translator of one file.
     *
     * @param lookups the names of the functions that the file has
     */
    Translator(TemplateFile file, Set<String> lookups) {
        this.file = file;
        this.go = new GoDialect(lookups);
    }

    /** The segments with each action translated; what cannot be is reported, and gone. */
    List<Segment> translate(List<Segment> segments) {
        List<Segment> translated = new ArrayList<>();
        for (Segment segment : segments) {
            translated.add(segment instanceof Action action ? step(action) : segment);
        }
        return translated;
    }

    private Step step(Action action) {
        return switch (action.opener()) {
            case COMMENT -> new Step(action, Form.COMMENT, "", Optional.empty());
            case TAG -> tag(action);
            case PRINT -> print(action);
        };
    }

    private Step tag(Action action) {
        Lexeme name = action.lexemes().get(0);
        go.pebble(action.lexemes());
        Optional<String> objection = Tags.objection(name.content()).or(() -> forbiddenCall(action.lexemes()));
        return objection.isPresent() ? fault(action, objection.get()) : pebble(action, Form.TAG, Optional.empty());
    }

    private Step print(Action action) {
        if (action.lexemes().isEmpty()) {
            return fault(action, "there is nothing between {{ and }}; a literal {{ is written {{ '{{' }}");
        }
        Optional<String> forbidden = forbiddenCall(action.lexemes());
        if (forbidden.isPresent()) {
            return fault(action, forbidden.get());
        }
        return go.mayBe(action.lexemes()) ? go(action) : pebble(action, Form.PRINT, Optional.empty());
    }

    /** An action that looks like Go's and is none is Pebble's after all. */
    private Step go(Action action) {
        try {
            Translation translation = go.translate(action.lexemes());
            return new Step(action, translation.form(), translation.code(), Optional.empty(), true);
        } catch (Untranslatable e) {
            return go.mustBe(action.lexemes())
                    ? fault(action, e.sentence())
                    : pebble(action, Form.PRINT, Optional.of(e.sentence()));
        }
    }

    private Step pebble(Action action, Form form, Optional<String> hint) {
        return PebbleCode.of(file.text(), action.lexemes())
                .map(code -> new Step(action, form, code, hint, isTextOfGo(action)))
                .orElseGet(() -> fault(action, "a string here has a backslash before its end; leave it out"));
    }

    /** A text alone is one in both dialects, but back quotes are Go's. */
    private boolean isTextOfGo(Action action) {
        return action.lexemes().size() == 1
                && action.lexemes().get(0).isString()
                && file.text().charAt(action.lexemes().get(0).from()) == '`';
    }

    /** Pebble gives these two a meaning of their own, for templates that extend others. */
    private static Optional<String> forbiddenCall(List<Lexeme> lexemes) {
        for (int index = 0; index + 1 < lexemes.size(); index++) {
            Lexeme word = lexemes.get(index);
            if ((word.is("block") || word.is("parent"))
                    && lexemes.get(index + 1).is("(")) {
                return Optional.of("the function " + word.content() + " is not available: a file reads no other file");
            }
        }
        return Optional.empty();
    }

    /** Where a comment may be, a fault costs nothing until the text is needed. */
    private Step fault(Action action, String message) {
        if (!action.maybeComment() || action.opener() != Opener.PRINT) {
            file.report(action, message);
        }
        return new Step(action, Form.FAULTY, message, Optional.empty());
    }
}

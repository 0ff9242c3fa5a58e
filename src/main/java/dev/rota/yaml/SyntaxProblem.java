package dev.rota.yaml;

import dev.rota.problem.ProblemsException;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Says in plain words, at the author's place, what the parser complains about. */
final class SyntaxProblem {

    private static final String FALLBACK = "this is not valid YAML; put the text in quotes or check the indentation";

    private final TextLines lines;
    private final Spans spans;

    SyntaxProblem(TextLines lines, Spans spans) {
        this.lines = lines;
        this.spans = spans;
    }

    /** The failure for a complaint; {@code reached} is an offset close to it, for complaints that have no place. */
    ProblemsException of(RuntimeException complaint, int reached) {
        if (complaint instanceof MarkedYamlEngineException marked) {
            return of(marked, reached);
        }
        String sentence = complaint instanceof YamlVersionException
                ? "the version that %YAML asks for is not known; remove that line"
                : FALLBACK;
        return at(reached, sentence);
    }

    private ProblemsException of(MarkedYamlEngineException marked, int reached) {
        String context = marked.getContext() == null ? "" : marked.getContext();
        int gaveUp = marked.getProblemMark().map(lines::offset).orElse(reached);
        int opening = marked.getContextMark().map(lines::offset).orElse(gaveUp);
        String complaint = marked.getProblem();
        if (complaint.startsWith("mapping values are not allowed")) {
            return strayColon(gaveUp);
        }
        if (complaint.startsWith("expected <block end>")) {
            return notInLine(gaveUp, complaint);
        }
        if (complaint.startsWith("expected ',' or")) {
            return unclosed(opening, gaveUp, complaint.endsWith("<stream end>"));
        }
        Optional<Wording> wording = Wording.of(context, complaint);
        boolean atOpening = wording.map(Wording::atOpening).orElse(false);
        return at(atOpening ? opening : gaveUp, wording.map(Wording::sentence).orElse(FALLBACK));
    }

    private ProblemsException strayColon(int colon) {
        String before = lines.lineBefore(colon);
        if (before.contains(": ")) {
            return at(colon, "a second ': ' stands in this value; put the whole value in quotes");
        }
        return at(
                colon - before.stripLeading().length(),
                "a key cannot stand here: the line above already has a value, or lacks its ':'; check it and the indentation");
    }

    private ProblemsException notInLine(int offset, String complaint) {
        if (complaint.endsWith("':'")) {
            return at(offset, "a key is missing before this ':'");
        }
        if (lines.lineBefore(offset).isBlank()) {
            return at(
                    offset,
                    "this line does not line up with those above; entries that belong together begin in the same column");
        }
        return at(
                offset,
                "the value before this has ended; put the whole value in one pair of quotes ('' is a ' inside single quotes)");
    }

    private ProblemsException unclosed(int opening, int gaveUp, boolean atEnd) {
        char bracket = lines.text().charAt(opening);
        char closing = bracket == '[' ? ']' : '}';
        if (atEnd) {
            return at(opening, "the '" + bracket + "' that opens here is never closed");
        }
        int line = spans.between(opening, opening + 1).place().line();
        return at(gaveUp, "a ',' or '%s' is due here, for the '%s' of line %d".formatted(closing, bracket, line));
    }

    private ProblemsException at(int offset, String sentence) {
        return spans.between(offset, lines.endOfWord(offset)).problem(sentence);
    }
}

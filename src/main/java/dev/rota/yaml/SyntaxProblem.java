package dev.rota.yaml;

import dev.rota.problem.ProblemsException;
import dev.rota.yaml.TextLines.Spans;
import java.util.List;
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
                ? "Rota does not know the version that %YAML names; remove that line"
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
            return at(colon, "there is a second ': ' in this value; put the whole value in quotes");
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
        return at(gaveUp, "a ',' or '%s' is missing here, for the '%s' of line %d".formatted(closing, bracket, line));
    }

    private ProblemsException at(int offset, String sentence) {
        return spans.between(offset, lines.endOfWord(offset)).problem(sentence);
    }

    /**
     * What to say for a complaint of the parser.
     *
     * @param context a part of what the parser was doing; {@code ""} for anything
     * @param complaint a part of what it found wrong; {@code ""} for anything
     * @param atOpening whether the place to show is where it began, rather than where it gave up
     * @param sentence what it means and what to do
     */
    private record Wording(String context, String complaint, boolean atOpening, String sentence) {

        private static final String BAD_TAG =
                "a '!' begins a tag, and this is not a valid one; put a text that begins with '!' in quotes";

        private static final String BAD_DIRECTIVE =
                "a '%' at the start of a line begins a directive, and this is not a valid one; remove the line, or put the text in quotes";

        private static final List<Wording> ALL = List.of(
                atOpening("scalar", "found unexpected end of stream", "the quote that opens here is never closed"),
                atOpening(
                        "scalar",
                        "found unexpected document separator",
                        "the quote that opens here is not closed before a line of '---' or '...'"),
                atEnd(
                        "",
                        "found unknown escape",
                        "there is no such escape in double quotes; write \\\\ for a backslash, or use single quotes"),
                atEnd(
                        "",
                        "expected escape sequence",
                        "\\x, \\u and \\U want 2, 4 and 8 hexadecimal digits; write \\\\ for a backslash, or use single quotes"),
                atOpening(
                        "scanning an alias",
                        "",
                        "a '*' begins an alias and needs a name right after it; put a text that begins with '*' in quotes"),
                atOpening(
                        "scanning an anchor",
                        "",
                        "a '&' begins an anchor and needs a name right after it; put a text that begins with '&' in quotes"),
                atEnd(
                        "block scalar",
                        "expected indentation indicator",
                        "the number after '|' or '>' must be from 1 to 9"),
                atEnd(
                        "",
                        "leading empty lines contain more spaces",
                        "an empty line above this one is indented deeper; remove its spaces"),
                atEnd("", "DEL character", "there is the invisible character U+007F here; remove it"),
                atEnd(
                        "block scalar",
                        "",
                        "the text after '|' or '>' begins on the next line; move it there, or put a text that begins so in quotes"),
                atOpening("scanning a tag", "", BAD_TAG),
                atEnd("", "undefined tag handle", BAD_TAG),
                atOpening("directive", "", BAD_DIRECTIVE),
                atEnd("", "directive", BAD_DIRECTIVE),
                atEnd("", "duplicate tag handle", BAD_DIRECTIVE),
                atEnd("", "(TAB)", "there is a tab where YAML allows only spaces; indent with spaces"),
                atEnd("", "cannot start any token", "a text cannot begin with this character; put it in quotes"),
                atEnd(
                        "",
                        "mapping keys are not allowed",
                        "a '? ' cannot stand here; put a text that begins so in quotes"),
                atEnd(
                        "",
                        "sequence entries are not allowed",
                        "a list cannot begin here; put its '- ' on the next line, or put a text that begins so in quotes"),
                atOpening(
                        "",
                        "could not find expected ':'",
                        "this key has no ':'; add it, or indent the line if it continues the value above"),
                atEnd("", "expected '<document start>', but found '<stream end>'", BAD_DIRECTIVE),
                atEnd(
                        "",
                        "but found '<stream end>'",
                        "the text ends where a value is expected; a '[' or '{' above is not closed"),
                atEnd("", "but found '<document", "the document ends where a value is expected"),
                atEnd(
                        "",
                        "expected the node content",
                        "a value is expected here; put a text that begins with this character in quotes"),
                atEnd(
                        "",
                        "expected '<document start>'",
                        "the value above has ended, and this does not belong to it; remove it"));

        private static Wording atOpening(String context, String complaint, String sentence) {
            return new Wording(context, complaint, true, sentence);
        }

        private static Wording atEnd(String context, String complaint, String sentence) {
            return new Wording(context, complaint, false, sentence);
        }

        /** The first wording that fits. */
        static Optional<Wording> of(String context, String complaint) {
            return ALL.stream()
                    .filter(wording -> context.contains(wording.context()) && complaint.contains(wording.complaint()))
                    .findFirst();
        }
    }
}

package dev.rota.template;

import dev.rota.problem.LineIndex;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import java.util.ArrayList;
import java.util.List;

/** The author's file while it is rendered: its text, its lines, and what was found wrong in it so far. */
final class TemplateFile {

    private final Source source;
    private final LineIndex lines;
    private final List<Problem> problems = new ArrayList<>();

    TemplateFile(Source source) {
        this.source = source;
        this.lines = new LineIndex(source.text());
    }

    String text() {
        return source.text();
    }

    LineIndex lines() {
        return lines;
    }

    /** The place of an offset. */
    Place place(int offset) {
        return new Place(source, lines.line(offset), lines.column(offset));
    }

    /** Something that is wrong with an action. */
    Problem problem(Segment segment, String message) {
        return new Problem(place(segment.from()), segment.to() - segment.from(), message);
    }

    void report(Segment segment, String message) {
        problems.add(problem(segment, message));
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** Throws what was found wrong, if anything. */
    void requireSound() {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    /** What is wrong with the file as a whole. */
    ProblemsException failure(String message) {
        return new ProblemsException(List.of(Problem.at(Place.startOf(source), message)));
    }
}

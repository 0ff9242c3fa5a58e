package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import java.util.Collection;
import java.util.List;

/**
 * What is wrong in files.
 *
 * @param problems in reading order
 * @param files how many files were looked at
 * @param rules how many rules were found in them
 * @param unknown how many values could not be looked at
 */
public record ProblemList(List<Problem> problems, int files, int rules, int unknown) {

    public ProblemList {
        problems = List.copyOf(problems);
    }

    /** The problems in any order. */
    public static ProblemList of(Collection<Problem> problems, int files, int rules, int unknown) {
        return new ProblemList(Problem.inReadingOrder(problems), files, rules, unknown);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The same for programs, with a line end. */
    public String json() {
        return Json.object()
                .with("version", 1)
                .with("files", files)
                .with("rules", rules)
                .with("unknown", unknown)
                .withEach("problems", problems, ProblemList::json)
                .document();
    }

    /** What came out, in one sentence. */
    public String summary() {
        String looked = isEmpty() ? "no problem" : Words.count(problems.size(), "problem");
        String values = unknown == 0
                ? ""
                : "; %s unknown, because validate runs no lookups and variables may be unset"
                        .formatted(unknown == 1 ? "1 value is" : "%,d values are".formatted(unknown));
        return "%s in %s of %s%s.".formatted(looked, Words.count(rules, "rule"), Words.count(files, "file"), values);
    }

    static Json json(Problem problem) {
        return place(problem.place())
                .with("length", problem.length())
                .with("message", problem.message())
                .withEach(
                        "elsewhere", problem.elsewhere(), place -> place(place).build())
                .build();
    }

    private static Json.ObjectBuilder place(Place place) {
        return Json.object()
                .with("file", place.source().name())
                .with("line", place.line())
                .with("column", place.column());
    }
}

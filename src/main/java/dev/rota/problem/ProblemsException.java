package dev.rota.problem;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Files are wrong. Carries all the problems found, in reading order, so that one run shows them all. */
public final class ProblemsException extends RotaException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** At least one problem, in any order; a problem that was found twice is shown once. */
    public ProblemsException(List<Problem> problems) {
        super(Problem.inReadingOrder(problems).stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = Problem.inReadingOrder(problems);
    }

    /** The problems by file, line and column. */
    public List<Problem> problems() {
        return problems;
    }
}

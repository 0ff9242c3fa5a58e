package dev.rota.yaml;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import java.util.List;

/** A stretch of one line of the author's file. */
record Span(Place place, int length) {

    /** The failure that what stands here is wrong. */
    ProblemsException problem(String message) {
        return new ProblemsException(List.of(new Problem(place, length, message)));
    }
}

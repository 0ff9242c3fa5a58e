package dev.rota.yaml;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import java.util.List;

/** A stretch of one line of the author's file. */
record Span(Place place, int length) {

    private static final int LONGEST_NAME = 60;

    /** The failure that what stands here is wrong. */
    ProblemsException problem(String message) {
        return new ProblemsException(List.of(new Problem(place, length, message)));
    }

    /** A name from the text, short enough for a sentence. */
    static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}

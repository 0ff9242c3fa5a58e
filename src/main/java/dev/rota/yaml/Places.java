package dev.rota.yaml;

import dev.rota.problem.Place;

/**
 * Where a position of the text that is read stands in the author's file.
 *
 * <p>The two differ when a template has been evaluated in between.
 */
@FunctionalInterface
public interface Places {

    /**
     * The author's place.
     *
     * @param line of the text that is read, counted from 1
     * @param column of the text that is read, counted from 1 in UTF-16 units; it may stand one past the end of the line
     */
    Place at(int line, int column);
}

package dev.rota.yaml;

import dev.rota.problem.Place;
import java.util.List;

/**
 * A list.
 *
 * @param elements its values in order
 * @param place where it begins
 * @param length how many characters of its first line it covers
 * @param flow whether it stands in brackets
 */
public record YamlSequence(List<YamlNode> elements, Place place, int length, boolean flow) implements YamlNode {

    public YamlSequence {
        elements = List.copyOf(elements);
        length = Math.max(1, length);
    }

    /** A list that was not read between brackets. */
    public YamlSequence(List<YamlNode> elements, Place place, int length) {
        this(elements, place, length, false);
    }
}

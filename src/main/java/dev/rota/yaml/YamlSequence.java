package dev.rota.yaml;

import dev.rota.problem.Place;
import java.util.List;

/**
 * A list.
 *
 * @param elements its values in order
 * @param place where it begins
 * @param length how many characters of its first line it covers
 */
public record YamlSequence(List<YamlNode> elements, Place place, int length) implements YamlNode {

    public YamlSequence {
        elements = List.copyOf(elements);
        length = Math.max(1, length);
    }
}

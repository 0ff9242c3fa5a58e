package dev.rota.yaml;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;

/** A value of a YAML document and where it stands. Where an alias stood, there is the value of its anchor. */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {

    /** Where the value begins in the author's file; for a value given by an alias, where its anchor stands. */
    Place place();

    /** How many characters of its first line it covers there; at least 1. */
    int length();

    /** The problem that this value is wrong. */
    default Problem problem(String message) {
        return new Problem(place(), length(), message);
    }
}

package dev.rota.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The anchored values of a document so far. */
final class Anchors {

    private final Map<String, Composed> values = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /** Notes that the value of an anchor begins. */
    void open(String name) {
        values.remove(name);
        open.add(name);
    }

    /** Notes that the value of an anchor is complete. */
    void close(String name, Composed value) {
        open.remove(name);
        values.put(name, value);
    }

    /** What an alias at this span stands for. */
    Composed find(String name, Span alias) {
        Composed value = values.get(name);
        if (value != null) {
            return value;
        }
        String shown = Span.shortened(name);
        if (open.contains(name)) {
            throw alias.problem("the alias *" + shown + " stands inside the value of &" + shown
                    + " itself, so it would never end; move the shared part out");
        }
        throw alias.problem("the alias *" + shown + " has no anchor &" + shown
                + " above it; define it first, or put the text in quotes if no alias is meant");
    }
}

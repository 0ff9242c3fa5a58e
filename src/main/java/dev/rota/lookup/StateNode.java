package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A value in a Terraform state, and what of it is sensitive.
 *
 * @param value the value
 * @param secrets the paths within it that lead to something sensitive; an empty path is the value itself
 */
record StateNode(Json value, List<List<Step>> secrets) {

    StateNode {
        secrets = List.copyOf(secrets);
    }

    /** A value with nothing sensitive in it. */
    static StateNode open(Json value) {
        return new StateNode(value, List.of());
    }

    /** A value that is sensitive as a whole. */
    static StateNode secret(Json value) {
        return new StateNode(value, List.of(List.of()));
    }

    /** Whether it, or anything in it, is sensitive. */
    boolean holdsSecret() {
        return !secrets.isEmpty();
    }

    /** What a step leads to, if anything. */
    Optional<StateNode> follow(Step step) {
        return child(step).map(child -> new StateNode(child, secretsBehind(step)));
    }

    /** The names that can follow, for an object. */
    List<String> names() {
        return value instanceof JsonObject object ? List.copyOf(object.names()) : List.of();
    }

    private Optional<Json> child(Step step) {
        if (value instanceof JsonArray array && step instanceof Step.Index index) {
            int position = index.index() < 0 ? array.elements().size() + index.index() : index.index();
            boolean inside = position >= 0 && position < array.elements().size();
            return inside ? Optional.of(array.elements().get(position)) : Optional.empty();
        }
        return value instanceof JsonObject object ? object.get(step.name()) : Optional.empty();
    }

    private List<List<Step>> secretsBehind(Step step) {
        return secrets.stream()
                .filter(path -> path.isEmpty() || path.get(0).name().equals(step.name()))
                .map(path -> path.isEmpty() ? path : path.subList(1, path.size()))
                .toList();
    }
}

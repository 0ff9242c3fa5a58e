package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import java.util.List;

/** An array. */
record ListShape(InputShape element, int fewest, int most) implements InputShape {

    @Override
    public Json read(FormMembers form) {
        return Json.array(form.elements().stream().map(element::read).toList());
    }

    @Override
    public void check(Json value, String path, List<String> violations) {
        if (!(value instanceof JsonArray array)) {
            throw Constraint.wrongType(path, "a list");
        }
        int size = array.elements().size();
        if (size < fewest) {
            violations.add(Constraint.broken(
                    array.compact(), path, "Member must have length greater than or equal to " + fewest));
        }
        if (size > most) {
            violations.add(
                    Constraint.broken(array.compact(), path, "Member must have length less than or equal to " + most));
        }
        for (int i = 0; i < size; i++) {
            element.check(array.elements().get(i), path + "." + (i + 1) + ".member", violations);
        }
    }
}

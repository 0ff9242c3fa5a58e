package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonBoolean;
import java.util.List;

/** {@code true} or {@code false}. */
record FlagShape() implements InputShape {

    @Override
    public Json read(FormMembers form) {
        boolean known = form.text().equals("true") || form.text().equals("false");
        return known ? Json.of(Boolean.parseBoolean(form.text())) : Json.of(form.text());
    }

    @Override
    public void check(Json value, String path, List<String> violations) {
        if (!(value instanceof JsonBoolean)) {
            throw Constraint.wrongType(path, "true or false");
        }
    }
}

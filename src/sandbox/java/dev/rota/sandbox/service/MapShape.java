package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import java.util.List;

/** An object with free names. */
record MapShape(InputShape value, int most) implements InputShape {

    @Override
    public void check(Json given, String path, List<String> violations) {
        if (!(given instanceof JsonObject object)) {
            throw Constraint.wrongType(path, "an object");
        }
        if (object.names().size() > most) {
            violations.add(
                    Constraint.broken(object.compact(), path, "Member must have length less than or equal to " + most));
        }
        for (Member member : object.members()) {
            value.check(member.value(), path + "." + member.name() + ".member", violations);
        }
    }
}

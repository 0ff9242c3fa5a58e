package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Lists roles by name. */
final class ListRoles implements JsonOperation {

    private final Roles roles;

    ListRoles(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return IamShapes.listing().optional("PathPrefix", Shape.text(1, 512, "\\u002F[\\u0021-\\u007F]*"));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String prefix = call.optionalText("PathPrefix").orElse("/");
        List<JsonObject> found = roles.all().stream()
                .filter(role -> role.text("Path").orElse("").startsWith(prefix))
                .toList();
        return IamShapes.page(
                call,
                "ListRoles " + prefix,
                "Roles",
                found,
                Roles::name,
                role -> RoleView.listed(call.home(), role).build());
    }
}

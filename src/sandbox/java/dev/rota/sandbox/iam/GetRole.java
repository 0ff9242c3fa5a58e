package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells about a role. */
final class GetRole implements JsonOperation {

    private final Roles roles;

    GetRole(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("RoleName", IamShapes.ROLE_NAME);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        return RoleView.whole(call.home(), roles.existing(call.text("RoleName")));
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;

/** Deletes an inline policy of a role. */
final class DeleteRolePolicy implements JsonOperation {

    private final Roles roles;

    DeleteRolePolicy(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("RoleName", IamShapes.ROLE_NAME)
                .required("PolicyName", IamShapes.POLICY_NAME);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject role = roles.existing(call.text("RoleName"));
        List<JsonObject> policies = new ArrayList<>(Roles.policies(role));
        policies.remove(Roles.policy(role, call.text("PolicyName")));
        roles.save(role.withElements("Policies", policies));
        return Json.object().build();
    }
}

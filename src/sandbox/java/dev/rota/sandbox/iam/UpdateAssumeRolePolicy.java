package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Replaces the policy that says who may take a role on. */
final class UpdateAssumeRolePolicy implements JsonOperation {

    private final Roles roles;

    UpdateAssumeRolePolicy(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("RoleName", IamShapes.ROLE_NAME)
                .required("PolicyDocument", IamShapes.DOCUMENT);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject role = roles.existing(call.text("RoleName"));
        PolicyDocument.parse(call.text("PolicyDocument"), PolicyDocument.Purpose.TRUST);
        roles.save(role.with("AssumeRolePolicyDocument", call.text("PolicyDocument")));
        return Json.object().build();
    }
}

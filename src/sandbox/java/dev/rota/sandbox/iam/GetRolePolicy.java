package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells an inline policy of a role. */
final class GetRolePolicy implements JsonOperation {

    private final Roles roles;

    GetRolePolicy(Roles roles) {
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
        JsonObject policy = Roles.policy(roles.existing(call.text("RoleName")), call.text("PolicyName"));
        return Json.object()
                .with("RoleName", call.text("RoleName"))
                .with("PolicyName", call.text("PolicyName"))
                .with("PolicyDocument", IamShapes.encoded(Policies.document(policy)))
                .build();
    }
}

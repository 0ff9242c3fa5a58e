package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a role that has no policies. */
final class DeleteRole implements JsonOperation {

    private final Roles roles;

    DeleteRole(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("RoleName", IamShapes.ROLE_NAME);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject role = roles.existing(call.text("RoleName"));
        refuse(!Roles.policies(role).isEmpty(), "Cannot delete entity, must delete policies first.");
        refuse(!Roles.managedPolicyArns(role).isEmpty(), "Cannot delete entity, must detach all policies first.");
        roles.delete(Roles.name(role));
        return Json.object().build();
    }

    private static void refuse(boolean held, String message) {
        if (held) {
            throw new AwsException(409, "DeleteConflict", message);
        }
    }
}

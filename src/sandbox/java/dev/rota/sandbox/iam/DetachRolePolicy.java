package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;

/** Detaches a managed policy from a role. */
final class DetachRolePolicy implements JsonOperation {

    private final Roles roles;

    DetachRolePolicy(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("RoleName", IamShapes.ROLE_NAME).required("PolicyArn", IamShapes.ARN);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject role = roles.existing(call.text("RoleName"));
        List<String> attached = new ArrayList<>(Roles.managedPolicyArns(role));
        if (!attached.remove(call.text("PolicyArn"))) {
            throw Roles.noSuchEntity("Policy " + call.text("PolicyArn") + " was not found.");
        }
        roles.save(role.withElements(
                "ManagedPolicyArns", attached.stream().map(Json::of).toList()));
        return Json.object().build();
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells about a managed policy. */
final class GetPolicy implements JsonOperation {

    private final Policies policies;

    GetPolicy(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("PolicyArn", IamShapes.ARN);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject policy = policies.existing(call.home(), call.text("PolicyArn"));
        return RoleView.policy(call.home(), policy, policies.attachments(call.home(), policy));
    }
}

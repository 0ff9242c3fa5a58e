package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a managed policy of the account that no role has. */
final class DeletePolicy implements JsonOperation {

    private final Policies policies;

    DeletePolicy(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("PolicyArn", IamShapes.ARN);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject policy = policies.existing(call.home(), call.text("PolicyArn"));
        if (Policies.isOfAws(policy)) {
            throw new AwsException(403, "AccessDenied", "The policies of AWS cannot be deleted.");
        }
        if (policies.attachments(call.home(), policy) > 0) {
            throw new AwsException(409, "DeleteConflict", "Cannot delete a policy attached to entities.");
        }
        policies.delete(Policies.name(policy));
        return Json.object().build();
    }
}

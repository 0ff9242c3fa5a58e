package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.stream.Stream;

/** Attaches a managed policy to a role. */
final class AttachRolePolicy implements JsonOperation {

    private static final int MOST = 10;

    private final Roles roles;
    private final Policies policies;

    AttachRolePolicy(Roles roles, Policies policies) {
        this.roles = roles;
        this.policies = policies;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("RoleName", IamShapes.ROLE_NAME).required("PolicyArn", IamShapes.ARN);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject role = roles.existing(call.text("RoleName"));
        String arn = call.text("PolicyArn");
        if (policies.find(call.home(), arn).isEmpty()) {
            throw Roles.noSuchEntity("Policy " + arn + " does not exist or is not attachable.");
        }
        List<String> attached = Stream.concat(Roles.managedPolicyArns(role).stream(), Stream.of(arn))
                .distinct()
                .sorted()
                .toList();
        Roles.limit(attached.size() > MOST, "Cannot exceed quota for PoliciesPerRole: " + MOST);
        roles.save(role.with("ManagedPolicyArns", Json.of(attached)));
        return Json.object().build();
    }
}

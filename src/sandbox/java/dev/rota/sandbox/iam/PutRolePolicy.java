package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Adds an inline policy to a role, or replaces the one of the same name. */
final class PutRolePolicy implements JsonOperation {

    private final Roles roles;

    PutRolePolicy(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("RoleName", IamShapes.ROLE_NAME)
                .required("PolicyName", IamShapes.POLICY_NAME)
                .required("PolicyDocument", IamShapes.DOCUMENT);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject role = roles.existing(call.text("RoleName"));
        PolicyDocument.parse(call.text("PolicyDocument"), PolicyDocument.Purpose.IDENTITY);
        roles.save(with(role, call.input().without("RoleName")));
        return Json.object().build();
    }

    /** The role with an inline policy, which stands in its place by name. */
    static JsonObject with(JsonObject role, JsonObject policy) {
        String name = Policies.name(policy);
        List<JsonObject> policies = Stream.concat(
                        Roles.policies(role).stream()
                                .filter(other -> !Policies.name(other).equals(name)),
                        Stream.of(policy))
                .sorted(Comparator.comparing(Policies::name))
                .toList();
        return role.with("Policies", Json.array(policies));
    }
}

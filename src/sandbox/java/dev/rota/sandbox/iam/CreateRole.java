package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Creates a role. */
final class CreateRole implements JsonOperation {

    private final Roles roles;

    CreateRole(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("Path", IamShapes.ROLE_PATH)
                .required("RoleName", IamShapes.ROLE_NAME)
                .required("AssumeRolePolicyDocument", IamShapes.DOCUMENT)
                .optional("Description", IamShapes.DESCRIPTION)
                .optional("MaxSessionDuration", Shape.number(3600, 43_200))
                .optional("PermissionsBoundary", IamShapes.ARN)
                .optional("Tags", IamShapes.TAGS);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.text("RoleName");
        if (call.optionalText("PermissionsBoundary").isPresent()) {
            throw PolicyEvaluation.lacking("permissions boundaries");
        }
        if (roles.has(name)) {
            throw new AwsException(409, "EntityAlreadyExists", "Role with name " + name + " already exists.");
        }
        PolicyDocument.parse(call.text("AssumeRolePolicyDocument"), PolicyDocument.Purpose.TRUST);
        JsonObject role = created(call.input(), roles.now());
        roles.save(role);
        return RoleView.whole(call.home(), role);
    }

    /** A role with what IAM adds to what its creator said. */
    static JsonObject created(JsonObject input, String date) {
        JsonObject role = input.with("RoleId", IamShapes.id("AROA", Roles.name(input)));
        role = role.with("CreateDate", date);
        role = role.get("Path").isPresent() ? role : role.with("Path", "/");
        return role.get("MaxSessionDuration").isPresent() ? role : role.with("MaxSessionDuration", Json.of(3600));
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Lists the managed policies of a role. */
final class ListAttachedRolePolicies implements JsonOperation {

    private final Roles roles;

    ListAttachedRolePolicies(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return IamShapes.listing()
                .required("RoleName", IamShapes.ROLE_NAME)
                .optional("PathPrefix", IamShapes.POLICY_PATH);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.text("RoleName");
        String prefix = call.optionalText("PathPrefix").orElse("/");
        List<String> arns = Roles.managedPolicyArns(roles.existing(name)).stream()
                .filter(arn -> arn.substring(arn.indexOf('/')).startsWith(prefix))
                .toList();
        return IamShapes.page(
                call,
                "ListAttachedRolePolicies " + name + " " + prefix,
                "AttachedPolicies",
                arns,
                arn -> arn,
                ListAttachedRolePolicies::shown);
    }

    private static JsonObject shown(String arn) {
        return Json.object()
                .with("PolicyName", arn.substring(arn.lastIndexOf('/') + 1))
                .with("PolicyArn", arn)
                .build();
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Lists the names of a role's inline policies. */
final class ListRolePolicies implements JsonOperation {

    private final Roles roles;

    ListRolePolicies(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Structure input() {
        return IamShapes.listing().required("RoleName", IamShapes.ROLE_NAME);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.text("RoleName");
        List<String> names = Roles.policies(roles.existing(name)).stream()
                .map(Policies::name)
                .toList();
        return IamShapes.page(call, "ListRolePolicies " + name, "PolicyNames", names, policy -> policy, Json::of);
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells what a managed policy says, in the one version that it has. */
final class GetPolicyVersion implements JsonOperation {

    private final Policies policies;

    GetPolicyVersion(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("PolicyArn", IamShapes.ARN)
                .required("VersionId", Shape.text(0, Integer.MAX_VALUE, "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String arn = call.text("PolicyArn");
        String version = call.text("VersionId");
        JsonObject policy = policies.existing(call.home(), arn);
        if (!policy.text("DefaultVersionId").orElse("").equals(version)) {
            throw Roles.noSuchEntity("Policy " + arn + " version " + version + " does not exist or is not attachable.");
        }
        JsonObject shown = Json.object()
                .with("Document", IamShapes.encoded(Policies.document(policy)))
                .with("VersionId", version)
                .with("IsDefaultVersion", true)
                .with("CreateDate", policy.text("UpdateDate").orElse(""))
                .build();
        return Json.object().with("PolicyVersion", shown).build();
    }
}

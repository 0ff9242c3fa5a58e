package dev.rota.sandbox.secrets;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells about a secret, but not its value; also when it is to be deleted. */
final class DescribeSecret implements JsonOperation {

    private final Secrets secrets;

    DescribeSecret(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("SecretId", SecretShapes.id());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject secret = secrets.get(call.home(), call.text("SecretId"));
        return secret.without("Versions").with("VersionIdsToStages", SecretVersions.stages(secret));
    }
}

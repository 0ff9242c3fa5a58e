package dev.rota.sandbox.secrets;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells the value of one version of a secret. */
final class GetSecretValue implements JsonOperation {

    private final Secrets secrets;

    GetSecretValue(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("SecretId", SecretShapes.id())
                .optional("VersionId", SecretShapes.versionId())
                .optional("VersionStage", SecretShapes.stage());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        return SecretVersions.show(
                secrets.inUse(call.home(), call.text("SecretId")),
                call.optionalText("VersionId"),
                call.optionalText("VersionStage"));
    }
}

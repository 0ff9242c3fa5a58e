package dev.rota.sandbox.secrets;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.Optional;

/** Adds a version to a secret. The same version again is answered as it is. */
final class PutSecretValue implements JsonOperation {

    private static final List<String> CONTENT = List.of("SecretString", "SecretBinary");

    private final Secrets secrets;

    PutSecretValue(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Structure input() {
        return SecretShapes.value(Shape.structure()
                        .required("SecretId", SecretShapes.id())
                        .optional("ClientRequestToken", SecretShapes.versionId()))
                .optional("VersionStages", Shape.list(SecretShapes.stage(), 1, 20))
                .optional("RotationToken", Shape.text(36, 256, "[a-zA-Z0-9\\-]+"));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject secret = secrets.inUse(call.home(), call.text("SecretId"));
        if (!SecretVersions.bringsValue(call.input())) {
            throw new AwsException("InvalidRequestException", "You must provide either SecretString or SecretBinary.");
        }
        String id = call.optionalText("ClientRequestToken")
                .orElseGet(() -> Secrets.uuid(secret.compact() + call.input().compact()));
        List<String> stages =
                call.texts("VersionStages").isEmpty() ? List.of(SecretVersions.CURRENT) : call.texts("VersionStages");
        Optional<JsonObject> known = SecretVersions.find(secret, id);
        if (known.isEmpty()) {
            secrets.save(call.home(), SecretVersions.add(secret, call.input(), id, stages, secrets.now()));
        } else if (CONTENT.stream()
                .anyMatch(name -> !known.get().get(name).equals(call.input().get(name)))) {
            throw new AwsException(
                    "ResourceExistsException",
                    "You can't modify an existing version, you can only create new versions.");
        }
        return SecretShapes.named(secret)
                .with("VersionId", id)
                .with(
                        "VersionStages",
                        Json.of(known.map(version -> version.texts("VersionStages"))
                                .orElse(stages)))
                .build();
    }
}

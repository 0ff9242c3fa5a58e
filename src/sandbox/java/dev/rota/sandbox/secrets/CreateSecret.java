package dev.rota.sandbox.secrets;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Creates a secret, with its first version when it has a value. */
final class CreateSecret implements JsonOperation {

    private static final List<String> KEPT = List.of("Description", "KmsKeyId", "Tags", "Type");

    private final Secrets secrets;

    CreateSecret(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Structure input() {
        Structure tag = Shape.structure().optional("Key", Shape.text(1, 128)).optional("Value", Shape.text(0, 256));
        Structure replica = Shape.structure()
                .optional("Region", Shape.text(1, 128, "([a-z]+-)+\\d+"))
                .optional("KmsKeyId", Shape.text(0, 2048));
        return SecretShapes.value(Shape.structure()
                        .required("Name", Shape.text(1, 512))
                        .optional("ClientRequestToken", SecretShapes.versionId())
                        .optional("Description", Shape.text(0, 2048))
                        .optional("KmsKeyId", Shape.text(0, 2048)))
                .optional("Tags", Shape.list(tag))
                .optional("AddReplicaRegions", Shape.list(replica, 1, Integer.MAX_VALUE))
                .optional("ForceOverwriteReplicaSecret", Shape.flag())
                .optional("Type", Shape.text(0, 256));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.text("Name");
        if (!name.matches("[A-Za-z0-9/_+=.@-]+")) {
            throw new AwsException(
                    "ValidationException",
                    "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following:"
                            + " -/_+=.@!");
        }
        if (secrets.find(call.home(), name).isPresent()) {
            throw new AwsException(
                    "ResourceExistsException", "The operation failed because the secret " + name + " already exists.");
        }
        Instant now = secrets.now();
        JsonObject secret = secrets.create(call.home(), name, now);
        for (String member : KEPT) {
            Optional<Json> value = call.input().get(member);
            secret = value.isPresent() ? secret.with(member, value.get()) : secret;
        }
        Json.ObjectBuilder answer = SecretShapes.named(secret);
        if (SecretVersions.bringsValue(call.input())) {
            String id = call.optionalText("ClientRequestToken").orElseGet(() -> Secrets.uuid(name + " 1"));
            secret = SecretVersions.add(secret, call.input(), id, List.of(SecretVersions.CURRENT), now);
            answer.with("VersionId", id);
        }
        secrets.save(call.home(), secret);
        return answer.build();
    }
}

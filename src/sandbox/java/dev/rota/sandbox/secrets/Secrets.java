package dev.rota.sandbox.secrets;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The secrets of a region, each with its versions. */
final class Secrets {

    private final Environment environment;

    Secrets(Environment environment) {
        this.environment = environment;
    }

    /** AWS ends the ARN with six random characters; here they follow from the name, so that equal seeds make equal states. */
    static String arn(Home home, String name) {
        String suffix = uuid(home.region() + " " + name).substring(0, 6);
        return home.arn("secretsmanager", "secret:" + name + "-" + suffix);
    }

    static String uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * A secret by its name, its ARN, or its ARN without the six characters at the end.
     *
     * @throws AwsException when there is none
     */
    JsonObject get(Home home, String id) {
        return find(home, id)
                .orElseThrow(() -> new AwsException(
                        "ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    /** The same for those who mean to use it: one that is to be deleted is of no use any more. */
    JsonObject inUse(Home home, String id) {
        JsonObject secret = get(home, id);
        if (secret.get("DeletedDate").isPresent()) {
            throw new AwsException(
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it was marked for deletion.");
        }
        return secret;
    }

    Optional<JsonObject> find(Home home, String id) {
        Optional<JsonObject> named = table(home).get(id);
        return named.isPresent() || !id.startsWith("arn:")
                ? named
                : table(home).all().stream()
                        .filter(secret -> secret.text("ARN").orElse("").equals(id)
                                || secret.text("ARN")
                                        .orElse("")
                                        .replaceFirst("-[^-]{6}$", "")
                                        .equals(id))
                        .findFirst();
    }

    void save(Home home, JsonObject secret) {
        table(home).put(secret.text("Name").orElse(""), secret);
    }

    void delete(Home home, JsonObject secret) {
        table(home).remove(secret.text("Name").orElse(""));
    }

    /** A secret without a value. */
    JsonObject create(Home home, String name, Instant now) {
        return Json.object()
                .with("ARN", arn(home, name))
                .with("Name", name)
                .with("CreatedDate", now.getEpochSecond())
                .with("LastChangedDate", now.getEpochSecond())
                .with("Versions", Json.array(List.of()))
                .build();
    }

    Instant now() {
        return environment.clock().instant();
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "secrets");
    }
}

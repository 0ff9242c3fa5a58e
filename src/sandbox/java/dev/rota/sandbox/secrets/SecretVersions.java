package dev.rota.sandbox.secrets;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.AwsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The versions of a secret. At any time a staging label stands at one of them. */
final class SecretVersions {

    static final String CURRENT = "AWSCURRENT";

    private static final String PREVIOUS = "AWSPREVIOUS";
    private static final String ID = "VersionId";
    private static final String STAGES = "VersionStages";
    private static final Set<String> CONTENT = Set.of("SecretString", "SecretBinary");

    private SecretVersions() {}

    /** Whether an input brings a value. */
    static boolean bringsValue(JsonObject input) {
        boolean text = input.get("SecretString").isPresent();
        boolean binary = input.get("SecretBinary").isPresent();
        if (text && binary) {
            throw new AwsException(
                    "InvalidParameterException",
                    "You can't specify both a binary secret value and a string secret value.");
        }
        return text || binary;
    }

    /** The value of an input or a version. */
    static JsonObject content(JsonObject value) {
        return value.only(CONTENT::contains);
    }

    /** The secret with one more version; labels move there, and what was current becomes previous. */
    static JsonObject add(JsonObject secret, JsonObject input, String id, List<String> stages, Instant now) {
        List<JsonObject> versions = new ArrayList<>();
        for (JsonObject version : all(secret)) {
            List<String> kept = new ArrayList<>(stages(version));
            boolean current = kept.contains(CURRENT);
            kept.removeAll(stages);
            if (stages.contains(CURRENT)) {
                kept.remove(PREVIOUS);
                if (current) {
                    kept.add(PREVIOUS);
                }
            }
            versions.add(version.with(STAGES, Json.of(kept)));
        }
        Json seconds = Json.of(now.getEpochSecond());
        versions.add(content(input).with(ID, id).with(STAGES, Json.of(stages)).with("CreatedDate", seconds));
        return secret.with("Versions", Json.array(versions)).with("LastChangedDate", seconds);
    }

    /** A version by its id. */
    static Optional<JsonObject> find(JsonObject secret, String id) {
        return first(secret, version -> version.text(ID).orElse("").equals(id));
    }

    /** The labels of a version. */
    static List<String> stages(JsonObject version) {
        return version.texts(STAGES);
    }

    /** The labels by version, of those that have any. */
    static JsonObject stagesById(JsonObject secret) {
        ObjectBuilder stages = Json.object();
        for (JsonObject version : all(secret)) {
            if (!stages(version).isEmpty()) {
                stages.with(version.text(ID).orElse(""), Json.of(stages(version)));
            }
        }
        return stages.build();
    }

    /**
     * The value of a version as GetSecretValue shows it: by id, by label, or the current one.
     *
     * @throws AwsException when there is none
     */
    static JsonObject show(JsonObject secret, Optional<String> id, Optional<String> stage) {
        JsonObject version = id.isPresent()
                ? find(secret, id.get()).orElseThrow(() -> missing("VersionId: " + id.get()))
                : labelled(secret, stage.orElse(CURRENT));
        if (id.isPresent() && stage.isPresent() && !stages(version).contains(stage.get())) {
            throw new AwsException(
                    "InvalidRequestException",
                    "You provided a VersionStage that is not associated to the provided VersionId.");
        }
        return Json.object()
                .withOptional("ARN", secret.get("ARN"))
                .withOptional("Name", secret.get("Name"))
                .withOptional(ID, version.get(ID))
                .withOptional("SecretString", version.get("SecretString"))
                .withOptional("SecretBinary", version.get("SecretBinary"))
                .withOptional(STAGES, version.get(STAGES))
                .withOptional("CreatedDate", version.get("CreatedDate"))
                .build();
    }

    private static JsonObject labelled(JsonObject secret, String stage) {
        return first(secret, version -> stages(version).contains(stage))
                .orElseThrow(() -> missing("staging label: " + stage));
    }

    private static Optional<JsonObject> first(JsonObject secret, Predicate<JsonObject> wanted) {
        return all(secret).stream().filter(wanted).findFirst();
    }

    private static List<JsonObject> all(JsonObject secret) {
        return secret.objects("Versions");
    }

    private static AwsException missing(String what) {
        return new AwsException(
                "ResourceNotFoundException", "Secrets Manager can't find the specified secret value for " + what);
    }
}

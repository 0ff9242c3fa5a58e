package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.problem.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code secretsmanager} and {@code secretsmanager_arn}: secrets of Secrets Manager. */
final class SecretLookups {

    private static final int SUGGESTIONS = 3;

    private final Supplier<Optional<String>> region;
    private final Sources sources;

    SecretLookups(Supplier<Optional<String>> region, Sources sources) {
        this.region = region;
        this.sources = sources;
    }

    /** A secret as a whole, or what stands under a key of it when it is a JSON object; of its current version, or another one. */
    Answer secretsmanager(List<Json> arguments) {
        List<String> texts = Arguments.texts(arguments);
        if (texts.isEmpty() || texts.size() > 3 || texts.get(0).isBlank()) {
            return new Answer.Failed(
                    "secretsmanager needs the name or ARN of a secret, and perhaps a key of its JSON and a"
                            + " version, such as secretsmanager(\"shop/database\", \"password\", \"AWSPREVIOUS\")");
        }
        SecretId secret = new SecretId(texts.get(0), texts.size() > 2 ? texts.get(2) : "");
        String key = texts.size() > 1 ? texts.get(1) : "";
        Optional<String> where = Arguments.regional(region, secret.nameOrArn()).region();
        return sources.secrets()
                .answer(
                        new Regional<>(where, secret),
                        text -> key.isEmpty() ? new Answer.Found(Json.of(text), true) : member(secret, text, key));
    }

    /** The ARN of a secret, which is none itself. */
    Answer arn(List<Json> arguments) {
        if (arguments.size() != 1) {
            return new Answer.Failed(
                    "secretsmanager_arn needs the name of a secret, such as secretsmanager_arn(\"shop/database\")");
        }
        return sources.secretArns()
                .answer(
                        Arguments.regional(region, Arguments.text(arguments.get(0))),
                        arn -> Answer.found(Json.of(arn)));
    }

    /** What is wrong with a secret is said without a word of it. */
    private static Answer member(SecretId secret, String text, String key) {
        Json json;
        try {
            json = Json.parse(text);
        } catch (JsonException e) {
            return noObject(secret, key);
        }
        if (!(json instanceof JsonObject object)) {
            return noObject(secret, key);
        }
        List<String> nearest = Nearest.to(key, List.copyOf(object.names()), SUGGESTIONS);
        return object.get(key)
                .<Answer>map(value -> new Answer.Found(value, true))
                .orElseGet(() -> new Answer.Failed("secret " + secret + " has no key " + key
                        + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest))));
    }

    private static Answer noObject(SecretId secret, String key) {
        return new Answer.Failed(
                "secret " + secret + " is no JSON object, so it has no key " + key + "; leave the key out");
    }
}

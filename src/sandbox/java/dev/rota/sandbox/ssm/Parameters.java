package dev.rota.sandbox.ssm;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The parameters of a region, each with all its versions. */
final class Parameters {

    private static final String VERSIONS = "Versions";
    private static final String SECRET = "SecureString";

    private final Environment environment;

    Parameters(Environment environment) {
        this.environment = environment;
    }

    static String arn(Home home, String name) {
        return home.arn("ssm", "parameter" + (name.startsWith("/") ? "" : "/") + name);
    }

    boolean has(Home home, String name) {
        return table(home).has(name);
    }

    List<String> names(Home home) {
        return table(home).keys();
    }

    /** Adds a version; gives its number. */
    int put(Home home, String name, JsonObject version, Instant now) {
        List<JsonObject> versions = new ArrayList<>(versions(home, name));
        int number = versions.isEmpty() ? 1 : number(versions.get(versions.size() - 1)) + 1;
        JsonObject dated = version.with("LastModifiedDate", Json.of(now.getEpochSecond()));
        versions.add(dated.with("Version", Json.of(number)));
        table(home)
                .put(
                        name,
                        Json.object()
                                .with("Name", name)
                                .with(VERSIONS, Json.array(versions))
                                .build());
        return number;
    }

    void delete(Home home, String name) {
        if (!has(home, name)) {
            throw notFound(name);
        }
        table(home).remove(name);
    }

    /** The newest version as it was put. */
    Optional<JsonObject> newest(Home home, String name) {
        List<JsonObject> versions = versions(home, name);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /**
     * A version as GetParameter shows it.
     *
     * @throws AwsException when there is no such parameter, or no such version or label
     */
    JsonObject show(Home home, String asked, boolean decrypted) {
        ParameterName parsed = ParameterName.parse(asked);
        String name = stored(home, parsed.name()).orElseThrow(() -> notFound(asked));
        JsonObject version = version(home, name, parsed.selector());
        String value = version.text("Value").orElse("");
        boolean secret = version.text("Type").orElse("").equals(SECRET);
        Json.ObjectBuilder shown = Json.object()
                .with("Name", name)
                .with("Type", version.text("Type").orElse(""))
                .with("Value", secret && !decrypted ? sealed(value) : value)
                .with("Version", number(version));
        if (!parsed.selector().isEmpty()) {
            shown.with("Selector", parsed.selector());
        }
        return shown.withOptional("LastModifiedDate", version.get("LastModifiedDate"))
                .with("ARN", arn(home, name))
                .with("DataType", version.text("DataType").orElse("text"))
                .build();
    }

    Instant now() {
        return environment.clock().instant();
    }

    static AwsException notFound(String name) {
        return new AwsException("ParameterNotFound", "Parameter " + name + " not found.");
    }

    /** An ARN does not say whether the name begins with a slash. */
    private Optional<String> stored(Home home, String name) {
        if (has(home, name)) {
            return Optional.of(name);
        }
        return Optional.of(name)
                .filter(path -> path.startsWith("/"))
                .map(path -> path.substring(1))
                .filter(bare -> has(home, bare));
    }

    private JsonObject version(Home home, String name, String selector) {
        String wanted = selector.isEmpty() ? "" : selector.substring(1);
        return selector.isEmpty()
                ? newest(home, name).orElseThrow()
                : versions(home, name).stream()
                        .filter(version -> wanted.equals(Integer.toString(number(version)))
                                || version.texts("Labels").contains(wanted))
                        .findFirst()
                        .orElseThrow(() -> new AwsException(
                                "ParameterVersionNotFound",
                                "Systems Manager could not find version %s of %s. Verify the version and try again."
                                        .formatted(wanted, name)));
    }

    private List<JsonObject> versions(Home home, String name) {
        return table(home).get(name).map(row -> row.objects(VERSIONS)).orElse(List.of());
    }

    private static int number(JsonObject version) {
        return version.integer("Version").orElse(1);
    }

    /** What is shown of a secret to those who do not ask for decryption: nothing of it. */
    private static String sealed(String value) {
        byte[] name = ("sealed " + value.length()).getBytes(StandardCharsets.UTF_8);
        return "AQICAH" + Base64.getEncoder().encodeToString(name);
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "parameters");
    }
}

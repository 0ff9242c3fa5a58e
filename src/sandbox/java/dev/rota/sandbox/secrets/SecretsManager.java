package dev.rota.sandbox.secrets;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Secrets Manager: secrets, each with its versions. */
public final class SecretsManager implements JsonService.Dialect {

    /** Seeded secrets were created then, so that equal seeds make equal states. */
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private static final InputShape ID = text(1, 2048);
    private static final InputShape VERSION_ID = text(32, 64);
    private static final InputShape STAGE = text(1, 256);
    private static final Set<String> CREATION_MEMBERS = Set.of("Description", "KmsKeyId", "Tags", "Type");

    /** A secret of a seed. One that is repeated has a version for each, the last of which is current. */
    private static final Structure SEED = withValue(
            required("Name", text(1, 512)).optional("VersionId", VERSION_ID).optional("DeletedDate", text()));

    private final Environment environment;

    private SecretsManager(Environment environment) {
        this.environment = environment;
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        SecretsManager secrets = new SecretsManager(environment);
        Structure putInput = withValue(required("SecretId", ID).optional("ClientRequestToken", VERSION_ID))
                .optional("VersionStages", list(STAGE, 1, 20))
                .optional("RotationToken", text(36, 256, "[a-zA-Z0-9\\-]+"));
        Structure getInput =
                required("SecretId", ID).optional("VersionId", VERSION_ID).optional("VersionStage", STAGE);
        return new JsonService(
                secrets,
                List.of(
                        operation("CreateSecret", creation(), secrets::create),
                        operation("PutSecretValue", putInput, secrets::putValue),
                        operation("GetSecretValue", getInput, secrets::getValue),
                        operation("DescribeSecret", required("SecretId", ID), secrets::describe)),
                List.of(SeedSection.inRegion("secrets", secrets::plant)));
    }

    private static Structure creation() {
        Structure tag = optional("Key", text(1, 128)).optional("Value", text(0, 256));
        Structure replica = optional("Region", text(1, 128, "([a-z]+-)+\\d+")).optional("KmsKeyId", text(0, 2048));
        return withValue(required("Name", text(1, 512))
                        .optional("ClientRequestToken", VERSION_ID)
                        .optional("Description", text(0, 2048))
                        .optional("KmsKeyId", text(0, 2048)))
                .optional("Tags", list(tag))
                .optional("AddReplicaRegions", list(replica, 1, Integer.MAX_VALUE))
                .optional("ForceOverwriteReplicaSecret", flag())
                .optional("Type", text(0, 256));
    }

    /** A value is text, or bytes in base 64. */
    private static Structure withValue(Structure input) {
        return input.optional("SecretBinary", text()).optional("SecretString", text(1, 65_536));
    }

    @Override
    public String serviceName() {
        return "secretsmanager";
    }

    @Override
    public String targetPrefix() {
        return "secretsmanager";
    }

    @Override
    public String internalErrorCode() {
        return "InternalServiceError";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("SecretId", "Name");
    }

    @Override
    public String arnOf(String resource, JsonObject input, AccountRegion home) {
        return resource.startsWith("arn:") ? resource : arn(home, resource);
    }

    /** Creates a secret, with its first version when it has a value. */
    private JsonObject create(JsonCall call) {
        String name = call.text("Name");
        if (!name.matches("[A-Za-z0-9/_+=.@-]+")) {
            throw new AwsException(
                    "ValidationException",
                    "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following:"
                            + " -/_+=.@!");
        }
        if (find(call.home(), name).isPresent()) {
            throw new AwsException(
                    "ResourceExistsException", "The operation failed because the secret " + name + " already exists.");
        }
        Instant now = environment.clock().instant();
        JsonObject secret = empty(call.home(), name, now);
        for (Json.Member member : call.input().only(CREATION_MEMBERS::contains).members()) {
            secret = secret.with(member.name(), member.value());
        }
        ObjectBuilder answer = named(secret);
        if (SecretVersions.bringsValue(call.input())) {
            String id = call.optionalText("ClientRequestToken").orElseGet(() -> uuid(name + " 1"));
            secret = SecretVersions.add(secret, call.input(), id, List.of(SecretVersions.CURRENT), now);
            answer.with("VersionId", id);
        }
        save(call.home(), secret);
        return answer.build();
    }

    /** Adds a version to a secret. The same version again changes nothing. */
    private JsonObject putValue(JsonCall call) {
        JsonObject secret = inUse(call.home(), call.text("SecretId"));
        if (!SecretVersions.bringsValue(call.input())) {
            throw new AwsException("InvalidRequestException", "You must provide either SecretString or SecretBinary.");
        }
        String id = call.optionalText("ClientRequestToken")
                .orElseGet(() -> uuid(secret.compact() + call.input().compact()));
        List<String> stages =
                call.texts("VersionStages").isEmpty() ? List.of(SecretVersions.CURRENT) : call.texts("VersionStages");
        Optional<JsonObject> known = SecretVersions.find(secret, id);
        if (known.isEmpty()) {
            Instant now = environment.clock().instant();
            save(call.home(), SecretVersions.add(secret, call.input(), id, stages, now));
        } else if (!SecretVersions.content(known.get()).equals(SecretVersions.content(call.input()))) {
            throw new AwsException(
                    "ResourceExistsException",
                    "You can't modify an existing version, you can only create new versions.");
        }
        return named(secret)
                .with("VersionId", id)
                .with("VersionStages", Json.of(known.map(SecretVersions::stages).orElse(stages)))
                .build();
    }

    private JsonObject getValue(JsonCall call) {
        return SecretVersions.show(
                inUse(call.home(), call.text("SecretId")),
                call.optionalText("VersionId"),
                call.optionalText("VersionStage"));
    }

    /** Everything but the value; also of a secret that is marked for deletion. */
    private JsonObject describe(JsonCall call) {
        JsonObject secret = existing(call.home(), call.text("SecretId"));
        return secret.without("Versions").with("VersionIdsToStages", SecretVersions.stagesById(secret));
    }

    private void plant(Json value, AccountRegion home) {
        Map<String, JsonObject> planted = new HashMap<>();
        int count = 0;
        for (JsonObject seed : SeedReader.objects(value, "secrets")) {
            String name = seed.text("Name").orElse("");
            SeedReader.check(seed, SEED, "secret " + name);
            JsonObject secret = planted.getOrDefault(name, empty(home, name, CREATED));
            count++;
            String id = seed.text("VersionId").orElse(uuid(name + " " + count));
            secret = SecretVersions.add(secret, seed, id, List.of(SecretVersions.CURRENT), CREATED);
            planted.put(name, seed.get("DeletedDate").isPresent() ? deleted(secret, seed) : secret);
        }
        planted.values().forEach(secret -> save(home, secret));
    }

    /** The secret marked for deletion. */
    private static JsonObject deleted(JsonObject secret, JsonObject seed) {
        try {
            Instant date = Instant.parse(seed.text("DeletedDate").orElse(""));
            return secret.with("DeletedDate", Json.of(date.getEpochSecond()));
        } catch (DateTimeException e) {
            throw new RotaException(
                    "secret " + seed.text("Name").orElse("")
                            + ": 'DeletedDate' should be a time such as \"2026-11-21T00:00:00Z\"",
                    e);
        }
    }

    /**
     * A secret that exists.
     *
     * @param id its name, its ARN, or its ARN without the six characters at the end
     */
    private JsonObject existing(AccountRegion home, String id) {
        return find(home, id)
                .orElseThrow(() -> new AwsException(
                        "ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    /** A secret that exists and is not marked for deletion. */
    private JsonObject inUse(AccountRegion home, String id) {
        JsonObject secret = existing(home, id);
        if (secret.get("DeletedDate").isPresent()) {
            throw new AwsException(
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it was marked for deletion.");
        }
        return secret;
    }

    private Optional<JsonObject> find(AccountRegion home, String id) {
        return table(home)
                .get(id)
                .or(() -> table(home).all().stream()
                        .filter(secret -> isArnOf(secret, id))
                        .findFirst());
    }

    private static boolean isArnOf(JsonObject secret, String id) {
        String arn = secret.text("ARN").orElse("");
        return id.equals(arn) || id.equals(arn.substring(0, arn.length() - 7));
    }

    private void save(AccountRegion home, JsonObject secret) {
        table(home).put(secret.text("Name").orElseThrow(), secret);
    }

    /** A secret without a value. */
    private static JsonObject empty(AccountRegion home, String name, Instant now) {
        return Json.object()
                .with("ARN", arn(home, name))
                .with("Name", name)
                .with("CreatedDate", now.getEpochSecond())
                .with("LastChangedDate", now.getEpochSecond())
                .with("Versions", Json.array(List.of()))
                .build();
    }

    private static ObjectBuilder named(JsonObject secret) {
        return Json.object().withOptional("ARN", secret.get("ARN")).withOptional("Name", secret.get("Name"));
    }

    /** AWS ends the ARN with six random characters; here they follow from the name, so that equal seeds make equal states. */
    private static String arn(AccountRegion home, String name) {
        String suffix = uuid(home.region() + " " + name).substring(0, 6);
        return home.arn("secretsmanager", "secret:" + name + "-" + suffix);
    }

    private static String uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "secrets");
    }
}

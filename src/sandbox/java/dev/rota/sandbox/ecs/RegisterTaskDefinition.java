package dev.rota.sandbox.ecs;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.structure;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a revision to a family of task definitions. */
final class RegisterTaskDefinition {

    /** All members of the input; what stands inside most of them is kept as it comes. */
    static final Structure INPUT = required("family", text())
            .required("containerDefinitions", list(structure()))
            .optional("taskRoleArn", text())
            .optional("executionRoleArn", text())
            .optional("networkMode", oneOf("bridge", "host", "awsvpc", "none"))
            .optional("volumes", list(structure()))
            .optional("placementConstraints", list(structure()))
            .optional("requiresCompatibilities", list(oneOf("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES")))
            .optional("cpu", text())
            .optional("memory", text())
            .optional("tags", TagList.SMALL.shape())
            .optional("pidMode", oneOf("host", "task"))
            .optional("ipcMode", oneOf("host", "task", "none"))
            .optional("proxyConfiguration", structure())
            .optional("ephemeralStorage", structure())
            .optional("runtimePlatform", structure())
            .optional("inferenceAccelerators", list(structure()))
            .optional("enableFaultInjection", flag());

    private static final Structure SEED =
            INPUT.optional("revision", number(1, 999_999_999)).optional("status", oneOf("ACTIVE", "INACTIVE"));

    /** Seeded revisions were registered then, so that equal seeds make equal states. */
    private static final Instant SEEDED = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> CONTAINER_LISTS =
            List.of("environment", "mountPoints", "portMappings", "systemControls", "volumesFrom");

    private final Revisions definitions;

    RegisterTaskDefinition(Revisions definitions) {
        this.definitions = definitions;
    }

    /**
     * The task definitions of a seed: inputs, each a new revision of its family unless one says the same already; {@code revision}
     * and {@code status} may say which one, and that it is {@code INACTIVE}.
     */
    static SeedSection seeds(Revisions definitions) {
        return SeedSection.objects(
                "taskDefinitions", "task definition", "family", SEED, new RegisterTaskDefinition(definitions)::plant);
    }

    private void plant(JsonObject seed, AccountRegion home) {
        JsonObject input = seed.without("revision");
        Optional<Integer> wanted = seed.integer("revision");
        boolean planted = definitions.all(home).stream()
                .anyMatch(known -> known.equals(revision(input, Revisions.revision(known), home, SEEDED)));
        if (wanted.isPresent() || !planted) {
            int number = wanted.orElseGet(() -> definitions.nextRevision(home, Revisions.family(seed)));
            definitions.save(home, revision(input, number, home, SEEDED), Instant.MIN);
        }
    }

    JsonObject answer(JsonCall call) {
        check(call.input());
        int number = definitions.nextRevision(call.home(), call.text("family"));
        JsonObject definition = revision(call.input(), number, call.home(), definitions.now());
        definitions.save(call.home(), definition, definitions.now());
        return Revisions.shown(definition, true);
    }

    /** Refuses what ECS refuses beyond the shape. */
    private static void check(JsonObject input) {
        String family = Revisions.family(input);
        if (!family.matches("[A-Za-z0-9_-]{1,255}")) {
            throw Ecs.clientException(
                    family.isEmpty()
                            ? "Family should not be null or empty."
                            : "Invalid 'family' setting for task definition.");
        }
        List<JsonObject> containers = input.objects("containerDefinitions");
        if (containers.isEmpty()) {
            throw Ecs.clientException("Container list cannot be empty.");
        }
        for (JsonObject container : containers) {
            for (String needed : List.of("name", "image")) {
                if (container.text(needed).orElse("").isEmpty()) {
                    throw Ecs.clientException("Container." + needed + " should not be null or empty.");
                }
            }
        }
        if (input.texts("requiresCompatibilities").contains("FARGATE")) {
            checkFargate(input);
        }
    }

    private static void checkFargate(JsonObject input) {
        if (!input.text("networkMode").orElse("").equals("awsvpc")) {
            throw Ecs.clientException("Fargate only supports network mode ‘awsvpc’.");
        }
        for (String needed : List.of("cpu", "memory")) {
            if (input.get(needed).isEmpty()) {
                throw Ecs.clientException("Fargate requires that '" + needed + "' be defined at the task level.");
            }
        }
    }

    /** A stored revision of what was registered, with the defaults that ECS fills in. */
    private static JsonObject revision(JsonObject registered, int number, AccountRegion home, Instant since) {
        String family = Revisions.family(registered);
        JsonObject definition = registered;
        for (String list : List.of("placementConstraints", "volumes")) {
            definition = withDefault(definition, list, Json.of(List.of()));
        }
        List<JsonObject> containers = registered.objects("containerDefinitions").stream()
                .map(RegisterTaskDefinition::container)
                .toList();
        definition = definition.with("containerDefinitions", Json.array(containers));
        definition = definition.with("taskDefinitionArn", home.arn("ecs", "task-definition/" + family + ":" + number));
        definition = definition.with("revision", Json.of(number));
        definition = withDefault(definition, "status", Json.of("ACTIVE"));
        definition = withDefault(definition, "compatibilities", Json.of(compatibilities(registered)));
        definition = withDefault(definition, "registeredAt", Revisions.timestamp(since));
        return withDefault(definition, "registeredBy", Json.of(home.callerArn()));
    }

    private static JsonObject container(JsonObject given) {
        JsonObject container = withDefault(given, "cpu", Json.of(0));
        container = withDefault(container, "essential", Json.of(true));
        for (String list : CONTAINER_LISTS) {
            container = withDefault(container, list, Json.of(List.of()));
        }
        return container;
    }

    private static List<String> compatibilities(JsonObject registered) {
        List<String> compatible = new ArrayList<>(List.of("EC2"));
        boolean awsvpc = registered.text("networkMode").orElse("").equals("awsvpc");
        if (!awsvpc) {
            compatible.add(0, "EXTERNAL");
        }
        if (awsvpc
                && registered.get("cpu").isPresent()
                && registered.get("memory").isPresent()) {
            compatible.add("FARGATE");
        }
        return compatible;
    }

    private static JsonObject withDefault(JsonObject object, String name, Json value) {
        return object.get(name).isPresent() ? object : object.with(name, value);
    }
}

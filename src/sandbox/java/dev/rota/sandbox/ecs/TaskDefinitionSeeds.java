package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The task definitions of a seed: inputs of RegisterTaskDefinition, each a new revision of its family unless one says the same
 * already; {@code revision} and {@code status} may say which one, and that it is {@code INACTIVE}.
 */
final class TaskDefinitionSeeds implements SeedSection {

    /** Seeded revisions were registered then, so that equal seeds make equal states. */
    private static final Instant REGISTERED = Instant.parse("2026-01-01T00:00:00Z");

    private static final Structure SHAPE = RegisterTaskDefinition.shape()
            .optional("revision", Shape.number(1, 999_999_999))
            .optional("status", Shape.oneOf("ACTIVE", "INACTIVE"));

    private final TaskDefinitions definitions;

    TaskDefinitionSeeds(TaskDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String key() {
        return "taskDefinitions";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject definition : SeedReader.objects(value, "taskDefinitions")) {
            String family = TaskDefinitions.family(definition);
            SeedReader.check(definition, SHAPE, "task definition " + family);
            Optional<Integer> wanted = definition.integer("revision");
            if (wanted.isPresent() || !isPlanted(definition, home)) {
                int number = wanted.orElseGet(() -> definitions.nextRevision(home, family));
                definitions.saveTagged(home, revision(definition, number, home), Instant.MIN);
            }
        }
    }

    /** Whether a revision says the same already: planting a seed again changes nothing. */
    private boolean isPlanted(JsonObject definition, Home home) {
        return definitions.all(home).stream()
                .anyMatch(known -> known.equals(revision(definition, TaskDefinitions.revision(known), home)));
    }

    private static JsonObject revision(JsonObject definition, int number, Home home) {
        return Revision.of(definition.without("revision"), number, home, REGISTERED);
    }
}

package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;
import java.util.function.Function;

/** The queues of a seed: CreateQueue's input, in which a policy may stand as an object instead of text. */
final class QueueSeeds implements SeedSection {

    /** Seeded queues were made then, so that equal seeds make equal states. */
    private static final long MADE = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    private static final Structure SHAPE = Shape.structure()
            .required("QueueName", Shape.text())
            .optional("Attributes", Shape.map(Shape.text(), Integer.MAX_VALUE));

    private final Queues queues;

    QueueSeeds(Queues queues) {
        this.queues = queues;
    }

    @Override
    public String key() {
        return "queues";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject seed : SeedReader.objects(value, "queues")) {
            String what = "queue " + Queues.name(seed);
            JsonObject attributes = written(
                    seed.object("Attributes").orElseGet(() -> Json.object().build()));
            SeedReader.check(
                    seed.get("Attributes").isPresent() ? seed.with("Attributes", attributes) : seed, SHAPE, what);
            try {
                queues.save(home, Queues.name(seed), attributes, MADE, MADE);
            } catch (AwsException e) {
                throw new RotaException(what + ": " + e.text(), e);
            }
        }
    }

    private static JsonObject written(JsonObject attributes) {
        return new JsonObject(attributes.members().stream()
                .map(attribute -> attribute.value() instanceof JsonObject document
                        ? new Member(attribute.name(), Json.of(document.compact()))
                        : attribute)
                .toList());
    }
}

package dev.rota.sandbox.cloudformation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;
import java.util.function.Function;

/** The stacks of a seed: {@code StackName}, {@code StackStatus} and {@code Outputs}, as DescribeStacks shows them. */
final class StackSeeds implements SeedSection {

    static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private static final Structure OUTPUT = Shape.structure()
            .required("OutputKey", Shape.text(1, 255, "[A-Za-z0-9]+"))
            .required("OutputValue", Shape.text())
            .optional("Description", Shape.text(1, 1024))
            .optional("ExportName", Shape.text(1, 255));

    private static final Structure SHAPE = Shape.structure()
            .required("StackName", Shape.text(1, 128, "[a-zA-Z][-a-zA-Z0-9]*"))
            .optional("StackStatus", Shape.text(1, 64, "[A-Z_]+"))
            .optional("Outputs", Shape.list(OUTPUT));

    private final Stacks stacks;

    StackSeeds(Stacks stacks) {
        this.stacks = stacks;
    }

    @Override
    public String key() {
        return "stacks";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject seed : SeedReader.objects(value, "stacks")) {
            String what = "stack " + Stacks.name(seed);
            SeedReader.check(seed, SHAPE, what);
            Stacks.outputs(seed).forEach(output -> SeedReader.check(output, OUTPUT, "an output of " + what));
            JsonObject stack = seed.get("StackStatus").isPresent() ? seed : seed.with("StackStatus", "CREATE_COMPLETE");
            stacks.save(home, stack.with("StackId", Stacks.arn(home, Stacks.name(seed))));
        }
    }
}

package dev.rota.sandbox.cloudformation;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stacks of a region, as their seeds say, each with its {@code StackId}. */
final class Stacks {

    private final Environment environment;

    Stacks(Environment environment) {
        this.environment = environment;
    }

    /** AWS ends the ARN with a random UUID; here it follows from the name, so that equal seeds make equal states. */
    static String arn(Home home, String name) {
        UUID uuid = UUID.nameUUIDFromBytes((home.region() + " " + name).getBytes(StandardCharsets.UTF_8));
        return name.startsWith("arn:") ? name : home.arn("cloudformation", "stack/" + name + "/" + uuid);
    }

    void save(Home home, JsonObject stack) {
        table(home).put(name(stack), stack);
    }

    /** A stack by its name or its ARN. */
    Optional<JsonObject> find(Home home, String nameOrArn) {
        return all(home).stream()
                .filter(stack -> name(stack).equals(nameOrArn) || id(stack).equals(nameOrArn))
                .findFirst();
    }

    List<JsonObject> all(Home home) {
        return table(home).all();
    }

    static String name(JsonObject stack) {
        return stack.text("StackName").orElse("");
    }

    static String id(JsonObject stack) {
        return stack.text("StackId").orElse("");
    }

    static List<JsonObject> outputs(JsonObject stack) {
        return stack.objects("Outputs");
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "stacks");
    }
}

package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.TagList;
import dev.rota.sandbox.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The event buses of a region. The default bus is always there, and only stored when it has tags. */
final class Buses {

    private final Environment environment;

    Buses(Environment environment) {
        this.environment = environment;
    }

    /** The bus that an input names, by name or ARN; the default one when it names none. */
    static String nameIn(JsonObject input) {
        return name(Members.text(input, "EventBusName").orElse(ResourceName.DEFAULT_BUS));
    }

    /** The name in an ARN of a bus; a name is its own. */
    static String name(String nameOrArn) {
        int bus = nameOrArn.indexOf(":event-bus/");
        return nameOrArn.startsWith("arn:") && bus > 0 ? nameOrArn.substring(bus + ":event-bus/".length()) : nameOrArn;
    }

    Optional<JsonObject> find(Home home, String name) {
        Optional<JsonObject> stored = table(home).get(name);
        return stored.isPresent() || !name.equals(ResourceName.DEFAULT_BUS) ? stored : Optional.of(fresh(home, name));
    }

    JsonObject require(Home home, String name) {
        return find(home, name).orElseThrow(() -> new ResourceName(name, Optional.empty()).notFound());
    }

    /** All buses by name. */
    List<JsonObject> all(Home home) {
        SortedMap<String, JsonObject> buses = new TreeMap<>();
        buses.put(ResourceName.DEFAULT_BUS, require(home, ResourceName.DEFAULT_BUS));
        table(home).all().forEach(bus -> buses.put(Members.textOrEmpty(bus, "Name"), bus));
        return List.copyOf(buses.values());
    }

    JsonObject fresh(Home home, String name) {
        return Json.object()
                .with("Name", name)
                .with("Arn", new ResourceName(name, Optional.empty()).arn(home))
                .build();
    }

    void save(Home home, JsonObject bus) {
        table(home).put(Members.textOrEmpty(bus, "Name"), bus);
    }

    void delete(Home home, String name) {
        table(home).remove(name);
        environment
                .tags()
                .deleted(
                        new ResourceName(name, Optional.empty()).arn(home),
                        environment.clock().instant());
    }

    void tag(Home home, String name, Map<String, String> tags) {
        JsonObject bus = require(home, name);
        save(home, Members.withList(bus, "Tags", TagList.CAPITAL.write(tags)));
        environment
                .tags()
                .tagged(
                        Members.textOrEmpty(bus, "Arn"),
                        tags,
                        environment.clock().instant());
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "eventBuses");
    }
}

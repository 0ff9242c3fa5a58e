package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.TagList;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The rules of a region. A stored rule is what DescribeRule answers, with its {@code Targets} and {@code Tags} as two more
 * members.
 */
final class Rules {

    private final Environment environment;
    private final Buses buses;

    Rules(Environment environment, Buses buses) {
        this.environment = environment;
        this.buses = buses;
    }

    /** The rule of a name on the bus that the input names. */
    JsonObject require(Home home, JsonObject input, String name) {
        String bus = Buses.nameIn(input);
        buses.require(home, bus);
        return require(home, ResourceName.rule(bus, name));
    }

    JsonObject require(Home home, ResourceName name) {
        return table(home).get(key(name)).orElseThrow(name::notFound);
    }

    boolean has(Home home, ResourceName name) {
        return table(home).has(key(name));
    }

    /** The rules of a bus, sorted by name. */
    List<JsonObject> all(Home home, String bus) {
        return all(home, bus, "");
    }

    /** The rules of a bus whose names begin like this, sorted by name. */
    List<JsonObject> all(Home home, String bus, String namePrefix) {
        buses.require(home, bus);
        return table(home).startingWith(bus + "/" + namePrefix);
    }

    /** Whether a bus has as many rules as this; counts them only where all buses together have so many. */
    boolean areAsMany(Home home, String bus, int count) {
        return table(home).size() >= count && all(home, bus).size() >= count;
    }

    /** The rules of all buses of a region. */
    List<JsonObject> stored(Home home) {
        return table(home).all();
    }

    /** Stores a rule that is new or changed. */
    void save(Home home, JsonObject rule) {
        table(home).put(key(nameOf(rule)), rule);
    }

    /** Stores a rule with other tags. */
    void tag(Home home, JsonObject rule, Map<String, String> tags) {
        save(home, Members.withList(rule, "Tags", TagList.CAPITAL.write(tags)));
        environment
                .tags()
                .tagged(nameOf(rule).arn(home), tags, environment.clock().instant());
    }

    /** Stores a rule whose tags are older than anyone remembers. */
    void plant(Home home, JsonObject rule) {
        save(home, rule);
        environment.tags().tagged(nameOf(rule).arn(home), tags(rule), Instant.MIN);
    }

    void delete(Home home, JsonObject rule) {
        table(home).remove(key(nameOf(rule)));
        environment.tags().deleted(nameOf(rule).arn(home), environment.clock().instant());
    }

    Buses buses() {
        return buses;
    }

    static String name(JsonObject rule) {
        return Members.textOrEmpty(rule, "Name");
    }

    static List<JsonObject> targets(JsonObject rule) {
        return Members.objects(rule, "Targets");
    }

    /** The rule with other targets, sorted by id. */
    static JsonObject withTargets(JsonObject rule, Collection<JsonObject> targets) {
        return Members.withList(
                rule,
                "Targets",
                Members.array(targets.stream()
                        .sorted(Comparator.comparing(target -> Members.textOrEmpty(target, "Id")))
                        .toList()));
    }

    static SortedMap<String, String> tags(JsonObject rule) {
        return TagList.CAPITAL.read(Members.objects(rule, "Tags"));
    }

    /** Refuses to change a rule that an AWS service manages. */
    static void refuseManaged(JsonObject rule, boolean force) {
        if (!force && Members.text(rule, "ManagedBy").isPresent()) {
            throw new ServiceException(
                    "ManagedRuleException",
                    "Rule " + name(rule) + " is managed by an AWS service can only be modified if force is True.");
        }
    }

    private static ResourceName nameOf(JsonObject rule) {
        return ResourceName.rule(Members.textOrEmpty(rule, "EventBusName"), name(rule));
    }

    private static String key(ResourceName name) {
        return name.bus() + "/" + name.rule().orElse("");
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "rules");
    }
}

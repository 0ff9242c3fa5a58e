package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.TagList;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The event buses of a region and their rules. A stored rule is what DescribeRule answers, with its {@code Targets} and {@code Tags}
 * as two more members. The default bus is always there, and only stored when it has tags.
 */
final class Rules {

    private final Environment environment;

    Rules(Environment environment) {
        this.environment = environment;
    }

    /** The bus that an input names, by name or ARN; the default one when it names none. */
    static String busIn(JsonObject input) {
        String nameOrArn = input.text("EventBusName").orElse(ResourceName.DEFAULT_BUS);
        int bus = nameOrArn.indexOf(":event-bus/");
        return nameOrArn.startsWith("arn:") && bus > 0 ? nameOrArn.substring(bus + ":event-bus/".length()) : nameOrArn;
    }

    JsonObject requireBus(AccountRegion home, String name) {
        return bus(home, name).orElseThrow(new ResourceName(name, Optional.empty())::notFound);
    }

    private Optional<JsonObject> bus(AccountRegion home, String name) {
        Optional<JsonObject> stored = buses(home).get(name);
        return stored.isPresent() || !name.equals(ResourceName.DEFAULT_BUS)
                ? stored
                : Optional.of(freshBus(home, name));
    }

    private static JsonObject freshBus(AccountRegion home, String name) {
        return Json.object()
                .with("Name", name)
                .with("Arn", new ResourceName(name, Optional.empty()).arn(home))
                .build();
    }

    /** Makes a bus where there is none of this name. */
    void plantBus(AccountRegion home, String name) {
        if (bus(home, name).isEmpty()) {
            buses(home).put(name, freshBus(home, name));
        }
    }

    /** The rule that a member of a call's input names. */
    JsonObject require(JsonCall call, String member) {
        String bus = busIn(call.input());
        requireBus(call.home(), bus);
        ResourceName name = ResourceName.rule(bus, call.text(member));
        return find(call.home(), name).orElseThrow(name::notFound);
    }

    Optional<JsonObject> find(AccountRegion home, ResourceName name) {
        return table(home).get(key(name));
    }

    /** The rules of a bus whose names begin like this, sorted by name. */
    List<JsonObject> all(AccountRegion home, String bus, String namePrefix) {
        requireBus(home, bus);
        return table(home).startingWith(bus + "/" + namePrefix);
    }

    /** Whether a bus has as many rules as this; counts them only where all buses together have so many. */
    boolean areAsMany(AccountRegion home, String bus, int count) {
        return table(home).size() >= count && all(home, bus, "").size() >= count;
    }

    /** The rules of all buses of a region. */
    List<JsonObject> stored(AccountRegion home) {
        return table(home).all();
    }

    /** Stores a rule that is new or changed. */
    void save(AccountRegion home, JsonObject rule) {
        table(home).put(key(nameOf(rule)), rule);
    }

    /** Stores a rule whose tags are older than anyone remembers. */
    void plant(AccountRegion home, JsonObject rule) {
        save(home, rule);
        environment.tags().tagged(nameOf(rule).arn(home), TagList.CAPITAL.read(rule.objects("Tags")), Instant.MIN);
    }

    void delete(AccountRegion home, JsonObject rule) {
        table(home).remove(key(nameOf(rule)));
        environment.tags().deleted(nameOf(rule).arn(home), environment.clock().instant());
    }

    /** The tags of a rule or bus. */
    SortedMap<String, String> tags(AccountRegion home, ResourceName name) {
        return TagList.CAPITAL.read(tagged(home, name).objects("Tags"));
    }

    /** Replaces the tags of a rule or bus. */
    void retag(AccountRegion home, ResourceName name, Map<String, String> tags) {
        JsonObject resource = tagged(home, name);
        refuseManaged(resource, false);
        tag(home, resource, tags);
    }

    private JsonObject tagged(AccountRegion home, ResourceName name) {
        return name.rule().isPresent() ? find(home, name).orElseThrow(name::notFound) : requireBus(home, name.bus());
    }

    /** Stores a rule or bus with these tags. */
    void tag(AccountRegion home, JsonObject resource, Map<String, String> tags) {
        JsonObject carrying =
                resource.withElements("Tags", TagList.CAPITAL.write(tags).elements());
        if (resource.get("EventBusName").isPresent()) {
            save(home, carrying);
        } else {
            buses(home).put(name(carrying), carrying);
        }
        environment
                .tags()
                .tagged(
                        resource.text("Arn").orElse(""),
                        tags,
                        environment.clock().instant());
    }

    static String name(JsonObject rule) {
        return rule.text("Name").orElse("");
    }

    static List<JsonObject> targets(JsonObject rule) {
        return rule.objects("Targets");
    }

    /** The rule with other targets, sorted by id. */
    static JsonObject withTargets(JsonObject rule, Collection<JsonObject> targets) {
        return rule.withElements(
                "Targets",
                targets.stream().sorted(Comparator.comparing(TargetEntries::id)).toList());
    }

    /** Refuses to change a rule that an AWS service manages. */
    static void refuseManaged(JsonObject rule, boolean force) {
        if (!force && rule.text("ManagedBy").isPresent()) {
            throw new AwsException(
                    "ManagedRuleException",
                    "Rule " + name(rule) + " is managed by an AWS service can only be modified if force is True.");
        }
    }

    private static ResourceName nameOf(JsonObject rule) {
        return ResourceName.rule(rule.text("EventBusName").orElse(""), name(rule));
    }

    private static String key(ResourceName name) {
        return name.bus() + "/" + name.rule().orElse("");
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "rules");
    }

    private Table buses(AccountRegion home) {
        return environment.store().table(home.region(), "eventBuses");
    }
}

package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.TagList;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The revisions of a region's task definitions, as DescribeTaskDefinition shows them, with their {@code tags}. */
final class Revisions {

    private static final Pattern NAME = Pattern.compile("(?<family>[A-Za-z0-9_-]+)(:(?<revision>\\d{1,9}))?");
    private static final Pattern ARN =
            Pattern.compile("arn:[a-z-]+:ecs:(?<region>[a-z0-9-]+):(?<account>\\d{12}):task-definition/(?<name>.+)");

    private final Environment environment;

    Revisions(Environment environment) {
        this.environment = environment;
    }

    /** The revision of {@code family:7}; of {@code family} the newest that is active; of either as an ARN. */
    Optional<JsonObject> find(AccountRegion home, String reference) {
        Matcher arn = ARN.matcher(reference);
        boolean elsewhere = reference.startsWith("arn:")
                && !(arn.matches()
                        && arn.group("region").equals(home.region())
                        && arn.group("account").equals(home.account()));
        Matcher name = NAME.matcher(arn.matches() ? arn.group("name") : reference);
        if (elsewhere || !name.matches()) {
            return Optional.empty();
        }
        String family = name.group("family");
        String revision = name.group("revision");
        return all(home).stream()
                .filter(definition -> family(definition).equals(family))
                .filter(definition ->
                        revision == null ? isActive(definition) : revision(definition) == Integer.parseInt(revision))
                .reduce((earlier, later) -> later);
    }

    /** All revisions, by family and then from the first to the newest. */
    List<JsonObject> all(AccountRegion home) {
        return table(home).all().stream()
                .sorted(Comparator.comparing(Revisions::family).thenComparingInt(Revisions::revision))
                .toList();
    }

    int nextRevision(AccountRegion home, String family) {
        return 1
                + all(home).stream()
                        .filter(definition -> family(definition).equals(family))
                        .mapToInt(Revisions::revision)
                        .max()
                        .orElse(0);
    }

    /** Stores a revision, which carries its tags since some time. */
    void save(AccountRegion home, JsonObject definition, Instant since) {
        table(home).put(family(definition) + ":" + revision(definition), definition);
        environment.tags().tagged(arn(definition), TagList.SMALL.read(definition.objects("tags")), since);
    }

    /** What describes a revision; its tags stand beside it. */
    static JsonObject shown(JsonObject definition, boolean withTags) {
        return Json.object()
                .with("taskDefinition", definition.without("tags"))
                .withOptional("tags", definition.get("tags").filter(tags -> withTags))
                .build();
    }

    Instant now() {
        return environment.clock().instant();
    }

    static String family(JsonObject definition) {
        return definition.text("family").orElse("");
    }

    static int revision(JsonObject definition) {
        return definition.integer("revision").orElse(0);
    }

    static String arn(JsonObject definition) {
        return definition.text("taskDefinitionArn").orElse("");
    }

    static boolean isActive(JsonObject definition) {
        return definition.text("status").orElse("").equals("ACTIVE");
    }

    /** A time as the JSON protocol writes it: seconds since 1970, with milliseconds. */
    static Json timestamp(Instant instant) {
        return new Json.JsonNumber(
                instant.getEpochSecond() + "." + String.format("%03d", instant.toEpochMilli() % 1000));
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "taskDefinitions");
    }
}

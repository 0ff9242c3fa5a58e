package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.problem.Place;
import dev.rota.problem.Source;
import dev.rota.rule.DesiredRule.Ownership;
import java.util.Optional;
import java.util.Set;

/**
 * What a file, with those that it extends, says once for all its rules.
 *
 * @param region where the rules live
 * @param cluster where their tasks run
 * @param clusterUntold whether it says so with a lookup that has no value
 * @param trackingId who looks after them, as it is written
 * @param sharedFrom the other file in which the tracking id stands, so that it may be a third file's as well
 * @param role the role of targets that name none
 * @param ignore canonical keys of settings that others look after
 * @param affixes what stands before and behind their names
 */
record FileDefaults(
        Optional<String> region,
        Optional<String> cluster,
        boolean clusterUntold,
        Optional<String> trackingId,
        Optional<String> sharedFrom,
        String role,
        Set<String> ignore,
        Affixes affixes) {

    /** The role that the console makes for scheduled tasks, and ecschedule's default. */
    static final String USUAL_ROLE = "ecsEventsRole";

    FileDefaults {
        ignore = Set.copyOf(ignore);
    }

    static FileDefaults of(Layer layer) {
        return new FileDefaults(
                RuleReader.text(layer.top(), "region"),
                RuleReader.text(layer.top(), "cluster"),
                layer.all().stream()
                        .anyMatch(found -> !found.untold(Set.of("cluster")).isEmpty()),
                RuleReader.text(layer.top(), "trackingId"),
                layer.top()
                        .get("trackingId")
                        .map(id -> sourceOf(layer, id))
                        .filter(source -> !source.equals(layer.source().source()))
                        .map(Source::name),
                RuleReader.text(layer.top(), "role").orElse(USUAL_ROLE),
                layer.ignore(),
                new Affixes(
                        RuleReader.text(layer.top(), "namePrefix").orElse(""),
                        RuleReader.text(layer.top(), "nameSuffix").orElse("")));
    }

    /** The tracking id of rules that name none; empty when that depends on their cluster. */
    Optional<Ownership> ownership() {
        return trackingId()
                .map(id -> new Ownership(affixes.aroundId(id), false, sharedFrom))
                .or(() -> cluster().map(this::byCluster));
    }

    /** A rule without a tracking id is tracked by its cluster's name, as ecschedule does it. */
    Ownership byCluster(String nameOrArn) {
        return new Ownership(affixes.aroundId(nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1)), true);
    }

    private static Source sourceOf(Layer layer, Json value) {
        Place place = layer.findings().origin(value, layer.document()).place();
        return place.source();
    }
}

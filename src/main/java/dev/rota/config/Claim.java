package dev.rota.config;

import dev.rota.json.Json.JsonObject;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That a file looks after a rule, as far as it could be read, whatever else about the rule is wrong or unknown.
 *
 * @param key the rule; empty when its name cannot be told
 * @param ownership under which tracking id; empty when that depends on a cluster that cannot be told
 * @param clusters where its tasks run, by name or ARN
 * @param enabled whether the file wants it to fire; empty when it leaves the state to others, or that cannot be told
 * @param unfetched whether something of this only has to be fetched
 */
record Claim(
        Optional<RuleKey> key,
        Optional<Ownership> ownership,
        List<String> clusters,
        Optional<Boolean> enabled,
        boolean unfetched) {

    private static final Set<String> STATE = Set.of("state", "disabled");
    private static final Set<String> KEYS =
            Set.of("name", "eventBusName", "trackingId", "cluster", "targets", "state", "disabled");

    /** Of a rule that is none. */
    static final Claim NONE = new Claim(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);

    Claim {
        clusters = List.copyOf(clusters);
    }

    /**
     * The claim of a rule.
     *
     * @param name its name with what the file puts around it
     * @param read its keys as they are written
     * @param tree its keys in canonical spelling, completed with what the file says once for all
     * @param ignored what the file leaves to others
     */
    static Claim of(
            Optional<String> name,
            JsonObject read,
            JsonObject tree,
            Set<String> ignored,
            FileDefaults defaults,
            Findings findings) {
        String bus = RuleReader.text(tree, "eventBusName").orElse(RuleKey.DEFAULT_BUS);
        List<String> clusters = Stream.concat(Stream.of(tree), RuleReader.objects(tree, "targets").stream())
                .flatMap(object -> RuleReader.text(object, "cluster").stream())
                .distinct()
                .toList();
        boolean stateIsTold =
                !ignored.contains("state") && findings.untold(STATE).isEmpty();
        boolean enabled =
                RuleReader.text(tree, "state").filter(Rule.DISABLED::equals).isEmpty();
        return new Claim(
                name.map(text -> new RuleKey(bus, text)),
                ownership(read, clusters, defaults),
                clusters,
                stateIsTold ? Optional.of(enabled) : Optional.empty(),
                findings.untold(KEYS).stream().anyMatch(findings.unknown()::contains));
    }

    /** A rule without a tracking id is tracked by the name of the file's cluster, as ecschedule does it, or else of its own. */
    private static Optional<Ownership> ownership(JsonObject read, List<String> clusters, FileDefaults defaults) {
        Optional<Ownership> own = RuleReader.text(read, "trackingId")
                .map(id -> new Ownership(defaults.affixes().aroundId(id), false));
        if (own.isPresent()) {
            return own;
        }
        return defaults.ownership()
                .or(() -> RuleReader.text(read, "cluster")
                        .or(() -> clusters.stream().findFirst())
                        .map(defaults::byCluster));
    }
}

package dev.rota.render;

import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.Home;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a plan is carried out and whose rules it is about: what stands above a plan in every form, and what the question repeats.
 *
 * @param clusters the names of the files' clusters
 * @param trackingIds whose rules are ours
 * @param detour what is asked instead of AWS, if anything is
 */
public record PlanHead(Home home, List<String> clusters, List<String> trackingIds, Optional<String> detour) {

    public PlanHead {
        clusters = List.copyOf(clusters);
        trackingIds = List.copyOf(trackingIds);
    }

    /** The head of a plan for what the files want. */
    public static PlanHead of(Home home, Desired desired, Optional<String> detour) {
        return new PlanHead(
                home,
                ordered(desired.clusters().stream().map(home::clusterName)),
                ordered(desired.ownerships().stream().map(Ownership::trackingId)),
                detour);
    }

    /** {@code account 123456789012 · ap-northeast-3}: where all this is. */
    public static String line(Home home, Optional<String> detour) {
        return Words.place(home, List.of(), detour);
    }

    /** {@code account 123456789012 · ap-northeast-3 · cluster jobs · tracking id jobs}. */
    public String line() {
        return Words.place(
                home,
                Stream.concat(onClusters().stream(), ofTrackingIds().stream()).toList(),
                detour);
    }

    /** {@code cluster jobs}; empty where the files name none. */
    Optional<String> onClusters() {
        return named("cluster", clusters);
    }

    /** {@code tracking id jobs}; empty where there is none. */
    Optional<String> ofTrackingIds() {
        return named("tracking id", trackingIds);
    }

    private static Optional<String> named(String what, List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("%s%s %s".formatted(what, names.size() == 1 ? "" : "s", Words.list(names)));
    }

    private static List<String> ordered(Stream<String> names) {
        return names.distinct().sorted().toList();
    }
}

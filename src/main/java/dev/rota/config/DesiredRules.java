package dev.rota.config;

import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.RuleKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what files want of rules. */
final class DesiredRules {

    private DesiredRules() {}

    /**
     * What is wanted of the selected rules.
     *
     * @param all the rules of the files
     * @param selected those of them that are meant
     */
    static Desired of(List<ConfigFile> files, List<ConfigRule> all, List<ConfigRule> selected) {
        Set<RuleKey> named = new LinkedHashSet<>();
        Set<Ownership> ownerships = new LinkedHashSet<>();
        Set<String> clusters = new LinkedHashSet<>();
        files.forEach(file -> {
            file.ownership().ifPresent(ownerships::add);
            file.cluster().ifPresent(clusters::add);
        });
        for (ConfigRule rule : all) {
            rule.desired()
                    .map(DesiredRule::key)
                    .or(() -> rule.name().map(RuleKey::of))
                    .ifPresent(named::add);
            rule.desired().ifPresent(desired -> {
                ownerships.add(desired.ownership());
                desired.rule().targets().forEach(target -> clusters.add(target.cluster()));
            });
        }
        Set<Ownership> settled = settled(files, ownerships);
        boolean complete = files.stream().noneMatch(ConfigFile::partial)
                && all.stream().allMatch(rule -> rule.name().isPresent());
        return new Desired(
                selected.stream().flatMap(rule -> rule.desired().stream()).toList(),
                named,
                complete,
                settled,
                clusters);
    }

    /** Which rules are looked after. */
    static Keeping keeping(List<ConfigFile> files, List<ConfigRule> all) {
        Map<RuleKey, Boolean> wanted = new LinkedHashMap<>();
        Set<RuleKey> named = new LinkedHashSet<>();
        Map<String, Set<RuleKey>> written = new LinkedHashMap<>();
        Set<Ownership> ownerships = new LinkedHashSet<>();
        Set<String> clusters = new LinkedHashSet<>();
        files.forEach(file -> {
            file.ownership().ifPresent(ownerships::add);
            file.cluster().ifPresent(clusters::add);
        });
        for (ConfigRule rule : all) {
            Claim claim = rule.claim();
            claim.key().ifPresent(key -> {
                named.add(key);
                written.computeIfAbsent(rule.written(), name -> new LinkedHashSet<>())
                        .add(key);
                claim.enabled().ifPresent(enabled -> wanted.put(key, enabled));
            });
            claim.ownership().ifPresent(ownerships::add);
            clusters.addAll(claim.clusters());
        }
        boolean complete = files.stream().noneMatch(ConfigFile::partial)
                && all.stream().allMatch(rule -> rule.claim().key().isPresent());
        return new Keeping(wanted, named, written, complete, settled(files, ownerships), clusters);
    }

    /** A tracking id that comes from elsewhere is nobody else's after all when several files that have it from there are given. */
    private static Set<Ownership> settled(List<ConfigFile> files, Set<Ownership> ownerships) {
        Map<String, Long> users = files.stream()
                .flatMap(file -> file.ownership().flatMap(Ownership::sharedFrom).stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return ownerships.stream()
                .map(ownership -> ownership
                                .sharedFrom()
                                .filter(name -> users.getOrDefault(name, 0L) > 1)
                                .isPresent()
                        ? new Ownership(ownership.trackingId(), ownership.defaulted())
                        : ownership)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

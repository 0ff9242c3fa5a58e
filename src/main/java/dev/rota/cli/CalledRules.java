package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Keeping;
import dev.rota.config.Selection;
import dev.rota.plan.LiveSelection;
import dev.rota.problem.Nearest;
import dev.rota.problem.UsageException;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the live rules that a command line calls, and whose rules are ours. */
final class CalledRules {

    private final Session session;
    private final CallOptions options;

    CalledRules(Session session, CallOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * What was found.
     *
     * @param region where it was found
     * @param keeping which rules the files look after; none where there is no file
     * @param ours whose rules are ours
     * @param called the live rules
     * @param takenOver those of them that are to be included whoever has them
     */
    record Found(Region region, Keeping keeping, Desired ours, LiveSelection called, Set<RuleKey> takenOver) {}

    /**
     * Finds the rules.
     *
     * @param counting whether it matters how many rules are ours in all
     * @throws UsageException when a word of the command line means no rule
     */
    Found find(boolean counting) {
        Optional<Configuration> files = session.files().keeping(options.configs());
        if (files.isEmpty() && options.trackingId().isEmpty()) {
            throw new UsageException(
                    "there is no rota.yaml here, so Rota cannot tell which rules are yours; name a file with"
                            + " --config, or the tracking id with --tracking-id");
        }
        Keeping keeping = files.map(Configuration::keeping).orElse(Keeping.NOTHING);
        Region region = session.turnTo(files);
        Desired ours = ours(keeping);
        List<String> patterns =
                options.words().stream().filter(CalledRules::isPattern).toList();
        Map<String, Set<RuleKey>> names = options.words().stream()
                .filter(word -> !isPattern(word))
                .collect(Collectors.toMap(
                        word -> inFull(word, keeping),
                        word -> meanings(word, keeping),
                        CalledRules::both,
                        LinkedHashMap::new));
        LiveSelection called = region.reconciliation().find(names, pattern(patterns), counting, ours);
        options.words().forEach(word -> requireOneMeaning(word, meanings(word, keeping), called));
        requireMatches(patterns, List.copyOf(names.keySet()), called, ours, keeping);
        return new Found(region, keeping, ours, called, takenOver(keeping, names.values(), called));
    }

    private Set<RuleKey> takenOver(Keeping keeping, Collection<Set<RuleKey>> named, LiveSelection called) {
        Set<RuleKey> present = called.rules().map(LiveRule::key).collect(Collectors.toCollection(TreeSet::new));
        Set<RuleKey> rules = new TreeSet<>();
        for (String word : options.takeOver()) {
            Set<RuleKey> meanings = meanings(word, keeping);
            List<RuleKey> live = present.stream().filter(meanings::contains).toList();
            requireOne(word, live);
            if (live.isEmpty() && named.stream().noneMatch(meanings::equals)) {
                throw takesOverNothing(word, "none of the named rules", present);
            }
            rules.addAll(live);
        }
        return rules;
    }

    /** What is wrong with a {@code --take-over} that would be without effect. */
    static UsageException takesOverNothing(String word, String what, Collection<RuleKey> rules) {
        return new UsageException(
                word.isBlank()
                        ? "--take-over is empty; name a rule, or leave it out"
                        : "--take-over %s means %s%s"
                                .formatted(
                                        word,
                                        what,
                                        Nearest.suggestion(
                                                word,
                                                rules.stream()
                                                        .map(RuleKey::toString)
                                                        .toList())));
    }

    /** A tracking id that no file has says alone what is ours: the clusters of the files are about other rules. */
    private Desired ours(Keeping keeping) {
        Desired files = keeping.desired();
        if (options.trackingId().isEmpty()) {
            return files;
        }
        String id = options.trackingId().get();
        Set<Ownership> known = files.ownerships().stream()
                .filter(ownership -> ownership.trackingId().equals(id))
                .collect(Collectors.toSet());
        return known.isEmpty()
                ? new Desired(List.of(), files.named(), files.complete(), Set.of(new Ownership(id, false)), Set.of())
                : new Desired(List.of(), files.named(), files.complete(), known, files.clusters());
    }

    private Optional<Predicate<String>> pattern(List<String> patterns) {
        if (options.words().isEmpty()) {
            return Optional.of(anyName -> true);
        }
        Selection selection = Selection.of(patterns);
        return selection.isEverything() ? Optional.empty() : Optional.of(selection::matches);
    }

    /** A rule may be called as its file writes it, without what the file puts around its name. */
    private static String inFull(String word, Keeping keeping) {
        Set<RuleKey> called = keeping.called(word);
        return called.size() == 1 ? called.iterator().next().toString() : word;
    }

    /** What a word may mean: the rules that the files call so, and, where none of them has exactly this name, a live one that has. */
    static Set<RuleKey> meanings(String word, Keeping keeping) {
        Set<RuleKey> meanings = new TreeSet<>(keeping.called(word));
        if (!keeping.named().contains(RuleKey.parse(word))) {
            meanings.add(RuleKey.parse(word));
        }
        return meanings;
    }

    /** Where two live rules may be meant, neither is: the wrong one would be deleted or switched off. */
    private static void requireOneMeaning(String word, Set<RuleKey> meanings, LiveSelection called) {
        List<RuleKey> present = called.exactly().stream()
                .map(LiveRule::key)
                .filter(meanings::contains)
                .sorted()
                .toList();
        requireOne(word, present);
    }

    /**
     * Makes sure that a word means one rule.
     *
     * @throws UsageException when it may mean several, with a name of each that means no other
     */
    static void requireOne(String word, Collection<RuleKey> meanings) {
        if (meanings.size() > 1) {
            throw new UsageException("'%s' may mean %s; use one of these names"
                    .formatted(
                            word,
                            meanings.stream()
                                    .map(key -> key.toString().equals(word)
                                            ? RuleKey.DEFAULT_BUS + "/" + word
                                            : key.toString())
                                    .collect(Collectors.joining(" or "))));
        }
    }

    private static Set<RuleKey> both(Set<RuleKey> some, Set<RuleKey> others) {
        Set<RuleKey> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    private void requireMatches(
            List<String> patterns, List<String> names, LiveSelection called, Desired ours, Keeping keeping) {
        String ids = ours.ownerships().stream()
                .map(Ownership::trackingId)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String where = where(called.home());
        if (options.words().isEmpty() && called.byPattern().isEmpty()) {
            throw new UsageException("no rule carries the tracking id %s %s".formatted(ids, where));
        }
        List<String> found = called.rules()
                .flatMap(rule -> List.of(rule.name(), rule.key().toString()).stream())
                .toList();
        for (String pattern : patterns) {
            if (found.stream().noneMatch(Selection.of(List.of(pattern))::matches)) {
                throw new UsageException(
                        "no rule that carries the tracking id %s matches '%s' %s".formatted(ids, pattern, where));
            }
        }
        if (called.rules().findAny().isEmpty() && !names.isEmpty()) {
            throw new UsageException("there is no rule %s %s%s"
                    .formatted(String.join(", ", names), where, keeping.suggestion(names.get(0))));
        }
    }

    private static String where(Home home) {
        return "in %s of account %s".formatted(home.region(), home.account());
    }

    private static boolean isPattern(String word) {
        return word.contains("*") || word.contains("?");
    }
}

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
import dev.rota.rule.RuleKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     */
    record Found(Region region, Keeping keeping, Desired ours, LiveSelection called) {}

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
                    "there is no rota.yaml here, so nobody can say which rules are ours; name a file with"
                            + " --config, or the tracking id with --tracking-id");
        }
        Keeping keeping = files.map(Configuration::keeping).orElse(Keeping.NOTHING);
        Region region = session.turnTo(files);
        Desired ours = ours(keeping);
        List<String> patterns =
                options.words().stream().filter(CalledRules::isPattern).toList();
        List<String> names = options.words().stream()
                .filter(word -> !isPattern(word))
                .map(word -> inFull(word, keeping))
                .distinct()
                .toList();
        LiveSelection called = region.reconciliation().find(names, pattern(patterns), counting, ours);
        requireMatches(patterns, names, called, ours);
        return new Found(region, keeping, ours, called);
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
        boolean known = keeping.named().stream()
                .anyMatch(key -> key.name().equals(word) || key.toString().equals(word));
        return known
                ? word
                : Optional.ofNullable(keeping.written().get(word))
                        .map(RuleKey::toString)
                        .orElse(word);
    }

    private void requireMatches(List<String> patterns, List<String> names, LiveSelection called, Desired ours) {
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
                    .formatted(
                            String.join(", ", names),
                            where,
                            Nearest.suggestion(
                                    names.get(0),
                                    ours.named().stream()
                                            .map(RuleKey::name)
                                            .filter(name -> !names.contains(name))
                                            .toList())));
        }
    }

    private static String where(Home home) {
        return "in %s of account %s".formatted(home.region(), home.account());
    }

    private static boolean isPattern(String word) {
        return word.contains("*") || word.contains("?");
    }
}

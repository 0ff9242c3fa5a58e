package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Selection;
import dev.rota.live.Parallel.Later;
import dev.rota.live.ScheduledTasks;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.problem.UsageException;
import dev.rota.rule.Desired;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Hold;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleTags;
import dev.rota.verify.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the rules that are to be verified, in the files or among the live ones. */
final class VerifySubjects {

    private final Session session;
    private final List<String> configs;

    VerifySubjects(Session session, List<String> configs) {
        this.session = session;
        this.configs = configs;
    }

    /**
     * What was found.
     *
     * @param region where it is checked
     * @param candidates the rules
     */
    record Found(Region region, List<Candidate> candidates) {}

    /** What would be applied; whether a rule is on hold is only known where it is live. */
    Found desired(Selection selection) {
        Configuration configuration = session.files().read(configs);
        Desired desired = configuration.select(selection);
        Region region = session.turnTo(configuration);
        if (desired.rules().isEmpty()) {
            return new Found(region, List.of());
        }
        Later<Map<String, Map<String, String>>> tags = session.parallel().begin(() -> tags(region));
        Home home = region.home();
        session.learnSecretsOf(desired, home);
        List<Candidate> candidates = desired.rules().stream()
                .map(rule -> new Candidate(
                        rule.rule(),
                        Optional.ofNullable(tags.get()
                                        .getOrDefault(home.ruleArn(rule.key()), Map.of())
                                        .get(RuleTags.HOLD))
                                .map(Hold::read),
                        List.of()))
                .toList();
        return new Found(region, candidates);
    }

    /** The tags of all rules, as far as they may be read. */
    private Map<String, Map<String, String>> tags(Region region) {
        try {
            return region.aws().rules().taggedRules();
        } catch (ServiceException refusal) {
            if (refusal.kind() != Kind.DENIED) {
                throw refusal;
            }
            session.console().detail("it is unknown which rules are on hold: " + refusal.sentence());
            return Map.of();
        }
    }

    /** What is live: rules of these names, or all of the files' cluster. */
    Found live(Selection asked) {
        Optional<Configuration> configuration = session.files().readIfAny(configs);
        Selection selection = configuration.map(files -> files.calling(asked)).orElse(asked);
        Optional<String> cluster = configuration.flatMap(Configuration::cluster);
        if (selection.isEverything() && cluster.isEmpty()) {
            throw new UsageException("name the live rules: NAME, or a file that names their cluster");
        }
        Region region = session.turnTo(configuration);
        Home home = region.home();
        ScheduledTasks found = region.reader()
                .scheduledTasks(
                        selection.isEverything() ? cluster.map(home::clusterArn) : Optional.empty(),
                        selection::matches);
        selection.requireLiveMatches(found.names());
        session.learnSecretsOf(found.rules());
        found.managed()
                .forEach(header -> session.console()
                        .say("%s is left out: %s manages it."
                                .formatted(header.rule().name(), header.managedBy())));
        return new Found(
                region, found.rules().stream().map(VerifySubjects::candidate).toList());
    }

    private static Candidate candidate(LiveRule rule) {
        return new Candidate(
                rule.rule(),
                rule.tags().hold(),
                rule.targets().others().stream().map(ForeignTarget::describe).toList());
    }
}

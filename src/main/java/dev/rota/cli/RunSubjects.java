package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Keeping;
import dev.rota.config.Selection;
import dev.rota.live.LiveReader;
import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the rule to run, in the files or among the live ones, and its target. */
final class RunSubjects {

    private final Session session;
    private final RunSubjectOptions options;

    RunSubjects(Session session, RunSubjectOptions options) {
        this.session = session;
        this.options = options;
    }

    RunSubject find(String name) {
        return options.live() ? live(name) : desired(name);
    }

    private RunSubject desired(String name) {
        Selection selection = Selection.of(List.of(name));
        Configuration configuration = session.files().read(options.configs());
        Desired desired = configuration.select(selection);
        Region region = session.turnTo(configuration);
        Home home = region.home();
        session.learnSecretsOf(desired, home);
        if (desired.rules().size() > 1) {
            throw new UsageException("'%s' matches %s; name one rule"
                    .formatted(
                            name,
                            desired.rules().stream().map(DesiredRule::name).collect(Collectors.joining(", "))));
        }
        DesiredRule rule = desired.rules().get(0);
        return new RunSubject(rule.name(), target(rule.name(), rule.rule().targets(), List.of()), region, home);
    }

    private RunSubject live(String name) {
        Optional<Configuration> configuration = session.files().readIfAny(options.configs());
        Region region = session.turnTo(configuration);
        Home home = region.home();
        Keeping files = configuration.map(Configuration::known).orElse(Keeping.NOTHING);
        LiveReader reader = region.reader();
        List<LiveRule> rules = CalledRules.meanings(name, files).stream()
                .flatMap(key -> reader.rule(key).stream())
                .toList();
        CalledRules.requireOne(name, rules.stream().map(LiveRule::key).toList());
        LiveRule rule = rules.stream()
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no rule %s in %s of account %s%s"
                        .formatted(name, home.region(), home.account(), files.suggestion(name))));
        session.learnSecretsOf(rules);
        return new RunSubject(
                rule.name(),
                target(rule.name(), rule.targets().ecs(), rule.targets().others()),
                region,
                home);
    }

    private EcsTarget target(String rule, List<EcsTarget> targets, List<ForeignTarget> others) {
        if (targets.isEmpty()) {
            throw new RotaException("rule %s has no target that starts an ECS task".formatted(rule));
        }
        if (!others.isEmpty()) {
            session.console()
                    .say("%s also has %s, which a run does not start."
                            .formatted(
                                    rule,
                                    others.stream().map(ForeignTarget::describe).collect(Collectors.joining(", "))));
        }
        String ids = targets.stream()
                .flatMap(target -> Optional.ofNullable(target.id()).stream())
                .collect(Collectors.joining(", "));
        if (options.target().isEmpty() && targets.size() > 1) {
            throw new UsageException(
                    "rule %s has %d targets; choose one with --target (%s)".formatted(rule, targets.size(), ids));
        }
        return targets.stream()
                .filter(target ->
                        options.target().isEmpty() || options.target().get().equals(target.id()))
                .findFirst()
                .orElseThrow(() -> new UsageException("rule %s has no target '%s'%s"
                        .formatted(
                                rule,
                                options.target().orElse(""),
                                ids.isEmpty() ? "; its only one has no id in the file" : "; it has " + ids)));
    }
}

package dev.rota.verify;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.verify.Verification.RuleFindings;
import dev.rota.verify.Verification.TargetFindings;
import java.time.Instant;
import java.util.List;

/** Makes all checks of some rules. */
public final class Verifier {

    private static final List<Check> CHECKS = List.of(
            new DefinitionCheck(),
            new OverrideCheck(),
            new ClusterCheck(),
            new LaunchCheck(),
            new NetworkCheck(),
            new EventsRoleCheck(),
            new EventsPermissionCheck(),
            new TaskRolesCheck(),
            new LogGroupCheck(),
            new SecretsCheck(),
            new EnvironmentFilesCheck(),
            new DeadLetterCheck());

    private final Home home;
    private final ScheduleCheck schedule;
    private final Known known;

    /** Checks rules of a home at an instant through this port. */
    public Verifier(Home home, Instant now, Facts facts) {
        this.home = home;
        this.schedule = new ScheduleCheck(now);
        this.known = new Known(facts);
    }

    /** What is found of the rules: made again until nothing more has to be asked. */
    public Verification of(List<Candidate> candidates) {
        return known.evaluate(
                () -> new Verification(candidates.stream().map(this::check).toList()));
    }

    private RuleFindings check(Candidate candidate) {
        Rule rule = candidate.rule();
        FindingList findings = new FindingList();
        schedule.look(candidate, findings);
        return new RuleFindings(
                rule.key().toString(),
                candidate.hold().isPresent() || !rule.isEnabled(),
                findings.all(),
                rule.targets().stream().map(target -> check(rule, target)).toList());
    }

    private TargetFindings check(Rule rule, EcsTarget target) {
        Subject subject = new Subject(rule, target, home);
        FindingList findings = new FindingList();
        CHECKS.forEach(check -> check.look(subject, known, findings.about(check.topic())));
        return new TargetFindings(subject.id(), findings.all());
    }
}

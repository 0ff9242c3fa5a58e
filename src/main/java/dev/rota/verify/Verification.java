package dev.rota.verify;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.verify.Report.RuleReport;
import dev.rota.verify.Report.TargetReport;
import java.time.Instant;
import java.util.List;

/** Makes all checks of some rules. */
public final class Verification {

    private static final List<Check> CHECKS = List.of(
            new TaskDefinitionCheck(),
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
    public Verification(Home home, Instant now, Facts facts) {
        this.home = home;
        this.schedule = new ScheduleCheck(now);
        this.known = new Known(facts);
    }

    /** What is found of the rules: made again until nothing more has to be asked. */
    public Report of(List<Candidate> candidates) {
        Report report;
        do {
            report = new Report(candidates.stream().map(this::check).toList());
        } while (known.learn());
        return report;
    }

    private RuleReport check(Candidate candidate) {
        Rule rule = candidate.rule();
        Findings findings = new Findings();
        schedule.look(candidate, findings);
        return new RuleReport(
                rule.key().toString(),
                candidate.hold().isPresent() || !rule.isEnabled(),
                findings.all(),
                rule.targets().stream().map(target -> check(rule, target)).toList());
    }

    private TargetReport check(Rule rule, EcsTarget target) {
        Subject subject = new Subject(rule, target, home);
        Findings findings = new Findings();
        CHECKS.forEach(check -> check.look(subject, known, findings.about(check.topic())));
        return new TargetReport(subject.id(), findings.all());
    }
}

package dev.rota.verify;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.verify.Finding.Topic;
import dev.rota.verify.Verification.RuleFindings;
import dev.rota.verify.Verification.TargetFindings;
import java.time.Instant;
import java.util.List;

/** Makes all checks of some rules. */
public final class Verifier {

    private static final List<Check> CHECKS = List.of(
            new Check(Topic.TASK_DEFINITION, DefinitionCheck::look),
            new Check(Topic.OVERRIDES, OverrideCheck::look),
            new Check(Topic.CLUSTER, ClusterCheck::look),
            new Check(Topic.LAUNCH, LaunchCheck::look),
            new Check(Topic.NETWORK, NetworkCheck::look),
            new Check(Topic.EVENTS_ROLE, RolesCheck::eventsRole),
            new Check(Topic.EVENTS_ROLE, EventsPermissionCheck::look),
            new Check(Topic.TASK_ROLES, RolesCheck::taskRoles),
            new Check(Topic.LOGS, LogGroupCheck::look),
            new Check(Topic.SECRETS, SecretsCheck::look),
            new Check(Topic.ENVIRONMENT_FILES, EnvironmentFilesCheck::look),
            new Check(Topic.DEAD_LETTERS, DeadLetterCheck::look));

    /** A check, and what its findings are about. */
    private record Check(Topic topic, Look look) {}

    /**
     * Says what it finds about one side of a target. It is made again when more is known, so it must ask for the same things in the same
     * state of knowledge, and keep nothing.
     */
    private interface Look {

        void at(Subject subject, Known known, FindingList findings);
    }

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
        CHECKS.forEach(check -> check.look().at(subject, known, findings.about(check.topic())));
        return new TargetFindings(subject.id(), findings.all());
    }
}

package dev.rota.verify;

import dev.rota.rule.Home;
import dev.rota.verify.Facts.Role;
import dev.rota.verify.policy.Access;
import dev.rota.verify.policy.Policy;
import dev.rota.verify.policy.Policy.Permission;
import java.util.LinkedHashMap;
import java.util.Map;

/** The roles of a target exist, and the service that needs them may assume them. */
final class RolesCheck {

    private final Subject subject;
    private final Known known;
    private final FindingList findings;

    private RolesCheck(Subject subject, Known known, FindingList findings) {
        this.subject = subject;
        this.known = known;
        this.findings = findings;
    }

    /** The role that EventBridge starts tasks with. */
    static void eventsRole(Subject subject, Known known, FindingList findings) {
        String role = subject.target().role();
        if (role == null) {
            findings.ng("the target has no role", "name one: EventBridge needs it to start tasks");
            return;
        }
        new RolesCheck(subject, known, findings)
                .trust("role", subject.home().roleArn(role), Access.EVENTS, subject.ruleArn());
    }

    /** The roles that the task gets. Which part of ECS assumes them is not documented; AWS advises to allow any. */
    static void taskRoles(Subject subject, Known known, FindingList findings) {
        known.taskDefinition(subject.taskDefinition()).found().ifPresent(definition -> {
            Map<String, String> kinds = new LinkedHashMap<>();
            subject.taskRole(definition).ifPresent(role -> kinds.put(role, "task role"));
            subject.executionRole(definition)
                    .ifPresent(role -> kinds.merge(role, "execution role", (one, other) -> "task and execution role"));
            Home home = subject.home();
            String anyOf = "arn:%s:ecs:%s:%s:*".formatted(home.partition(), home.region(), home.account());
            RolesCheck check = new RolesCheck(subject, known, findings);
            kinds.forEach((role, kind) -> check.trust(kind, role, Access.TASKS, anyOf));
        });
    }

    /**
     * Says whether a role can be taken on.
     *
     * @param kind what the role is for, such as {@code execution role}
     * @param arn the role
     * @param service by whom, such as {@code ecs-tasks.amazonaws.com}
     * @param sourceArn on whose behalf
     */
    private void trust(String kind, String arn, String service, String sourceArn) {
        String named = kind + " " + Subject.shortName(arn);
        if (!subject.isOfThisAccount(arn)) {
            findings.skip(
                    named, "it is of another account, whose IAM is not asked; its trust and its policies count there");
            return;
        }
        Access access = Access.by(
                service, "sts:AssumeRole", arn, sourceArn, subject.home().account());
        findings.present(known.role(arn), named, "does not exist", "create it, or correct its name")
                .ifPresent(role -> trust(named, arn, role, access));
    }

    private void trust(String named, String arn, Role role, Access access) {
        if (!role.arn().equals(arn)) {
            findings.ng(
                    "%s is not %s".formatted(named, arn),
                    "the role of this name is %s; write that".formatted(role.arn()));
            return;
        }
        Permission permission =
                Policy.parse(role.trustPolicy()).orElseGet(Policy::empty).of(access);
        String service = access.service();
        switch (permission.kind()) {
            case ALLOWED -> findings.ok("%s exists and trusts %s".formatted(named, service));
            case UNCERTAIN ->
                findings.skip(
                        "trust of " + named,
                        "it depends on %s, which Rota cannot evaluate"
                                .formatted(
                                        permission.condition().isEmpty() ? "what it excepts" : permission.condition()));
            case OTHERS_ONLY ->
                findings.ng(
                        "%s trusts %s, but not here".formatted(named, service),
                        "its trust policy asks for %s; this is %s of account %s"
                                .formatted(
                                        permission.condition(),
                                        access.context().get("aws:SourceArn"),
                                        subject.home().account()));
            case DENIED ->
                findings.ng("%s refuses %s".formatted(named, service), "remove the Deny from its trust policy");
            case NOT_MENTIONED ->
                findings.ng(
                        "%s does not trust %s".formatted(named, service),
                        "allow sts:AssumeRole to the service %s in its trust policy".formatted(service));
        }
    }
}

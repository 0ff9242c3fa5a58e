package dev.rota.verify;

import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Fact.Found;
import dev.rota.verify.Facts.Fact.Missing;
import dev.rota.verify.Facts.Fact.Withheld;
import dev.rota.verify.Facts.Role;
import dev.rota.verify.policy.Access;
import dev.rota.verify.policy.Policy;
import dev.rota.verify.policy.Policy.Permission;

/** Whether a role is there and may be taken on by a service of AWS. */
final class Trust {

    private static final String ASSUME = "sts:AssumeRole";

    private final Subject subject;
    private final Known known;
    private final FindingList findings;

    Trust(Subject subject, Known known, FindingList findings) {
        this.subject = subject;
        this.known = known;
        this.findings = findings;
    }

    /**
     * Says whether a role can be taken on.
     *
     * @param kind what the role is for, such as {@code execution role}
     * @param arn the role
     * @param service by whom, such as {@code ecs-tasks.amazonaws.com}
     * @param sourceArn on whose behalf
     */
    void of(String kind, String arn, String service, String sourceArn) {
        String named = kind + " " + Subject.shortName(arn);
        if (!subject.isOfThisAccount(arn)) {
            findings.skip(
                    named, "it is of another account, whose IAM is not asked; its trust and its policies count there");
            return;
        }
        Fact<Role> answer = known.role(arn);
        if (answer instanceof Missing<Role>) {
            findings.ng(named + " does not exist", "create it, or correct its name");
        } else if (answer instanceof Withheld<Role> withheld) {
            findings.skip(named, withheld.reason());
        } else if (answer instanceof Found<Role> found) {
            look(
                    named,
                    arn,
                    found.value(),
                    Access.by(service, ASSUME, arn, sourceArn, subject.home().account()));
        }
    }

    private void look(String named, String arn, Role role, Access access) {
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
                        "it depends on %s, which Rota cannot tell"
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
                findings.ng("%s refuses %s".formatted(named, service), "a Deny in its trust policy has to go");
            case NOT_MENTIONED ->
                findings.ng(
                        "%s does not trust %s".formatted(named, service),
                        "allow sts:AssumeRole to the service %s in its trust policy".formatted(service));
        }
    }
}

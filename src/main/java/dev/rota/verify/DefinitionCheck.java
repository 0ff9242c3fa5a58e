package dev.rota.verify;

import dev.rota.rule.Home;
import java.util.Optional;

/** The task definition exists and can be started; which revision that will be. */
final class DefinitionCheck {

    private DefinitionCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        String name = subject.taskDefinition();
        Optional<Home> elsewhere = Home.ofArn(name);
        if (elsewhere.isPresent()) {
            findings.ng(
                    "task definition %s is of account %s in %s"
                            .formatted(
                                    Subject.shortName(name),
                                    elsewhere.get().account(),
                                    elsewhere.get().region()),
                    "ECS starts only task definitions of the cluster's own account and region; register it in %s of account %s"
                            .formatted(subject.home().region(), subject.home().account()));
            return;
        }
        findings.present(
                        known.taskDefinition(name),
                        "task definition " + name,
                        subject.isUnpinned() ? "has no ACTIVE revision" : "does not exist",
                        "register it, or correct taskDefinition")
                .ifPresent(definition -> look(subject, definition, findings));
    }

    private static void look(Subject subject, TaskDefinition definition, FindingList findings) {
        if (!definition.isActive()) {
            findings.ng(
                    "task definition %s is %s".formatted(definition.name(), definition.status()),
                    "name an ACTIVE revision, or only the family %s for the newest one".formatted(definition.family()));
        } else if (subject.isUnpinned()) {
            findings.ok("task definition %s is ACTIVE, the newest revision of %s"
                    .formatted(definition.name(), definition.family()));
        } else {
            findings.ok("task definition %s is ACTIVE".formatted(definition.name()));
        }
    }
}

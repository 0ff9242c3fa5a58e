package dev.rota.verify;

import dev.rota.verify.Answer.Found;
import dev.rota.verify.Answer.Missing;
import dev.rota.verify.Answer.Withheld;
import dev.rota.verify.SecretSource.Kind;
import dev.rota.verify.TaskDefinition.Container;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The secrets that a task needs before it starts are there, and the execution role may read them. No value is read here. */
final class SecretsCheck implements Check {

    @Override
    public Topic topic() {
        return Topic.SECRETS;
    }

    @Override
    public void look(Subject subject, Known known, Findings findings) {
        known.taskDefinition(subject.taskDefinition()).found().ifPresent(definition -> {
            Set<SecretSource> sources = new LinkedHashSet<>();
            definition.secretSources().forEach(value -> sources.add(SecretSource.ofValue(value, subject.home())));
            definition.containers().stream()
                    .map(Container::repositoryCredentials)
                    .flatMap(Optional::stream)
                    .forEach(name -> sources.add(SecretSource.ofRegistry(name, subject.home())));
            Optional<String> role = subject.executionRole(definition);
            if (role.isEmpty() && !sources.isEmpty()) {
                findings.ng(
                        "task definition %s needs secrets but has no execution role".formatted(definition.name()),
                        "register it with an executionRoleArn that may read them");
            }
            SecretAccess access = new SecretAccess(role.filter(subject::isOfThisAccount), known, findings);
            sources.forEach(source -> look(source, known, findings, access));
        });
    }

    private static void look(SecretSource source, Known known, Findings findings, SecretAccess access) {
        if (source.kind() == Kind.SECRETS_MANAGER) {
            secret(source, known.secret(source.id()), findings, access);
        } else {
            parameter(source, known.parameter(source.id()), findings, access);
        }
    }

    private static void secret(SecretSource source, Answer<Secret> answer, Findings findings, SecretAccess access) {
        if (answer instanceof Missing<Secret>) {
            findings.ng(
                    "%s does not exist in %s"
                            .formatted(source.spoken(), source.id().region()),
                    "create it, or correct the task definition, which names %s"
                            .formatted(source.id().name()));
        } else if (answer instanceof Withheld<Secret> withheld) {
            findings.skip(source.spoken(), withheld.reason());
        } else if (answer instanceof Found<Secret> found) {
            if (found.value().deletionScheduled()) {
                findings.ng(
                        source.spoken() + " is scheduled for deletion, so nobody can read it",
                        "restore it with aws secretsmanager restore-secret, or name another");
            } else {
                access.toSecret(source.spoken(), found.value());
            }
        }
    }

    private static void parameter(SecretSource source, Answer<String> answer, Findings findings, SecretAccess access) {
        if (answer instanceof Missing<String>) {
            findings.ng(
                    "%s does not exist in %s"
                            .formatted(source.spoken(), source.id().region()),
                    "create it, or correct the task definition; a secret of Secrets Manager is named by its ARN");
        } else if (answer instanceof Withheld<String> withheld) {
            findings.skip(source.spoken(), withheld.reason());
        } else if (answer instanceof Found<String> found) {
            access.toParameter(source.spoken(), found.value());
        }
    }
}

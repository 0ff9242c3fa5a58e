package dev.rota.verify;

import dev.rota.rule.Home;
import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Regional;
import dev.rota.verify.Facts.Secret;
import dev.rota.verify.TaskDefinition.Container;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secrets that a task needs before it starts are there, and the execution role may read them. No value is read here. */
final class SecretsCheck {

    private SecretsCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
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

    private static void look(SecretSource source, Known known, FindingList findings, SecretAccess access) {
        String named = source.spoken();
        String missing = "does not exist in " + source.id().region();
        if (source.kind() == SecretSource.Kind.PARAMETER_STORE) {
            findings.present(
                            known.parameter(source.id()),
                            named,
                            missing,
                            "create it, or correct the task definition; a secret of Secrets Manager is named by its ARN")
                    .ifPresent(arn -> access.toParameter(named, arn));
            return;
        }
        Optional<Secret> present = findings.present(
                known.secret(source.id()),
                named,
                missing,
                "create it, or correct the task definition, which names "
                        + source.id().name());
        present.ifPresent(secret -> {
            if (secret.deletionScheduled()) {
                findings.ng(
                        named + " is scheduled for deletion, so it cannot be read",
                        "restore it with aws secretsmanager restore-secret, or name another");
            } else {
                access.toSecret(named, secret);
            }
        });
    }

    /**
     * Where ECS takes the value of a secret from.
     *
     * @param kind of which service
     * @param id the ARN or name under which it is asked for, without what comes behind it
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html">Sensitive data</a>
     */
    private record SecretSource(Kind kind, Regional id) {

        /** The seven parts of a secret's ARN; what follows names a key, a stage and a version. */
        private static final Pattern SECRET =
                Pattern.compile("(?<arn>arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:[^:]+)(?::.*)?");

        private static final Pattern PARAMETER =
                Pattern.compile("arn:[^:]+:ssm:(?<region>[^:]*):[^:]*:parameter(?<name>/.+)");

        /** Of which service a secret is. */
        enum Kind {
            SECRETS_MANAGER("secret"),
            PARAMETER_STORE("parameter");

            private final String word;

            Kind(String word) {
                this.word = word;
            }
        }

        /** What a {@code valueFrom} means: without an ARN of Secrets Manager it is a parameter. */
        static SecretSource ofValue(String valueFrom, Home home) {
            Matcher secret = SECRET.matcher(valueFrom);
            if (secret.matches()) {
                return new SecretSource(Kind.SECRETS_MANAGER, Regional.of(secret.group("arn"), home));
            }
            Matcher parameter = PARAMETER.matcher(valueFrom);
            return parameter.matches()
                    ? new SecretSource(
                            Kind.PARAMETER_STORE,
                            new Regional(parameter.group("region"), nameOf(parameter.group("name"))))
                    : new SecretSource(Kind.PARAMETER_STORE, new Regional(home.region(), valueFrom));
        }

        /** The credentials of a registry are always of Secrets Manager, by ARN or name. */
        static SecretSource ofRegistry(String credentials, Home home) {
            return new SecretSource(Kind.SECRETS_MANAGER, Regional.of(credentials, home));
        }

        /** An ARN does not tell whether the name begins with a slash; only a name of several parts does. */
        private static String nameOf(String behindParameter) {
            return behindParameter.indexOf('/', 1) > 0 ? behindParameter : behindParameter.substring(1);
        }

        /** What it is called in a sentence: the name, without the rest of the ARN and without the suffix. */
        String spoken() {
            List<String> parts = List.of(id.name().split(":", 7));
            String name = parts.size() == 7 ? parts.get(6).replaceFirst("-[A-Za-z0-9]{6}$", "") : id.name();
            return kind.word + " " + name;
        }
    }

    /** Whether the execution role may read a secret. */
    private static final class SecretAccess {

        private static final Pattern SUFFIX = Pattern.compile("-[A-Za-z0-9]{6}$");

        private final Optional<String> role;
        private final Known known;
        private final FindingList findings;
        private final Rights rights;

        /** The access of a role, if there is one that can be asked about. */
        SecretAccess(Optional<String> role, Known known, FindingList findings) {
            this.role = role;
            this.known = known;
            this.findings = findings;
            this.rights = new Rights(known, findings);
        }

        void toSecret(String spoken, Secret secret) {
            if (may(spoken, "secretsmanager:GetSecretValue", secret.arn())) {
                secret.key().ifPresent(key -> mayDecrypt(spoken, key));
            }
        }

        void toParameter(String spoken, String arn) {
            may(spoken, "ssm:GetParameters", arn);
        }

        /** Says whether it may be read; whether nothing is known to be in the way. */
        private boolean may(String spoken, String action, String arn) {
            if (role.isEmpty()) {
                findings.ok(spoken + " exists");
                return true;
            }
            String reader = "execution role " + Subject.shortName(role.get());
            Deed read = Deed.of(role.get(), action, arn);
            Optional<Decision> refused = rights.refused(read, "whether %s may read %s".formatted(reader, spoken));
            if (refused.isPresent()) {
                findings.ng("%s may not read %s".formatted(reader, spoken), wayOut(read, refused.get()));
            } else {
                findings.ok(
                        rights.isAllowed(read)
                                ? "%s exists, and %s may read it".formatted(spoken, reader)
                                : spoken + " exists");
            }
            return refused.isEmpty();
        }

        /**
         * The commonest mistake: a policy that names the secret as people do, without the suffix that Secrets Manager adds.
         *
         * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html">Wildcards for the
         *     suffix</a>
         */
        private String wayOut(Deed read, Decision refused) {
            String arn = read.resource();
            String named = SUFFIX.matcher(arn).replaceFirst("");
            if (!named.equals(arn) && arn.contains(":secretsmanager:") && rights.isAllowed(read.on(named))) {
                return "its policy names the secret without the suffix %s that Secrets Manager has added; allow %s on %s-??????"
                        .formatted(arn.substring(named.length()), String.join(" and ", refused.refused()), named);
            }
            return Rights.wayOut(refused, arn, "");
        }

        /** The key's own policy may allow it as well, which IAM's simulation does not see. */
        private void mayDecrypt(String spoken, String key) {
            if (role.isPresent() && key.startsWith("arn:") && !key.contains(":alias/")) {
                known.decision(Deed.of(role.get(), "kms:Decrypt", key))
                        .found()
                        .filter(decision -> !decision.isAllowed())
                        .ifPresent(decision -> findings.warn(
                                "execution role %s may not use the key that encrypts %s"
                                        .formatted(Subject.shortName(role.get()), spoken),
                                "allow kms:Decrypt on %s, unless the key's own policy does".formatted(key)));
            }
        }
    }
}

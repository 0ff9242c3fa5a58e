package dev.rota.verify;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the execution role may read a secret. */
final class SecretAccess {

    private static final Pattern SUFFIX = Pattern.compile("-[A-Za-z0-9]{6}$");

    private final Optional<String> role;
    private final Known known;
    private final Findings findings;
    private final Rights rights;

    /** The access of a role, if there is one that can be asked about. */
    SecretAccess(Optional<String> role, Known known, Findings findings) {
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

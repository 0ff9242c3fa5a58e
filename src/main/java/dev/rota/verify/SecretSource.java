package dev.rota.verify;

import dev.rota.rule.Home;
import dev.rota.verify.Facts.Regional;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where ECS takes the value of a secret from.
 *
 * @param kind of which service
 * @param id the ARN or name under which it is asked for, without what comes behind it
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html">Sensitive data</a>
 */
record SecretSource(Kind kind, Regional id) {

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
                        Kind.PARAMETER_STORE, new Regional(parameter.group("region"), nameOf(parameter.group("name"))))
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

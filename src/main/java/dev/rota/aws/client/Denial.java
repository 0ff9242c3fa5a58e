package dev.rota.aws.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What IAM says when it denies a call.
 *
 * @param user who asked, as the last part of its ARN
 * @param action what is not allowed, such as {@code iam:PassRole}
 * @param resource on what; absent when IAM does not say
 * @param explicit where an explicit deny stands, such as {@code a service control policy}; absent when nothing allows the action
 */
record Denial(
        String user,
        String action,
        @Nullable String resource,
        @Nullable String explicit) {

    private static final Pattern WORDING = Pattern.compile(
            "(?:You are not authorized to perform this operation\\. )?User: (?<user>\\S+) is not authorized to perform: (?<action>[\\w:-]+)"
                    + "(?: on resource: \"?(?<resource>(?:(?:role|user|group|policy) )?[^\\s\"]+)\"?)?"
                    + "(?:.* with an explicit deny in (?<explicit>[^:]+?)(?:: .*)?)?(?: because .*)?\\.?");

    /** Reads IAM's usual wording; empty for any other. */
    static Optional<Denial> read(String message) {
        Matcher matcher = WORDING.matcher(message);
        return matcher.matches()
                ? Optional.of(new Denial(
                        afterAccount(matcher.group("user")),
                        matcher.group("action"),
                        matcher.group("resource"),
                        matcher.group("explicit")))
                : Optional.empty();
    }

    /** What happened and what has to be allowed, in one sentence. */
    String sentence(String operation, String subject) {
        return action.equals("iam:PassRole") && resource != null
                ? "%s denied: role %s may not be passed%s"
                        .formatted(operation, roleName(resource), wayOut("allow iam:PassRole on it"))
                : "%s denied%s%s"
                        .formatted(
                                operation,
                                subject.isEmpty() ? "" : " on " + subject,
                                wayOut("allow " + user + " to do " + action
                                        + (resource == null ? "" : " on " + resource)));
    }

    private String wayOut(String permission) {
        return explicit == null ? "; " + permission : " by an explicit deny in " + explicit + ", which must be removed";
    }

    private static String roleName(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static String afterAccount(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}

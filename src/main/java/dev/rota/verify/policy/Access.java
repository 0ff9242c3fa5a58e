package dev.rota.verify.policy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A call that a service of AWS makes on somebody's behalf.
 *
 * @param service the calling service's principal, such as {@code events.amazonaws.com}
 * @param action such as {@code sqs:SendMessage}
 * @param resource the ARN of what is called; trust policies have no resource and do not look at it
 * @param context what the call tells of itself, by condition key; letter case of keys does not count
 */
public record Access(String service, String action, String resource, Map<String, String> context) {

    /** The service that starts what a rule's targets say. */
    public static final String EVENTS = "events.amazonaws.com";
    /** The service that runs tasks. */
    public static final String TASKS = "ecs-tasks.amazonaws.com";

    public Access {
        Map<String, String> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        keys.putAll(context);
        context = Collections.unmodifiableMap(keys);
    }

    /**
     * What EventBridge, or ECS, does for a resource of an account.
     *
     * @param sourceArn on whose behalf, for {@code aws:SourceArn}
     * @param account twelve digits, for {@code aws:SourceAccount}
     */
    public static Access by(String service, String action, String resource, String sourceArn, String account) {
        return new Access(
                service,
                action,
                resource,
                Map.of(
                        "aws:SourceArn", sourceArn,
                        "aws:SourceAccount", account,
                        "aws:SecureTransport", "true",
                        "aws:PrincipalIsAWSService", "true",
                        "aws:PrincipalServiceName", service));
    }
}

package dev.rota.verify;

import dev.rota.rule.Home;
import dev.rota.verify.Facts.Queue;
import dev.rota.verify.policy.Access;
import dev.rota.verify.policy.Policy;
import dev.rota.verify.policy.Policy.Permission;
import java.util.Optional;

/**
 * The queue for starts that failed for good is there, and lets EventBridge in.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html">Dead-letter queues</a>
 */
final class DeadLetterCheck {

    /** What AWS encrypts queues with when nothing else is said; its policy lets no service in. */
    private static final String KEY_OF_AWS = "alias/aws/sqs";

    private DeadLetterCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        Optional<String> queue = subject.target().deadLetterQueue();
        if (queue.isEmpty()) {
            findings.note("dead-letter queue: none configured", "");
            return;
        }
        String arn = subject.home().queueArn(queue.get());
        String named = "dead-letter queue " + arn.substring(arn.lastIndexOf(':') + 1);
        Optional<Home> home = Home.ofArn(arn);
        if (home.isPresent() && !home.get().region().equals(subject.home().region())) {
            findings.ng(
                    "%s is in %s".formatted(named, home.get().region()),
                    "it has to be in %s, where the rule is"
                            .formatted(subject.home().region()));
            return;
        }
        findings.present(known.queue(arn), named, "does not exist", "create it, or correct deadLetterConfig")
                .ifPresent(present -> look(subject, named, arn, present, findings));
    }

    private static void look(Subject subject, String named, String arn, Queue queue, FindingList findings) {
        if (queue.fifo()) {
            findings.ng(named + " is a FIFO queue", "EventBridge sends to standard queues only; name one");
            return;
        }
        if (queue.key().filter(key -> key.endsWith(KEY_OF_AWS)).isPresent()) {
            findings.ng(
                    "%s is encrypted with %s, which EventBridge may not use".formatted(named, KEY_OF_AWS),
                    "use SSE-SQS, or a key whose policy lets events.amazonaws.com in");
            return;
        }
        Permission permission = queue.policy()
                .flatMap(Policy::parse)
                .orElseGet(Policy::empty)
                .of(Access.by(
                        Access.EVENTS,
                        "sqs:SendMessage",
                        arn,
                        subject.ruleArn(),
                        subject.home().account()));
        permitted(subject, named, arn, permission, findings);
    }

    private static void permitted(
            Subject subject, String named, String arn, Permission permission, FindingList findings) {
        switch (permission.kind()) {
            case ALLOWED -> findings.ok(named + " exists, and lets EventBridge in");
            case UNCERTAIN ->
                findings.skip(
                        "policy of " + named,
                        "it depends on %s, which Rota cannot evaluate"
                                .formatted(
                                        permission.condition().isEmpty() ? "what it excepts" : permission.condition()));
            case OTHERS_ONLY ->
                findings.ng(
                        named + " lets EventBridge in, but not for this rule",
                        "its policy asks for %s; allow aws:SourceArn %s as well"
                                .formatted(permission.condition(), subject.ruleArn()));
            case DENIED -> findings.ng(named + " refuses EventBridge", "remove the Deny from its policy");
            case NOT_MENTIONED ->
                findings.ng(
                        named + " does not let EventBridge in",
                        "allow %s to do sqs:SendMessage on %s with aws:SourceArn %s in its policy"
                                .formatted(Access.EVENTS, arn, subject.ruleArn()));
        }
    }
}

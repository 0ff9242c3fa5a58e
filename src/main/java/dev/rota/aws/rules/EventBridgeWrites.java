package dev.rota.aws.rules;

import dev.rota.apply.RuleWrites;
import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.rules.EntryCalls.EntryAnswer;
import dev.rota.aws.rules.EntryCalls.Refused;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutTargetsResponse;
import software.amazon.awssdk.services.eventbridge.model.RemoveTargetsResponse;
import software.amazon.awssdk.services.eventbridge.model.Target;

/**
 * Changes rules, targets and tags.
 *
 * <p>EventBridge is eventually consistent: a rule just put may not be found for a moment, and a rule just emptied may seem to
 * have targets. Both are waited for, but only after a change of our own, so that a rule that is really missing is reported at
 * once.
 */
public final class EventBridgeWrites implements RuleWrites {

    private final AwsClients clients;
    private final Arns arns;
    private final AwsCalls calls;
    private final Set<String> justPut = ConcurrentHashMap.newKeySet();
    private final Set<RuleKey> justEmptied = ConcurrentHashMap.newKeySet();

    /**
     * The rules of the clients' region; calls nothing yet.
     *
     * @param home where they live, asked only when a name has to be spelled out as an ARN
     */
    public EventBridgeWrites(AwsClients clients, Supplier<Home> home) {
        this.clients = clients;
        this.arns = new Arns(home);
        this.calls = clients.calls("events");
    }

    /** A rule, known by its ARN, in a sentence. */
    static String subject(String ruleArn) {
        return "rule " + ruleArn.substring(ruleArn.indexOf('/') + 1);
    }

    @Override
    public void putRule(Rule rule, Map<String, String> tags) {
        var request = RuleMapping.write(rule, tags, arns);
        String arn = calls.call("PutRule", "rule " + rule.key(), () -> events().putRule(request))
                .ruleArn();
        justPut.add(rule.key().toString());
        justPut.add(arn);
    }

    @Override
    public void enableRule(RuleKey rule) {
        calls.call(
                "EnableRule",
                "rule " + rule,
                () -> events().enableRule(request ->
                        request.name(rule.name()).eventBusName(EventBridgeRules.unlessDefault(rule.bus()))));
    }

    @Override
    public void disableRule(RuleKey rule) {
        calls.call(
                "DisableRule",
                "rule " + rule,
                () -> events().disableRule(request ->
                        request.name(rule.name()).eventBusName(EventBridgeRules.unlessDefault(rule.bus()))));
    }

    @Override
    public void putTargets(RuleKey rule, List<EcsTarget> targets) {
        List<Target> entries = targets.stream()
                .map(target -> TargetMapping.write(target, arns))
                .toList();
        new EntryCalls(calls, "PutTargets", rule).send(entries, Target::id, batch -> putBatch(rule, batch));
    }

    private EntryAnswer putBatch(RuleKey rule, List<Target> batch) {
        PutTargetsResponse answer = onceFound(
                rule.toString(),
                "PutTargets",
                "rule " + rule,
                () -> events().putTargets(request -> request.rule(rule.name())
                        .eventBusName(EventBridgeRules.unlessDefault(rule.bus()))
                        .targets(batch)));
        return new EntryAnswer(
                count(answer.failedEntryCount()),
                answer.failedEntries().stream()
                        .map(entry -> new Refused(entry.targetId(), entry.errorCode(), entry.errorMessage()))
                        .toList());
    }

    @Override
    public void removeTargets(RuleKey rule, List<String> ids) {
        new EntryCalls(calls, "RemoveTargets", rule).send(ids, Function.identity(), batch -> removeBatch(rule, batch));
        justEmptied.add(rule);
    }

    /** A target that is gone already, perhaps by an earlier attempt whose answer was lost, counts as removed. */
    private EntryAnswer removeBatch(RuleKey rule, List<String> batch) {
        RemoveTargetsResponse answer = onceFound(
                rule.toString(),
                "RemoveTargets",
                "rule " + rule,
                () -> events().removeTargets(request -> request.rule(rule.name())
                        .eventBusName(EventBridgeRules.unlessDefault(rule.bus()))
                        .ids(batch)));
        List<Refused> refused = answer.failedEntries().stream()
                .map(entry -> new Refused(entry.targetId(), entry.errorCode(), entry.errorMessage()))
                .toList();
        List<Refused> stillThere =
                refused.stream().filter(entry -> !entry.isGone()).toList();
        return new EntryAnswer(count(answer.failedEntryCount()) - (refused.size() - stillThere.size()), stillThere);
    }

    @Override
    public void deleteRule(RuleKey rule) {
        try {
            calls.callAgainWhile(
                    failure -> justEmptied.contains(rule) && saysItHasTargets(failure),
                    "DeleteRule",
                    "rule " + rule,
                    () -> events().deleteRule(request ->
                            request.name(rule.name()).eventBusName(EventBridgeRules.unlessDefault(rule.bus()))));
        } catch (ServiceException failure) {
            if (failure.kind() != Kind.NOT_FOUND) {
                throw failure;
            }
        }
    }

    @Override
    public void tag(String ruleArn, Map<String, String> tags) {
        onceFound(
                ruleArn,
                "TagResource",
                subject(ruleArn),
                () -> events().tagResource(
                                request -> request.resourceARN(ruleArn).tags(TagMapping.write(tags))));
    }

    @Override
    public void untag(String ruleArn, Set<String> keys) {
        onceFound(
                ruleArn,
                "UntagResource",
                subject(ruleArn),
                () -> events().untagResource(request -> request.resourceARN(ruleArn)
                        .tagKeys(keys.stream().sorted().toList())));
    }

    private <T> T onceFound(String ruleOrArn, String operation, String subject, Supplier<T> call) {
        return calls.callAgainWhile(
                failure -> failure.kind() == Kind.NOT_FOUND && justPut.contains(ruleOrArn), operation, subject, call);
    }

    private static boolean saysItHasTargets(ServiceException failure) {
        return failure.kind() == Kind.INVALID && failure.sentence().contains("has targets");
    }

    private static int count(@Nullable Integer failedEntryCount) {
        return failedEntryCount == null ? 0 : failedEntryCount;
    }

    private EventBridgeClient events() {
        return clients.eventBridge();
    }
}

package dev.rota.aws.rules;

import dev.rota.apply.LiveRules;
import dev.rota.aws.client.AwsClients;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rules of EventBridge. */
public final class EventBridgeRules implements LiveRules {

    private final Homes homes;
    private final RuleReads reads;
    private final TargetReads targets;
    private final RuleWrites writes;

    /** The rules of the clients' region; calls nothing yet. */
    public EventBridgeRules(AwsClients clients) {
        this.homes = new Homes(clients);
        this.reads = new RuleReads(clients);
        this.targets = new TargetReads(clients);
        this.writes = new RuleWrites(clients, new Arns(homes));
    }

    @Override
    public Home home() {
        return homes.get();
    }

    @Override
    public void list(String bus, Consumer<List<RuleHeader>> page) {
        reads.list(bus, page);
    }

    @Override
    public Optional<RuleHeader> describe(RuleKey rule) {
        return reads.describe(rule);
    }

    @Override
    public RuleTargets targets(RuleKey rule) {
        return targets.of(rule);
    }

    @Override
    public List<String> namesTargeting(String clusterArn) {
        return reads.namesTargeting(clusterArn);
    }

    @Override
    public Map<String, Map<String, String>> taggedRules() {
        return reads.taggedRules();
    }

    @Override
    public Map<String, String> tags(String ruleArn) {
        return reads.tags(ruleArn);
    }

    @Override
    public void putRule(Rule rule, Map<String, String> tags) {
        writes.putRule(rule, tags);
    }

    @Override
    public void enableRule(RuleKey rule) {
        writes.enableRule(rule);
    }

    @Override
    public void disableRule(RuleKey rule) {
        writes.disableRule(rule);
    }

    @Override
    public void putTargets(RuleKey rule, List<EcsTarget> targets) {
        writes.putTargets(rule, targets);
    }

    @Override
    public void removeTargets(RuleKey rule, List<String> ids) {
        writes.removeTargets(rule, ids);
    }

    @Override
    public void deleteRule(RuleKey rule) {
        writes.deleteRule(rule);
    }

    @Override
    public void tag(String ruleArn, Map<String, String> tags) {
        writes.tag(ruleArn, tags);
    }

    @Override
    public void untag(String ruleArn, Set<String> keys) {
        writes.untag(ruleArn, keys);
    }
}

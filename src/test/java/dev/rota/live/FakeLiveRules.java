package dev.rota.live;

import dev.rota.apply.RuleWrites;
import dev.rota.json.Json;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An account in memory that keeps its rules as EventBridge does: names spelled out, rules replaced whole, tags set at creation
 * only, five targets at most. It remembers its calls, and can be told to fail.
 */
public final class FakeLiveRules implements LiveRules, RuleWrites {

    private static final int MOST_TARGETS = 5;

    private final Home home;
    private final Map<RuleKey, LiveRule> rules = new TreeMap<>();
    private final Map<String, Map<String, String>> index = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private Predicate<String> refused = call -> false;
    private Kind refusal = Kind.DENIED;
    private Consumer<String> watcher = call -> {};
    private boolean lagging;

    /** An empty account. */
    public FakeLiveRules(Home home) {
        this.home = home;
    }

    /** A rule that is there already, and that the index knows. */
    public FakeLiveRules with(LiveRule rule) {
        rules.put(rule.key(), rule);
        index.put(rule.arn(), rule.tags().values());
        return this;
    }

    /** The index says this of a rule, and no longer follows. */
    public FakeLiveRules indexSays(String name, Map<String, String> tags) {
        index.put(home.ruleArn(RuleKey.of(name)), tags);
        lagging = true;
        return this;
    }

    /** The index does not know a rule, and no longer follows. */
    public FakeLiveRules indexForgets(String name) {
        index.remove(home.ruleArn(RuleKey.of(name)));
        lagging = true;
        return this;
    }

    /** Calls that are refused, by their text, such as {@code PutRule nightly}. */
    public FakeLiveRules refusing(Kind kind, Predicate<String> call) {
        refusal = kind;
        refused = call;
        return this;
    }

    /** Hears each call before it is carried out. */
    public FakeLiveRules watched(Consumer<String> watching) {
        watcher = watching;
        return this;
    }

    /** The calls, in the order in which they came. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The calls that change something. */
    public List<String> writes() {
        return calls().stream()
                .filter(call -> call.matches("(Put|Remove|Delete|Enable|Disable|Tag|Untag).*"))
                .toList();
    }

    /** Forgets the calls. */
    public synchronized void forgetCalls() {
        calls.clear();
    }

    /** A rule as it is now. */
    public synchronized Optional<LiveRule> rule(String name) {
        return Optional.ofNullable(rules.get(RuleKey.of(name)));
    }

    /** All rules as they are now. */
    public synchronized List<LiveRule> all() {
        return List.copyOf(rules.values());
    }

    @Override
    public Home home() {
        call("GetCallerIdentity");
        return home;
    }

    @Override
    public void list(String bus, Consumer<List<RuleHeader>> page) {
        call("ListRules");
        page.accept(all().stream()
                .map(LiveRule::header)
                .filter(header -> header.rule().key().bus().equals(bus))
                .toList());
    }

    @Override
    public Optional<RuleHeader> describe(RuleKey rule) {
        call("DescribeRule " + rule);
        return find(rule).map(LiveRule::header);
    }

    @Override
    public RuleTargets targets(RuleKey rule) {
        call("ListTargetsByRule " + rule);
        return find(rule).map(LiveRule::targets).orElse(RuleTargets.NONE);
    }

    @Override
    public List<String> namesTargeting(String clusterArn) {
        call("ListRuleNamesByTarget " + clusterArn.substring(clusterArn.lastIndexOf('/') + 1));
        return all().stream()
                .filter(rule -> rule.targets().ecs().stream()
                        .anyMatch(target -> target.cluster().equals(clusterArn)))
                .map(LiveRule::name)
                .toList();
    }

    @Override
    public synchronized Map<String, Map<String, String>> taggedRules() {
        call("GetResources");
        return Map.copyOf(index);
    }

    @Override
    public Map<String, String> tags(String ruleArn) {
        call("ListTagsForResource " + name(ruleArn));
        return byArn(ruleArn).map(rule -> rule.tags().values()).orElse(Map.of());
    }

    @Override
    public synchronized void putRule(Rule rule, Map<String, String> tags) {
        call("PutRule " + rule.key());
        Optional<LiveRule> before = find(rule.key());
        Rule header = rule.with("eventBusName", Optional.of(Json.of(RuleKey.DEFAULT_BUS)))
                .withState(Objects.requireNonNullElse(rule.state(), Rule.ENABLED))
                .withRuleRole(rule.ruleRole() == null ? null : home.roleArn(rule.ruleRole()))
                .withTags(null)
                .withTargets(List.of());
        keep(new LiveRule(
                new RuleHeader(header, home.ruleArn(rule.key()), null, Set.of()),
                before.map(LiveRule::targets).orElse(RuleTargets.NONE),
                before.map(LiveRule::tags).orElse(RuleTags.confirmed(tags))));
    }

    @Override
    public synchronized void enableRule(RuleKey rule) {
        call("EnableRule " + rule);
        keep(withState(required(rule), Rule.ENABLED));
    }

    @Override
    public synchronized void disableRule(RuleKey rule) {
        call("DisableRule " + rule);
        keep(withState(required(rule), Rule.DISABLED));
    }

    private static LiveRule withState(LiveRule live, String state) {
        RuleHeader header = live.header();
        return new LiveRule(
                new RuleHeader(header.rule().withState(state), header.arn(), header.managedBy(), Set.of()),
                live.targets(),
                live.tags());
    }

    @Override
    public synchronized void putTargets(RuleKey rule, List<EcsTarget> targets) {
        call("PutTargets " + rule + " " + targets.stream().map(EcsTarget::id).toList());
        LiveRule live = required(rule);
        Map<String, EcsTarget> ecs = new LinkedHashMap<>();
        live.targets().ecs().forEach(target -> ecs.put(idOf(target), target));
        List<ForeignTarget> others = new ArrayList<>(live.targets().others());
        for (EcsTarget target : targets) {
            others.removeIf(other -> other.id().equals(target.id()));
            ecs.put(idOf(target), spelledOut(target));
        }
        if (ecs.size() + others.size() > MOST_TARGETS) {
            throw refusal(Kind.LIMIT, "PutTargets", "more than five targets");
        }
        keep(new LiveRule(live.header(), new RuleTargets(List.copyOf(ecs.values()), others, Set.of()), live.tags()));
    }

    @Override
    public synchronized void removeTargets(RuleKey rule, List<String> ids) {
        call("RemoveTargets " + rule + " " + ids);
        LiveRule live = required(rule);
        RuleTargets left = new RuleTargets(
                live.targets().ecs().stream()
                        .filter(target -> !ids.contains(idOf(target)))
                        .toList(),
                live.targets().others().stream()
                        .filter(target -> !ids.contains(target.id()))
                        .toList(),
                Set.of());
        keep(new LiveRule(live.header(), left, live.tags()));
    }

    @Override
    public synchronized void deleteRule(RuleKey rule) {
        call("DeleteRule " + rule);
        Optional<LiveRule> live = find(rule);
        if (live.isPresent() && !live.get().targets().equals(RuleTargets.NONE)) {
            throw refusal(Kind.INVALID, "DeleteRule", "the rule has targets");
        }
        rules.remove(rule);
        live.filter(present -> !lagging).ifPresent(present -> index.remove(present.arn()));
    }

    @Override
    public synchronized void tag(String ruleArn, Map<String, String> tags) {
        call("TagResource " + name(ruleArn) + " " + tags);
        Map<String, String> all = new LinkedHashMap<>(tags(ruleArn));
        calls.remove(calls.size() - 1);
        all.putAll(tags);
        keep(byArn(ruleArn).orElseThrow().withTags(RuleTags.confirmed(all)));
    }

    @Override
    public synchronized void untag(String ruleArn, Set<String> keys) {
        call("UntagResource " + name(ruleArn) + " " + keys);
        Map<String, String> left =
                new LinkedHashMap<>(byArn(ruleArn).orElseThrow().tags().values());
        left.keySet().removeAll(keys);
        keep(byArn(ruleArn).orElseThrow().withTags(RuleTags.confirmed(left)));
    }

    private void call(String text) {
        synchronized (this) {
            calls.add(text);
        }
        watcher.accept(text);
        if (refused.test(text)) {
            throw refusal(refusal, text.replaceFirst(" .*", ""), "refused for the test");
        }
    }

    private void keep(LiveRule rule) {
        rules.put(rule.key(), rule);
        if (!lagging) {
            index.put(rule.arn(), rule.tags().values());
        }
    }

    private synchronized Optional<LiveRule> find(RuleKey rule) {
        return Optional.ofNullable(rules.get(rule));
    }

    private LiveRule required(RuleKey rule) {
        return find(rule).orElseThrow(() -> refusal(Kind.NOT_FOUND, "PutTargets", "there is no rule " + rule));
    }

    private Optional<LiveRule> byArn(String arn) {
        return all().stream().filter(rule -> rule.arn().equals(arn)).findFirst();
    }

    private EcsTarget spelledOut(EcsTarget target) {
        return target.renamed((kind, name) -> kind.arn(home, name)).withInputAsText();
    }

    private static String idOf(EcsTarget target) {
        return Objects.requireNonNull(target.id(), "a target without an id was sent");
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static ServiceException refusal(Kind kind, String operation, String sentence) {
        return new ServiceException(kind, "events:" + operation, operation + ": " + sentence, null);
    }
}

package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.problem.Place;
import dev.rota.problem.Source;
import dev.rota.rule.DesiredRule.Ownership;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules to vary in tests: small, and with only what a test says. */
public final class Examples {

    /** Where they live. */
    public static final Home HOME = new Home("aws", "ap-northeast-3", "123456789012");

    /** What tracks them. */
    public static final String OURS = "shop-jobs";

    private Examples() {}

    /** A target on the cluster {@code shop}. */
    public static EcsTarget target(String id) {
        return target(id, "report");
    }

    /** A target on the cluster {@code shop}, started from a task definition. */
    public static EcsTarget target(String id, String taskDefinition) {
        return new EcsTarget(Json.object()
                .with("id", id)
                .with("cluster", "shop")
                .with("taskDefinition", taskDefinition)
                .with("taskCount", 1)
                .with("role", "ecsEventsRole")
                .build());
    }

    /** The target on another cluster. */
    public static EcsTarget on(String cluster, EcsTarget target) {
        return target.with("cluster", Json.of(cluster));
    }

    /** The target with an input. */
    public static EcsTarget withInput(EcsTarget target, String input) {
        return target.with("input", Json.of(input));
    }

    /** A rule that fires daily at ten and has these targets, or one that is called like it. */
    public static Rule rule(String name, EcsTarget... targets) {
        return at(
                "cron(0 10 * * ? *)",
                Rule.named(name).withTargets(targets.length == 0 ? List.of(target(name)) : Arrays.asList(targets)));
    }

    /** The rule at another time. */
    public static Rule at(String schedule, Rule rule) {
        return rule.with("scheduleExpression", Optional.of(Json.of(schedule)));
    }

    /** The rule as it lives in AWS, tracked by us, with nothing of others. */
    public static LiveRule live(Rule rule) {
        return live(rule, tracked(OURS));
    }

    /** The rule as it lives in AWS, with targets of other services. */
    public static LiveRule live(Rule rule, RuleTags tags, ForeignTarget... others) {
        Rule header = rule.with("eventBusName", Optional.of(Json.of("default")))
                .withState(Objects.requireNonNullElse(rule.state(), Rule.ENABLED))
                .withTags(null)
                .withTargets(List.of());
        List<EcsTarget> targets = rule.targets().stream()
                .map(target -> target.renamed((kind, name) -> kind == Resource.QUEUE ? name : kind.arn(HOME, name)))
                .toList();
        return new LiveRule(
                new RuleHeader(header, HOME.ruleArn(rule.key()), null, Set.of()),
                new RuleTargets(targets, List.of(others), Set.of()),
                tags);
    }

    /** Tags of a rule that carries a tracking id, as the rule itself says them. */
    public static RuleTags tracked(String trackingId) {
        return RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, trackingId));
    }

    /** What a file wants. */
    public static DesiredRule desired(Rule rule) {
        return desired(rule, Set.of());
    }

    /** What a file wants, except for settings it leaves to others. */
    public static DesiredRule desired(Rule rule, Set<String> ignored) {
        return new DesiredRule(
                rule,
                new Ownership(OURS, false),
                ignored,
                Set.of(),
                Place.startOf(new Source("rota.yaml", "")),
                List.of());
    }

    /** What a file with these rules wants, all of them selected. */
    public static Desired desired(DesiredRule... rules) {
        Set<String> clusters = new LinkedHashSet<>(List.of("shop"));
        for (DesiredRule rule : rules) {
            rule.rule().targets().forEach(target -> clusters.add(target.cluster()));
        }
        return new Desired(
                Arrays.asList(rules),
                Arrays.stream(rules).map(DesiredRule::key).collect(Collectors.toSet()),
                true,
                Set.of(new Ownership(OURS, false)),
                clusters);
    }
}

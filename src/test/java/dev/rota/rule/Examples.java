package dev.rota.rule;

import dev.rota.problem.Place;
import dev.rota.problem.Source;
import dev.rota.rule.DesiredRule.Ownership;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules to vary in tests: small, and with only what a test says. */
public final class Examples {

    /** Where they live. */
    public static final Home HOME = new Home("aws", "ap-northeast-3", "123456789012");

    /** What tracks them. */
    public static final String OURS = "shop-jobs";

    private Examples() {}

    /** Parameters that start one task of a definition. */
    public static EcsParameters parameters(String taskDefinition) {
        return new EcsParameters(
                taskDefinition,
                1,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of());
    }

    /** A target on the cluster {@code shop}. */
    public static EcsTarget target(String id) {
        return new EcsTarget(id, "shop", "ecsEventsRole", TargetInput.NONE, parameters("report"), null, null);
    }

    /** A target on the cluster {@code shop}, started from a task definition. */
    public static EcsTarget target(String id, String taskDefinition) {
        return target(id).withParameters(parameters(taskDefinition));
    }

    /** The target on another cluster. */
    public static EcsTarget on(String cluster, EcsTarget target) {
        return new EcsTarget(
                target.id(),
                cluster,
                target.role(),
                target.input(),
                target.parameters(),
                target.deadLetterQueue(),
                target.retryPolicy());
    }

    /** The target with an input. */
    public static EcsTarget withInput(EcsTarget target, TargetInput input) {
        return new EcsTarget(
                target.id(),
                target.cluster(),
                target.role(),
                input,
                target.parameters(),
                target.deadLetterQueue(),
                target.retryPolicy());
    }

    /** A rule that fires daily at ten and has these targets, or one that is called like it. */
    public static Rule rule(String name, EcsTarget... targets) {
        return new Rule(
                name,
                null,
                null,
                "cron(0 10 * * ? *)",
                null,
                null,
                null,
                null,
                targets.length == 0 ? List.of(target(name)) : Arrays.asList(targets));
    }

    /** The rule at another time. */
    public static Rule at(String schedule, Rule rule) {
        return new Rule(
                rule.name(),
                rule.eventBusName(),
                rule.description(),
                schedule,
                rule.eventPattern(),
                rule.state(),
                rule.ruleRole(),
                rule.tags(),
                rule.targets());
    }

    /** The rule as it lives in AWS, tracked by us, with nothing of others. */
    public static LiveRule live(Rule rule) {
        return live(rule, tracked(OURS));
    }

    /** The rule as it lives in AWS, with targets of other services. */
    public static LiveRule live(Rule rule, RuleTags tags, ForeignTarget... others) {
        Rule header = new Rule(
                rule.name(),
                "default",
                rule.description(),
                rule.scheduleExpression(),
                rule.eventPattern(),
                Objects.requireNonNullElse(rule.state(), Rule.ENABLED),
                rule.ruleRole(),
                null,
                List.of());
        List<EcsTarget> targets = rule.targets().stream()
                .map(target -> new EcsTarget(
                        target.id(),
                        HOME.clusterArn(target.cluster()),
                        target.role() == null ? null : HOME.roleArn(target.role()),
                        target.input(),
                        target.parameters()
                                .withTaskDefinition(HOME.taskDefinitionArn(
                                        target.parameters().taskDefinition())),
                        target.deadLetterQueue(),
                        target.retryPolicy()))
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

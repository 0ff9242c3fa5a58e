package dev.rota.plan;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.plan.Change.TagChange;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleTags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A desired rule beside the live one of its name.
 *
 * @param wanted what the file wants
 * @param live what there is
 * @param after what the rule becomes: the file's settings, and the live ones where the file leaves them to others
 * @param home where both live
 */
record Comparison(DesiredRule wanted, LiveRule live, Rule after, Home home) {

    private static final int DEFAULT_TASK_COUNT = 1;

    static Comparison of(DesiredRule wanted, LiveRule live, Home home) {
        List<EcsTarget> present = live.targets().ecs();
        Rule complete = withTaskCounts(withTargetIds(wanted.rule(), present), present);
        Rule after = respectHold(leaveToOthers(complete, wanted, live), live);
        return new Comparison(wanted, live, after, home);
    }

    /** The change that makes a rule which does not exist. */
    static Change.Create create(DesiredRule wanted) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(RuleTags.TRACKING_ID, wanted.ownership().trackingId());
        if (wanted.rule().tags() != null) {
            tags.putAll(wanted.rule().tags());
        }
        return new Change.Create(wanted, withTaskCounts(withTargetIds(wanted.rule(), List.of()), List.of()), tags);
    }

    boolean differs() {
        return !normal(comparable()).equals(normal(after));
    }

    /** The live rule without the settings that the file does not speak of and that stay as they are. */
    Rule comparable() {
        Rule rule = live.rule();
        return after.tags() == null ? rule.withTags(null) : rule;
    }

    /** What is done about the difference, tags included. */
    Change.Update update(TagChange tags) {
        return new Change.Update(
                live, wanted, comparable(), after, ruleDiffers(), differingTargets(), staleTargets(), tags);
    }

    /** Whether nobody can say whose the rule is, nor which tags it has. */
    boolean isUnreadable() {
        return live.tags().certainty() == RuleTags.Certainty.UNREADABLE;
    }

    /**
     * What has to be tagged: our tracking id when the rule does not carry it, and people's tags when the file speaks of them. Tags
     * that could not be read count as missing, and none of them is removed.
     */
    TagChange tags() {
        Map<String, String> present = live.tags().values();
        Map<String, String> set = new LinkedHashMap<>();
        set.put(RuleTags.TRACKING_ID, wanted.ownership().trackingId());
        Set<String> removed = new TreeSet<>();
        Map<String, String> tags = after.tags();
        if (tags != null) {
            set.putAll(tags);
            live.tags().ofPeople().keySet().stream()
                    .filter(key -> !tags.containsKey(key))
                    .forEach(removed::add);
        }
        set.entrySet().removeIf(tag -> tag.getValue().equals(present.get(tag.getKey())));
        return new TagChange(set, removed);
    }

    private boolean ruleDiffers() {
        Rule before = normal(comparable()).rule().withTargets(List.of()).withTags(null);
        return !before.equals(normal(after).rule().withTargets(List.of()).withTags(null));
    }

    private List<EcsTarget> differingTargets() {
        List<EcsTarget> present = normal(comparable()).rule().targets();
        List<EcsTarget> wantedTargets = normal(after).rule().targets();
        return after.targets().stream()
                .filter(target -> !present.contains(withId(wantedTargets, target)))
                .toList();
    }

    private List<String> staleTargets() {
        Set<String> kept = new TreeSet<>();
        after.targets().forEach(target -> kept.add(idOf(target)));
        return live.targets().ecs().stream()
                .map(Comparison::idOf)
                .filter(id -> !kept.contains(id))
                .toList();
    }

    private NormalForm normal(Rule rule) {
        return NormalForm.of(rule, home);
    }

    private static EcsTarget withId(List<EcsTarget> targets, EcsTarget like) {
        return targets.stream()
                .filter(target -> idOf(target).equals(idOf(like)))
                .findFirst()
                .orElseThrow();
    }

    /** A target without an id is the one live target, whatever it is called; else it is called like the rule. */
    private static Rule withTargetIds(Rule rule, List<EcsTarget> present) {
        String id = present.size() == 1 ? idOf(present.get(0)) : rule.name();
        return rule.withTargets(rule.targets().stream()
                .map(target -> target.id() == null ? target.withId(id) : target)
                .toList());
    }

    /**
     * A target that says nothing of its task count is sent with the default, 1, because ecschedule cannot read targets without
     * one; only a live target that has none either is left without.
     */
    private static Rule withTaskCounts(Rule rule, List<EcsTarget> present) {
        return rule.withTargets(rule.targets().stream()
                .map(target -> target.taskCount() != null || livesWithoutCount(target, present)
                        ? target
                        : target.with("taskCount", Json.of(DEFAULT_TASK_COUNT)))
                .toList());
    }

    private static boolean livesWithoutCount(EcsTarget target, List<EcsTarget> present) {
        return present.stream()
                .filter(live -> idOf(live).equals(idOf(target)))
                .anyMatch(live -> live.taskCount() == null);
    }

    private static Rule leaveToOthers(Rule rule, DesiredRule wanted, LiveRule live) {
        Rule present = live.rule();
        Rule result = rule.ruleRole() == null ? rule.withRuleRole(present.ruleRole()) : rule;
        if (wanted.ignored().isEmpty()) {
            return result;
        }
        JsonObject settings = CanonicalRule.withSettingsOf(
                CanonicalRule.write(result, Layout.LIST), CanonicalRule.write(present, Layout.LIST), wanted.ignored());
        return CanonicalRule.read(settings);
    }

    /** A rule on hold keeps the state it has, unless that is the enabled one. */
    private static Rule respectHold(Rule rule, LiveRule live) {
        boolean wouldFire = live.tags().hold().isPresent() && rule.isEnabled();
        return wouldFire ? rule.withState(live.rule().isEnabled() ? live.rule().state() : Rule.DISABLED) : rule;
    }

    private static String idOf(EcsTarget target) {
        return Objects.requireNonNullElse(target.id(), "");
    }
}

package dev.rota.rule;

import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * A rule as the tree of canonical keys that stands in a file: the one spelling that is written, and into which every other
 * spelling is read.
 */
public final class CanonicalRule {

    /** How the keys of targets are laid out. */
    public enum Layout {
        /** The keys of the only target stand in the rule. */
        FLAT,
        /** The targets stand in a list, each with its id. */
        LIST
    }

    private CanonicalRule() {}

    /** The shortest layout that a rule fits in. */
    public static Layout layoutOf(Rule rule) {
        return rule.targets().size() == 1 ? Layout.FLAT : Layout.LIST;
    }

    /** The tree of a rule. A target whose id is the rule's name does not repeat it when the layout is flat. */
    public static JsonObject write(Rule rule, Layout layout) {
        Members members = new Members()
                .text("name", rule.name())
                .text("description", rule.description())
                .text("scheduleExpression", rule.scheduleExpression())
                .text("eventPattern", rule.eventPattern())
                .text("eventBusName", rule.eventBusName())
                .text("state", rule.state())
                .text("ruleRole", rule.ruleRole());
        if (rule.tags() != null) {
            members.put("tags", Members.object(rule.tags()));
        }
        if (layout == Layout.FLAT && rule.targets().size() == 1) {
            EcsTarget target = rule.targets().get(0);
            String id = rule.name().equals(target.id()) ? null : target.id();
            return members.text("targetId", id)
                    .all(CanonicalTarget.write(target))
                    .build();
        }
        return members.objects("targets", rule.targets(), CanonicalRule::writeListed)
                .build();
    }

    /**
     * The rule of a tree in canonical spelling, in either layout.
     *
     * @throws IllegalArgumentException when a name, cluster or task definition is missing: trees are checked before they come here
     */
    public static Rule read(JsonObject tree) {
        Fields fields = new Fields(tree);
        return new Rule(
                fields.requiredText("name"),
                fields.text("eventBusName"),
                fields.text("description"),
                fields.text("scheduleExpression"),
                fields.text("eventPattern"),
                fields.text("state"),
                fields.text("ruleRole"),
                fields.object("tags").map(Fields::textMembers).orElse(null),
                readTargets(fields));
    }

    private static List<EcsTarget> readTargets(Fields fields) {
        if (fields.has("targets")) {
            return fields.objects("targets", target -> CanonicalTarget.read(target, target.text("id")));
        }
        return fields.has("taskDefinition")
                ? List.of(CanonicalTarget.read(fields, fields.text("targetId")))
                : List.of();
    }

    private static JsonObject writeListed(EcsTarget target) {
        return new Members()
                .text("id", target.id())
                .all(CanonicalTarget.write(target))
                .build();
    }

    /**
     * A tree in which some settings have the values they have in another tree, for settings that someone else looks after.
     * Targets are matched by id; both trees must have the layout of a list.
     *
     * @param keys canonical keys of the rule or of its targets
     */
    public static JsonObject withSettingsOf(JsonObject tree, JsonObject other, Set<String> keys) {
        return new IgnoredSettings(keys).in(tree, other);
    }
}

package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final String TARGET_ID = "targetId";

    private CanonicalRule() {}

    /** The shortest layout that a rule fits in. */
    public static Layout layoutOf(Rule rule) {
        return rule.targets().size() == 1 ? Layout.FLAT : Layout.LIST;
    }

    /** The tree of a rule. */
    public static JsonObject write(Rule rule, Layout layout) {
        List<Json.Member> members = new ArrayList<>(rule.settings().members());
        if (layout == Layout.FLAT && rule.targets().size() == 1) {
            for (Json.Member member : written(rule.targets().get(0))) {
                members.add(member.name().equals("id") ? new Json.Member(TARGET_ID, member.value()) : member);
            }
        } else if (!rule.targets().isEmpty()) {
            members.add(new Json.Member(
                    "targets",
                    new JsonArray(rule.targets().stream()
                            .map(target -> (Json) new JsonObject(written(target)))
                            .toList())));
        }
        return new JsonObject(members);
    }

    /** A tree without the id of its only target where that is the rule's name, which is what whoever says none mostly means. */
    public static JsonObject withoutUsualId(JsonObject tree) {
        return tree.get(TARGET_ID).equals(tree.get("name")) ? Shape.with(tree, TARGET_ID, Optional.empty()) : tree;
    }

    private static List<Json.Member> written(EcsTarget target) {
        return Settings.LISTED_TARGET
                .withoutEmpty(target.spelledOut().settings())
                .members();
    }

    /**
     * The rule of a tree in canonical spelling, in either layout.
     *
     * @throws IllegalArgumentException when a name, cluster or task definition is missing: trees are checked before they come here
     */
    public static Rule read(JsonObject tree) {
        Rule rule = new Rule(tree, targets(tree));
        Settings.HEADER.text(tree, "name");
        return rule;
    }

    private static List<EcsTarget> targets(JsonObject tree) {
        List<EcsTarget> targets = new ArrayList<>();
        if (tree.get("targets").isPresent()) {
            tree.objects("targets").forEach(target -> targets.add(new EcsTarget(target)));
        } else if (tree.get("taskDefinition").isPresent()) {
            targets.add(new EcsTarget(tree).withId(tree.text(TARGET_ID).orElse(null)));
        }
        for (EcsTarget target : targets) {
            Settings.TARGET.text(target.settings(), "cluster");
            Settings.TARGET.text(target.settings(), "taskDefinition");
        }
        return targets;
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

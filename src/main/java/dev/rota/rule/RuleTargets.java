package dev.rota.rule;

import java.util.List;
import java.util.Set;

/**
 * What the API says of a rule's targets (ListTargetsByRule).
 *
 * @param ecs those that start ECS tasks
 * @param others those of other services
 * @param unknownMembers members of ECS targets that this build of Rota has no key for; PutTargets would erase them
 */
public record RuleTargets(List<EcsTarget> ecs, List<ForeignTarget> others, Set<String> unknownMembers) {

    /** A rule without targets. */
    public static final RuleTargets NONE = new RuleTargets(List.of(), List.of(), Set.of());

    public RuleTargets {
        ecs = List.copyOf(ecs);
        others = List.copyOf(others);
        unknownMembers = Set.copyOf(unknownMembers);
    }
}

package dev.rota.secret;

import dev.rota.rule.ContainerOverride;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Rule;
import dev.rota.rule.TargetInput;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What rules call things: themselves, clusters, task definitions, targets, containers. None of these is a secret. */
final class RuleNames {

    private RuleNames() {}

    /** All names in some rules, long and short. */
    static Set<String> of(List<Rule> rules) {
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            names.add(rule.name());
            rule.targets().forEach(target -> addNames(target, names));
        }
        return names;
    }

    private static void addNames(EcsTarget target, Set<String> names) {
        for (String name : List.of(
                Objects.requireNonNullElse(target.id(), ""),
                target.cluster(),
                target.parameters().taskDefinition(),
                Objects.requireNonNullElse(target.role(), ""))) {
            names.add(name);
            names.add(name.substring(name.lastIndexOf('/') + 1));
        }
        if (target.input() instanceof TargetInput.Overrides overrides) {
            overrides.override().containerOverrides().stream()
                    .map(ContainerOverride::name)
                    .filter(Objects::nonNull)
                    .forEach(names::add);
        }
    }
}

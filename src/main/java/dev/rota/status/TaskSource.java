package dev.rota.status;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.NormalForm;
import dev.rota.rule.TaskOverride;
import dev.rota.rule.TaskOverride.Container;
import dev.rota.status.TaskRecords.TaskRecord;
import java.util.Comparator;
import java.util.List;

/**
 * A target that may have started a task.
 *
 * @param rule its rule's name
 * @param target what it starts
 * @param home spells names and ARNs alike
 */
record TaskSource(String rule, EcsTarget target, Home home) {

    static List<TaskSource> of(LiveRule rule, Home home) {
        return rule.targets().ecs().stream()
                .map(target -> new TaskSource(rule.name(), target, home))
                .toList();
    }

    String cluster() {
        return home.clusterArn(target.cluster());
    }

    /** Whether the task is of the family, and of the revision if the target names one. */
    boolean hasDefinitionOf(TaskRecord task) {
        String wanted = target.taskDefinition();
        String name = wanted.substring(wanted.lastIndexOf('/') + 1);
        String actual = task.state().definitionName();
        return name.contains(":")
                ? actual.equals(name)
                : actual.replaceFirst(":\\d+$", "").equals(name);
    }

    /** Whether the task's override is the target's; of an input that is made from an event nobody knows. */
    boolean hasOverrideOf(TaskRecord task) {
        return target.override()
                .map(override -> normal(override).equals(normal(task.override())))
                .orElse(true);
    }

    /** Whether the task is of the target's group; ECS puts it into that of its family when the target names none. */
    boolean hasGroupOf(TaskRecord task) {
        String group = target.group().orElse(null);
        String family = task.state().definitionName().replaceFirst(":\\d+$", "");
        return task.group().isEmpty() || task.group().equals(group == null ? "family:" + family : group);
    }

    /** Whether the task was started as the target says. */
    boolean hasLaunchOf(TaskRecord task) {
        String launchType = target.launchType();
        List<String> providers = target.capacityProviderNames();
        if (!providers.isEmpty()) {
            return task.capacityProvider().filter(providers::contains).isPresent();
        }
        boolean byType = task.capacityProvider().isEmpty() && task.launchType().equals(launchType);
        return launchType == null || byType;
    }

    /** An override in the form in which equal ones are equal; ECS names containers that nothing is overridden of. */
    private TaskOverride normal(TaskOverride override) {
        TaskOverride normal =
                NormalForm.of(target.with(override), home).override().orElseThrow();
        return normal.withContainers(normal.containers().stream()
                .filter(container -> !container.isBare())
                .sorted(Comparator.comparing(Container::name))
                .toList());
    }
}

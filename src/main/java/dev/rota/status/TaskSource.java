package dev.rota.status;

import dev.rota.rule.ContainerOverride;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import dev.rota.rule.TargetInput;
import dev.rota.rule.TaskOverride;
import dev.rota.status.TaskRecords.TaskRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        String wanted = target.parameters().taskDefinition();
        String name = wanted.substring(wanted.lastIndexOf('/') + 1);
        String actual = task.state().definitionName();
        return name.contains(":")
                ? actual.equals(name)
                : actual.replaceFirst(":\\d+$", "").equals(name);
    }

    /** Whether the task's override is the target's; of an input that is made from an event nobody knows. */
    boolean hasOverrideOf(TaskRecord task) {
        TargetInput input = target.input();
        boolean told = input instanceof TargetInput.None
                || input instanceof TargetInput.Overrides
                || (input instanceof TargetInput.Text text && text.asOverride().isPresent());
        return !told || normal(input).equals(normal(new TargetInput.Overrides(task.override())));
    }

    /** Whether the task is of the target's group; ECS puts it into that of its family when the target names none. */
    boolean hasGroupOf(TaskRecord task) {
        String group = target.parameters().group();
        String family = task.state().definitionName().replaceFirst(":\\d+$", "");
        return task.group().isEmpty() || task.group().equals(group == null ? "family:" + family : group);
    }

    /** Whether the task was started as the target says. */
    boolean hasLaunchOf(TaskRecord task) {
        String launchType = target.parameters().launchType();
        boolean byProvider = target.parameters().capacityProviderStrategy().stream()
                .anyMatch(provider -> task.capacityProvider().equals(Optional.of(provider.capacityProvider())));
        if (!target.parameters().capacityProviderStrategy().isEmpty()) {
            return byProvider;
        }
        boolean byType = task.capacityProvider().isEmpty() && task.launchType().equals(launchType);
        return launchType == null || byType;
    }

    /** An input in the form in which equal ones are equal; ECS names containers that nothing is overridden of. */
    private TaskOverride normal(TargetInput input) {
        EcsTarget bare = new EcsTarget(null, target.cluster(), null, input, target.parameters(), null, null);
        Rule form = NormalForm.of(new Rule(rule, null, null, null, null, null, null, null, List.of(bare)), home)
                .rule();
        TargetInput normal = form.targets().get(0).input();
        TaskOverride override =
                normal instanceof TargetInput.Overrides overrides ? overrides.override() : TaskOverride.NOTHING;
        return new TaskOverride(
                override.containerOverrides().stream()
                        .filter(container -> !isBare(container))
                        .sorted(Comparator.comparing(container -> String.valueOf(container.name())))
                        .toList(),
                override.cpu(),
                override.memory(),
                override.taskRoleArn(),
                override.executionRoleArn(),
                override.ephemeralStorageSizeInGiB(),
                override.inferenceAcceleratorOverrides());
    }

    private static boolean isBare(ContainerOverride container) {
        return container.equals(
                new ContainerOverride(container.name(), List.of(), List.of(), List.of(), null, null, null, List.of()));
    }
}

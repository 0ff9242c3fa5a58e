package dev.rota.run;

import dev.rota.problem.RotaException;
import dev.rota.rule.ContainerOverride;
import dev.rota.rule.ContainerOverride.EnvironmentVariable;
import dev.rota.rule.EcsParameters;
import dev.rota.rule.TaskOverride;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * In what this run shall differ from the schedule's.
 *
 * @param taskDefinition another one
 * @param count another number of tasks
 * @param cpu of the task
 * @param memory of the task
 * @param command of the container
 * @param environment variables of the container, added to the schedule's or in place of them
 * @param container the one that command and variables are for; may be absent when there is no doubt
 */
public record Adjustments(
        Optional<String> taskDefinition,
        OptionalInt count,
        Optional<String> cpu,
        Optional<String> memory,
        List<String> command,
        Map<String, String> environment,
        Optional<String> container) {

    public Adjustments {
        command = List.copyOf(command);
        environment = Map.copyOf(new LinkedHashMap<>(environment));
    }

    /** The launch with another task definition and another number of tasks. */
    public Launch parametersOf(Launch launch) {
        EcsParameters parameters = launch.parameters();
        if (taskDefinition.isPresent()) {
            parameters = parameters.withTaskDefinition(taskDefinition.get());
        }
        if (count.isPresent()) {
            Launch.requireFew(count.getAsInt());
            parameters = parameters.withTaskCount(count.getAsInt());
        }
        return launch.withParameters(parameters);
    }

    /**
     * The launch with another override.
     *
     * @param blueprint the containers that there are; absent when ECS did not tell
     * @throws RotaException when the container that is meant is not there, or cannot be told
     */
    public Launch overrideOf(Launch launch, Optional<Blueprint> blueprint) {
        container.ifPresent(name -> blueprint.ifPresent(known -> known.require(name)));
        TaskOverride old = launch.override();
        List<ContainerOverride> containers = command.isEmpty() && environment.isEmpty()
                ? old.containerOverrides()
                : changed(old.containerOverrides(), meant(old, blueprint));
        return launch.withOverride(new TaskOverride(
                containers,
                cpu.orElse(old.cpu()),
                memory.orElse(old.memory()),
                old.taskRoleArn(),
                old.executionRoleArn(),
                old.ephemeralStorageSizeInGiB(),
                old.inferenceAcceleratorOverrides()));
    }

    /** The container named, else the only one, else the only one that is essential, else the only one that is overridden. */
    private String meant(TaskOverride old, Optional<Blueprint> blueprint) {
        List<String> all = blueprint.map(Blueprint::names).orElse(List.of());
        List<String> overridden = old.containerOverrides().stream()
                .flatMap(override -> Optional.ofNullable(override.name()).stream())
                .toList();
        return container
                .or(() -> only(all))
                .or(() -> only(blueprint.map(Blueprint::essential).orElse(List.of())))
                .or(() -> only(overridden))
                .orElseThrow(() -> new RotaException(
                        "which container --command and --env are for cannot be told; say it with --container (%s)"
                                .formatted(String.join(", ", all.isEmpty() ? overridden : all))));
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private List<ContainerOverride> changed(List<ContainerOverride> overrides, String name) {
        List<ContainerOverride> changed = new ArrayList<>();
        boolean found = false;
        for (ContainerOverride override : overrides) {
            boolean isMeant = name.equals(override.name());
            changed.add(isMeant ? adjusted(override, name) : override);
            found |= isMeant;
        }
        if (!found) {
            changed.add(adjusted(null, name));
        }
        return changed;
    }

    private ContainerOverride adjusted(@Nullable ContainerOverride old, String name) {
        if (old == null) {
            return new ContainerOverride(name, command, variables(List.of()), List.of(), null, null, null, List.of());
        }
        return new ContainerOverride(
                name,
                command.isEmpty() ? old.command() : command,
                variables(old.environment()),
                old.environmentFiles(),
                old.cpu(),
                old.memory(),
                old.memoryReservation(),
                old.resourceRequirements());
    }

    private List<EnvironmentVariable> variables(List<EnvironmentVariable> old) {
        Map<String, String> all = new LinkedHashMap<>();
        old.forEach(variable -> all.put(variable.name(), variable.value()));
        environment.keySet().stream().sorted().forEach(name -> all.put(name, environment.getOrDefault(name, "")));
        return all.entrySet().stream()
                .map(entry -> new EnvironmentVariable(entry.getKey(), entry.getValue()))
                .toList();
    }
}

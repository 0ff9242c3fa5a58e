package dev.rota.run;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.SettingPath;
import dev.rota.rule.TaskOverride;
import dev.rota.rule.TaskOverride.Container;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Those of some settings that stay what they are. */
    public Set<SettingPath> unchanged(Set<SettingPath> settings) {
        return settings.stream()
                .filter(path -> command.isEmpty() || !path.keys().contains("command"))
                .filter(path -> path.keys().stream().noneMatch(environment::containsKey))
                .collect(Collectors.toSet());
    }

    /** The launch with another task definition and another number of tasks. */
    public Launch parametersOf(Launch launch) {
        EcsTarget target = launch.target();
        if (taskDefinition.isPresent()) {
            target = target.with("taskDefinition", Json.of(taskDefinition.get()));
        }
        if (count.isPresent()) {
            Launch.requireFew(count.getAsInt());
            target = target.with("taskCount", Json.of(count.getAsInt()));
        }
        return launch.withTarget(target);
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
        TaskOverride changed = old.with("cpu", cpu.map(Json::of)).with("memory", memory.map(Json::of));
        return launch.withTarget(launch.target()
                .with(receiver(launch, blueprint)
                        .map(name -> changed.withContainers(changed(old.containers(), name)))
                        .orElse(changed)));
    }

    /**
     * The container that the command and the variables are for, empty when there are neither: the container named, else the only one, else the only one that is essential, else the only one that
     * is overridden.
     */
    public Optional<String> receiver(Launch launch, Optional<Blueprint> blueprint) {
        return command.isEmpty() && environment.isEmpty()
                ? Optional.empty()
                : Optional.of(meant(launch.override(), blueprint));
    }

    private String meant(TaskOverride old, Optional<Blueprint> blueprint) {
        List<String> all = blueprint.map(Blueprint::names).orElse(List.of());
        List<String> overridden = old.containers().stream().map(Container::name).toList();
        return container
                .or(() -> only(all))
                .or(() -> only(blueprint.map(Blueprint::essential).orElse(List.of())))
                .or(() -> only(overridden))
                .orElseThrow(() ->
                        new RotaException("--command and --env need a container; name it with --container (%s)"
                                .formatted(String.join(", ", all.isEmpty() ? overridden : all))));
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private List<Container> changed(List<Container> containers, String name) {
        List<Container> changed = new ArrayList<>();
        boolean found = false;
        for (Container container : containers) {
            boolean isMeant = name.equals(container.name());
            changed.add(isMeant ? adjusted(container) : container);
            found |= isMeant;
        }
        if (!found) {
            changed.add(adjusted(new Container(Json.object().with("name", name).build())));
        }
        return changed;
    }

    private Container adjusted(Container old) {
        Map<String, String> variables = new LinkedHashMap<>();
        old.environment()
                .forEach(variable -> variables.put(
                        variable.text("name").orElse(""), variable.text("value").orElse("")));
        environment.keySet().stream().sorted().forEach(name -> variables.put(name, environment.getOrDefault(name, "")));
        return old.withCommand(command.isEmpty() ? old.command() : command).withEnvironment(variables);
    }
}

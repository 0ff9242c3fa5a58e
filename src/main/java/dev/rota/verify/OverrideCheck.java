package dev.rota.verify;

import dev.rota.problem.Nearest;
import dev.rota.rule.TaskOverride;
import dev.rota.rule.TaskOverride.Container;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Overrides name containers that there are, and ask for no more than the task has. */
final class OverrideCheck {

    private OverrideCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        Optional<TaskOverride> override = subject.override();
        if (override.isEmpty()) {
            findings.skip(
                    "overrides",
                    "the input is made from the event, or is no task override, so Rota does not know what it changes");
            return;
        }
        if (override.get().equals(TaskOverride.NOTHING)) {
            return;
        }
        known.taskDefinition(subject.taskDefinition()).found().ifPresent(definition -> {
            containers(override.get(), definition, findings);
            override.get().containers().forEach(container -> memory(container, findings));
            sizes(override.get(), definition, findings);
        });
    }

    private static void containers(TaskOverride override, TaskDefinition definition, FindingList findings) {
        List<String> named =
                override.containers().stream().map(Container::name).distinct().toList();
        List<String> there = definition.containerNames();
        List<String> absent =
                named.stream().filter(name -> !there.contains(name)).toList();
        absent.forEach(name -> findings.ng(
                "task definition %s has no container %s to override".formatted(definition.name(), name),
                "it has %s%s"
                        .formatted(
                                String.join(", ", there),
                                Nearest.suggestion(name, there).isEmpty()
                                        ? "; correct containerOverrides"
                                        : Nearest.suggestion(name, there))));
        if (absent.isEmpty() && !named.isEmpty()) {
            findings.ok(
                    named.size() == 1
                            ? "container %s exists".formatted(named.get(0))
                            : "containers %s exist".formatted(String.join(", ", named)));
        }
    }

    private static void memory(Container container, FindingList findings) {
        Integer hard = container.memory();
        Integer soft = container.memoryReservation();
        if (hard != null && soft != null && soft > hard) {
            findings.ng(
                    "container %s reserves %d MiB but may have %d MiB only".formatted(container.name(), soft, hard),
                    "memoryReservation has to be at most memory");
        }
    }

    /** Whether the task's sizes can be read, and have room for those of its containers. */
    private static void sizes(TaskOverride override, TaskDefinition definition, FindingList findings) {
        Sizes sizes = Sizes.of(override, definition);
        sizes.unreadable().forEach(text -> findings.ng("the override's " + text + " cannot be read", Sizes.SPELLING));
        String wanting = override.containers().stream()
                .filter(container -> exceeds(container.memory(), sizes.memory()))
                .map(container -> "%s %d MiB".formatted(container.name(), container.memory()))
                .collect(Collectors.joining(", "));
        if (!wanting.isEmpty()) {
            findings.ng(
                    "containers want more memory than the task's %d MiB: %s"
                            .formatted(sizes.memory().orElse(0), wanting),
                    "raise the memory of the task, or lower that of the container");
        }
        override.containers().stream()
                .filter(container -> exceeds(container.cpu(), sizes.cpu()))
                .forEach(container -> findings.ng(
                        "container %s wants %d CPU units, but the task has %d"
                                .formatted(
                                        container.name(),
                                        container.cpu(),
                                        sizes.cpu().orElse(0)),
                        "raise the cpu of the task, or lower that of the container"));
    }

    private static boolean exceeds(@Nullable Integer wanted, Optional<Integer> there) {
        return wanted != null && there.isPresent() && wanted > there.get();
    }
}

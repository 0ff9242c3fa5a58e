package dev.rota.verify;

import dev.rota.verify.Finding.Topic;
import java.util.LinkedHashMap;
import java.util.Map;

/** The roles that the task gets are there, and ECS may take them on. */
final class TaskRolesCheck implements Check {

    @Override
    public Topic topic() {
        return Topic.TASK_ROLES;
    }

    @Override
    public void look(Subject subject, Known known, FindingList findings) {
        known.taskDefinition(subject.taskDefinition()).found().ifPresent(definition -> {
            Map<String, String> kinds = new LinkedHashMap<>();
            subject.taskRole(definition).ifPresent(role -> kinds.put(role, "task role"));
            subject.executionRole(definition)
                    .ifPresent(role -> kinds.merge(role, "execution role", (one, other) -> "task and execution role"));
            Trust trust = new Trust(subject, known, findings);
            kinds.forEach((role, kind) -> trust.of(kind, role, Services.TASKS, anyOf(subject)));
        });
    }

    /** Of which part of ECS a task speaks is not documented; what is advised ends with a wildcard. */
    private static String anyOf(Subject subject) {
        return "arn:%s:ecs:%s:%s:*"
                .formatted(
                        subject.home().partition(),
                        subject.home().region(),
                        subject.home().account());
    }
}

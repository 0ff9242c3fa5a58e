package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.SeedReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a task does when nobody interferes. The sandbox starts no container; a life is the script it plays instead.
 *
 * @param refused why RunTask starts no more than {@code startedBeforeRefusal} tasks, in ECS's words
 * @param startedBeforeRefusal how many tasks of one call there is room for
 * @param pending how long until it is running, or until it fails to start
 * @param startFailure why it never is running, in ECS's words
 * @param running how long it runs
 * @param stopCode why it stops
 * @param stoppedReason the same in ECS's words
 * @param logLag how long a line takes until it can be read
 * @param containers what they say and how they exit; others say nothing and exit with 0
 */
record TaskLife(
        Optional<String> refused,
        int startedBeforeRefusal,
        Duration pending,
        Optional<String> startFailure,
        Duration running,
        String stopCode,
        String stoppedReason,
        Duration logLag,
        List<ContainerLife> containers) {

    static final String ESSENTIAL_EXITED = "EssentialContainerExited";
    private static final String USUAL_REASON = "Essential container in task exited";
    private static final String USUAL_TIME = "1s";

    private static final List<String> KEYS = List.of(
            "family",
            "refused",
            "startedBeforeRefusal",
            "pending",
            "startFailure",
            "running",
            "stopCode",
            "stoppedReason",
            "logLag",
            "containers");

    TaskLife {
        containers = List.copyOf(containers);
    }

    /**
     * What a container of a task does.
     *
     * @param exitCode absent when ECS never learns it
     * @param reason what ECS says of it besides
     * @param texts what it writes, spread over the time it runs; {@code {n}} stands for the number of the line
     * @param repeat how often it writes all of that
     */
    record ContainerLife(
            String name, Optional<Integer> exitCode, Optional<String> reason, List<String> texts, int repeat) {

        private static final List<String> KEYS = List.of("name", "exitCode", "reason", "lines", "repeat");

        ContainerLife {
            texts = List.copyOf(texts);
        }

        private static ContainerLife of(JsonObject container) {
            SeedReader.refuseUnknown(container, KEYS, "a container of a task's life");
            // -1 stands for a code that ECS never learns: a seed cannot hold null.
            int exitCode = container.integer("exitCode").orElse(0);
            return new ContainerLife(
                    container.text("name").orElse(""),
                    exitCode < 0 ? Optional.empty() : Optional.of(exitCode),
                    container.text("reason"),
                    container.texts("lines"),
                    container.integer("repeat").orElse(1));
        }

        /** How many lines it writes. */
        int lines() {
            return texts.size() * repeat;
        }

        /** One of its lines, counted from 0. */
        String line(int index) {
            return texts.get(index % texts.size()).replace("{n}", Integer.toString(index + 1));
        }
    }

    /**
     * Reads a life as a seed writes it.
     *
     * @throws RotaException when something is wrong with it
     */
    static TaskLife of(JsonObject life) {
        SeedReader.refuseUnknown(life, KEYS, "a task's life");
        String stopCode = life.text("stopCode").orElse(ESSENTIAL_EXITED);
        return new TaskLife(
                life.text("refused"),
                life.integer("startedBeforeRefusal").orElse(0),
                duration(life, "pending", USUAL_TIME),
                life.text("startFailure"),
                duration(life, "running", USUAL_TIME),
                stopCode,
                life.text("stoppedReason").orElse(stopCode.equals(ESSENTIAL_EXITED) ? USUAL_REASON : stopCode),
                duration(life, "logLag", "0s"),
                life.objects("containers").stream().map(ContainerLife::of).toList());
    }

    Optional<ContainerLife> container(String name) {
        return containers.stream()
                .filter(container -> container.name().equals(name))
                .findFirst();
    }

    private static Duration duration(JsonObject life, String name, String otherwise) {
        return SeedReader.duration(life.get(name).orElse(Json.of(otherwise)), name);
    }
}

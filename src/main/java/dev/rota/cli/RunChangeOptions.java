package dev.rota.cli;

import dev.rota.problem.UsageException;
import dev.rota.problem.Utf8;
import dev.rota.run.Adjustments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In what a run differs from the schedule's. */
final class RunChangeOptions {

    @Option(
            names = "--command",
            paramLabel = "TEXT",
            description = "Another command, cut into arguments as a shell does: 'report --date 2026-11-20'.")
    private @Nullable String command;

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description = "A variable of the container, in place of the schedule's or besides; may be given several"
                    + " times. NAME alone takes the value from the environment of this command.")
    private List<String> environment = new ArrayList<>();

    @Option(
            names = "--container",
            paramLabel = "NAME",
            description = "The container that --command and --env are for, and whose exit code counts.")
    private @Nullable String container;

    @Option(names = "--cpu", paramLabel = "UNITS", description = "Another CPU of the task, such as 512.")
    private @Nullable String cpu;

    @Option(names = "--memory", paramLabel = "MIB", description = "Another memory of the task, such as 1024.")
    private @Nullable String memory;

    @Option(
            names = "--task-definition",
            paramLabel = "NAME",
            description = "Another task definition: family, family:revision or ARN.")
    private @Nullable String taskDefinition;

    @Option(names = "--count", paramLabel = "N", description = "Another number of tasks, 1 to 10.")
    private @Nullable Integer count;

    /** Makes sure that nothing is empty or impossible. */
    void requireSense() {
        if (count != null && (count < 1 || count > 10)) {
            throw new UsageException("--count must be from 1 to 10, but it is %d".formatted(count));
        }
        requireText("--command", command);
        requireText("--container", container);
        requireText("--cpu", cpu);
        requireText("--memory", memory);
        requireText("--task-definition", taskDefinition);
    }

    private static void requireText(String option, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new UsageException("%s is empty; give it a value, or leave it out".formatted(option));
        }
    }

    Optional<String> container() {
        return Optional.ofNullable(container);
    }

    /** The changes; variables without a value are looked up here. */
    Adjustments adjustments(Map<String, String> ownEnvironment) {
        return new Adjustments(
                Optional.ofNullable(taskDefinition),
                count == null ? OptionalInt.empty() : OptionalInt.of(count),
                Optional.ofNullable(cpu),
                Optional.ofNullable(memory),
                command == null ? List.of() : ShellWords.split(command),
                variables(ownEnvironment),
                container());
    }

    private Map<String, String> variables(Map<String, String> ownEnvironment) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String text : environment) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            if (name.isBlank()) {
                throw new UsageException("--env must be NAME=VALUE or NAME, but it is '%s'".formatted(text));
            }
            String value = equals < 0 ? ownEnvironment.get(name) : text.substring(equals + 1);
            if (value == null) {
                throw new UsageException("--env %s: there is no such variable in the environment; write --env %s=VALUE"
                        .formatted(name, name));
            }
            Utf8.damage("environment variable %s (for --env)".formatted(name), value)
                    .ifPresent(reason -> {
                        throw new UsageException(reason);
                    });
            variables.put(name, value);
        }
        return variables;
    }
}

package dev.rota.aws.tasks;

import dev.rota.run.Blueprint;
import dev.rota.run.Blueprint.Container;
import dev.rota.run.Blueprint.LogTarget;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Reads of a task definition what a run needs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html">The awslogs driver</a>
 */
final class BlueprintMapping {

    private static final String TO_CLOUDWATCH = "awslogs";

    private BlueprintMapping() {}

    /** The blueprint; the log of a container that names no region is in this one. */
    static Blueprint read(TaskDefinition definition, String region) {
        return new Blueprint(
                definition.taskDefinitionArn(),
                definition.containerDefinitions().stream()
                        .map(container -> read(container, region))
                        .toList());
    }

    private static Container read(ContainerDefinition container, String region) {
        // A container that says nothing is essential.
        boolean essential = !Boolean.FALSE.equals(container.essential());
        return new Container(container.name(), essential, log(container.logConfiguration(), region));
    }

    private static LogTarget log(@Nullable LogConfiguration configuration, String region) {
        if (configuration == null) {
            return new LogTarget.Nowhere();
        }
        String driver = Objects.requireNonNullElse(configuration.logDriverAsString(), "");
        Map<String, String> options = configuration.options();
        Optional<String> group = given(options, "awslogs-group");
        return driver.equals(TO_CLOUDWATCH) && group.isPresent()
                ? new LogTarget.CloudWatch(
                        given(options, "awslogs-region").orElse(region),
                        group.get(),
                        given(options, "awslogs-stream-prefix"))
                : new LogTarget.Elsewhere(driver);
    }

    /** Empty is absent: emulators send empty texts for what AWS leaves out. */
    private static Optional<String> given(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isEmpty());
    }
}

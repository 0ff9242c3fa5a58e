package dev.rota.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What task is started, and how. Empty lists and maps are the same as absent ones.
 *
 * @param taskDefinition family, {@code family:revision} or ARN; without a revision, the newest ACTIVE one when it fires
 * @param taskCount how many tasks, at least 1; absent is 1
 * @param launchType {@code EC2}, {@code FARGATE} or {@code EXTERNAL}; absent leaves it to the cluster, which is not EC2
 * @param networkConfiguration needed by task definitions of network mode awsvpc
 * @param platformVersion Fargate's, such as {@code 1.4.0}; absent is LATEST
 * @param group the task group, at most 255 characters
 * @param capacityProviderStrategy at most six; excludes a launch type
 * @param enableEcsManagedTags whether ECS tags the task with its cluster; absent is false
 * @param enableExecuteCommand whether a command can be executed in the task; absent is false
 * @param placementConstraints at most ten
 * @param placementStrategy at most five
 * @param propagateTags {@code TASK_DEFINITION} or absent
 * @param referenceId at most 1024 characters
 * @param taskTags tags of the started task
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html">EcsParameters</a>
 */
public record EcsParameters(
        String taskDefinition,
        @Nullable Integer taskCount,
        @Nullable String launchType,
        @Nullable NetworkConfiguration networkConfiguration,
        @Nullable String platformVersion,
        @Nullable String group,
        List<CapacityProvider> capacityProviderStrategy,
        @Nullable Boolean enableEcsManagedTags,
        @Nullable Boolean enableExecuteCommand,
        List<PlacementConstraint> placementConstraints,
        List<PlacementStrategy> placementStrategy,
        @Nullable String propagateTags,
        @Nullable String referenceId,
        Map<String, String> taskTags) {

    public EcsParameters {
        capacityProviderStrategy = List.copyOf(capacityProviderStrategy);
        placementConstraints = List.copyOf(placementConstraints);
        placementStrategy = List.copyOf(placementStrategy);
        taskTags = Collections.unmodifiableMap(new LinkedHashMap<>(taskTags));
    }

    /** These parameters for another task definition. */
    public EcsParameters withTaskDefinition(String other) {
        return with(other, taskCount);
    }

    /** These parameters for another number of tasks. */
    public EcsParameters withTaskCount(int other) {
        return with(taskDefinition, other);
    }

    /** These parameters as they are sent: an empty text says nothing, and nothing is sent for it. */
    public EcsParameters withoutEmptyTexts() {
        return with(taskDefinition, taskCount, unlessEmpty(platformVersion), unlessEmpty(group));
    }

    private EcsParameters with(String otherDefinition, @Nullable Integer otherCount) {
        return with(otherDefinition, otherCount, platformVersion, group);
    }

    private EcsParameters with(
            String otherDefinition,
            @Nullable Integer otherCount,
            @Nullable String otherVersion,
            @Nullable String otherGroup) {
        return new EcsParameters(
                otherDefinition,
                otherCount,
                launchType,
                networkConfiguration,
                otherVersion,
                otherGroup,
                capacityProviderStrategy,
                enableEcsManagedTags,
                enableExecuteCommand,
                placementConstraints,
                placementStrategy,
                propagateTags,
                referenceId,
                taskTags);
    }

    private static @Nullable String unlessEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * Where the task's network interface stands (AWS's {@code awsvpcConfiguration}).
     *
     * @param subnets at least one
     * @param securityGroups absent is the VPC's default one
     * @param assignPublicIp {@code ENABLED}, {@code DISABLED} or absent
     */
    public record NetworkConfiguration(
            List<String> subnets,
            List<String> securityGroups,
            @Nullable String assignPublicIp) {

        public NetworkConfiguration {
            subnets = List.copyOf(subnets);
            securityGroups = List.copyOf(securityGroups);
        }
    }

    /**
     * One item of a capacity provider strategy.
     *
     * @param capacityProvider its name, such as {@code FARGATE_SPOT}
     * @param weight its share of the tasks, 0–1000; absent is 0
     * @param base how many tasks it takes before shares count, 0–100000; absent is 0
     */
    public record CapacityProvider(
            String capacityProvider,
            @Nullable Integer weight,
            @Nullable Integer base) {}

    /**
     * A condition on where a task may be placed.
     *
     * @param type {@code distinctInstance} or {@code memberOf}
     * @param expression cluster query language, at most 2000 characters
     */
    public record PlacementConstraint(
            @Nullable String type, @Nullable String expression) {}

    /**
     * A preference for where a task is placed.
     *
     * @param type {@code random}, {@code spread} or {@code binpack}
     * @param field at most 255 characters
     */
    public record PlacementStrategy(
            @Nullable String type, @Nullable String field) {}
}

package dev.rota.aws.tasks;

import dev.rota.rule.EcsParameters;
import dev.rota.rule.EcsParameters.NetworkConfiguration;
import dev.rota.run.Launch;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A launch as RunTask wants it: every member of a target's EcsParameters has one of the same name there. */
final class LaunchMapping {

    private LaunchMapping() {}

    static RunTaskRequest write(Launch launch) {
        EcsParameters parameters = launch.parameters().withoutEmptyTexts();
        return RunTaskRequest.builder()
                .cluster(launch.cluster())
                .taskDefinition(parameters.taskDefinition())
                .count(parameters.taskCount())
                .launchType(parameters.launchType())
                .networkConfiguration(network(parameters.networkConfiguration()))
                .platformVersion(parameters.platformVersion())
                .group(parameters.group())
                .capacityProviderStrategy(eachIfAny(parameters.capacityProviderStrategy(), LaunchMapping::provider))
                .enableECSManagedTags(parameters.enableEcsManagedTags())
                .enableExecuteCommand(parameters.enableExecuteCommand())
                .placementConstraints(eachIfAny(parameters.placementConstraints(), LaunchMapping::constraint))
                .placementStrategy(eachIfAny(parameters.placementStrategy(), LaunchMapping::strategy))
                .propagateTags(parameters.propagateTags())
                .referenceId(parameters.referenceId())
                .tags(eachIfAny(List.copyOf(parameters.taskTags().entrySet()), LaunchMapping::tag))
                .overrides(OverrideMapping.write(launch.override()))
                .startedBy(launch.startedBy())
                .clientToken(launch.clientToken())
                .build();
    }

    private static software.amazon.awssdk.services.ecs.model.@Nullable NetworkConfiguration network(
            @Nullable NetworkConfiguration network) {
        if (network == null) {
            return null;
        }
        AwsVpcConfiguration vpc = AwsVpcConfiguration.builder()
                .subnets(eachIfAny(network.subnets(), Function.identity()))
                .securityGroups(eachIfAny(network.securityGroups(), Function.identity()))
                .assignPublicIp(network.assignPublicIp())
                .build();
        return software.amazon.awssdk.services.ecs.model.NetworkConfiguration.builder()
                .awsvpcConfiguration(vpc)
                .build();
    }

    private static CapacityProviderStrategyItem provider(EcsParameters.CapacityProvider provider) {
        return CapacityProviderStrategyItem.builder()
                .capacityProvider(provider.capacityProvider())
                .weight(provider.weight())
                .base(provider.base())
                .build();
    }

    private static PlacementConstraint constraint(EcsParameters.PlacementConstraint constraint) {
        return PlacementConstraint.builder()
                .type(constraint.type())
                .expression(constraint.expression())
                .build();
    }

    private static PlacementStrategy strategy(EcsParameters.PlacementStrategy strategy) {
        return PlacementStrategy.builder()
                .type(strategy.type())
                .field(strategy.field())
                .build();
    }

    private static Tag tag(Map.Entry<String, String> tag) {
        return Tag.builder().key(tag.getKey()).value(tag.getValue()).build();
    }

    static <A, B> @Nullable List<B> eachIfAny(List<A> items, Function<A, B> mapping) {
        return items.isEmpty() ? null : items.stream().map(mapping).toList();
    }
}

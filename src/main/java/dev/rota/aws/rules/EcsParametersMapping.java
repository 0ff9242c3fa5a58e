package dev.rota.aws.rules;

import dev.rota.rule.EcsParameters;
import dev.rota.rule.EcsParameters.CapacityProvider;
import dev.rota.rule.EcsParameters.NetworkConfiguration;
import dev.rota.rule.EcsParameters.PlacementConstraint;
import dev.rota.rule.EcsParameters.PlacementStrategy;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.eventbridge.model.CapacityProviderStrategyItem;

/** What an ECS target starts: the SDK's shape of it and Rota's. Empty lists are absent ones. */
final class EcsParametersMapping {

    private EcsParametersMapping() {}

    static EcsParameters read(software.amazon.awssdk.services.eventbridge.model.EcsParameters parameters) {
        return new EcsParameters(
                parameters.taskDefinitionArn(),
                parameters.taskCount(),
                parameters.launchTypeAsString(),
                readNetwork(parameters.networkConfiguration()),
                parameters.platformVersion(),
                parameters.group(),
                each(
                        parameters.capacityProviderStrategy(),
                        item -> new CapacityProvider(item.capacityProvider(), item.weight(), item.base())),
                parameters.enableECSManagedTags(),
                parameters.enableExecuteCommand(),
                each(
                        parameters.placementConstraints(),
                        constraint -> new PlacementConstraint(constraint.typeAsString(), constraint.expression())),
                each(
                        parameters.placementStrategy(),
                        strategy -> new PlacementStrategy(strategy.typeAsString(), strategy.field())),
                parameters.propagateTagsAsString(),
                parameters.referenceId(),
                TagMapping.read(parameters.tags()));
    }

    private static @Nullable NetworkConfiguration readNetwork(
            software.amazon.awssdk.services.eventbridge.model.@Nullable NetworkConfiguration network) {
        AwsVpcConfiguration vpc = network == null ? null : network.awsvpcConfiguration();
        return vpc == null
                ? null
                : new NetworkConfiguration(vpc.subnets(), vpc.securityGroups(), vpc.assignPublicIpAsString());
    }

    static software.amazon.awssdk.services.eventbridge.model.EcsParameters write(EcsParameters said, Arns arns) {
        EcsParameters parameters = said.withoutEmptyTexts();
        return software.amazon.awssdk.services.eventbridge.model.EcsParameters.builder()
                .taskDefinitionArn(arns.taskDefinition(parameters.taskDefinition()))
                .taskCount(parameters.taskCount())
                .launchType(parameters.launchType())
                .networkConfiguration(writeNetwork(parameters.networkConfiguration()))
                .platformVersion(parameters.platformVersion())
                .group(parameters.group())
                .capacityProviderStrategy(
                        eachIfAny(parameters.capacityProviderStrategy(), EcsParametersMapping::writeProvider))
                .enableECSManagedTags(parameters.enableEcsManagedTags())
                .enableExecuteCommand(parameters.enableExecuteCommand())
                .placementConstraints(
                        eachIfAny(parameters.placementConstraints(), EcsParametersMapping::writeConstraint))
                .placementStrategy(eachIfAny(parameters.placementStrategy(), EcsParametersMapping::writeStrategy))
                .propagateTags(parameters.propagateTags())
                .referenceId(parameters.referenceId())
                .tags(TagMapping.writeIfAny(parameters.taskTags()))
                .build();
    }

    private static software.amazon.awssdk.services.eventbridge.model.@Nullable NetworkConfiguration writeNetwork(
            @Nullable NetworkConfiguration network) {
        if (network == null) {
            return null;
        }
        AwsVpcConfiguration vpc = AwsVpcConfiguration.builder()
                .subnets(eachIfAny(network.subnets(), Function.identity()))
                .securityGroups(eachIfAny(network.securityGroups(), Function.identity()))
                .assignPublicIp(network.assignPublicIp())
                .build();
        return software.amazon.awssdk.services.eventbridge.model.NetworkConfiguration.builder()
                .awsvpcConfiguration(vpc)
                .build();
    }

    private static CapacityProviderStrategyItem writeProvider(CapacityProvider provider) {
        return CapacityProviderStrategyItem.builder()
                .capacityProvider(provider.capacityProvider())
                .weight(provider.weight())
                .base(provider.base())
                .build();
    }

    private static software.amazon.awssdk.services.eventbridge.model.PlacementConstraint writeConstraint(
            PlacementConstraint constraint) {
        return software.amazon.awssdk.services.eventbridge.model.PlacementConstraint.builder()
                .type(constraint.type())
                .expression(constraint.expression())
                .build();
    }

    private static software.amazon.awssdk.services.eventbridge.model.PlacementStrategy writeStrategy(
            PlacementStrategy strategy) {
        return software.amazon.awssdk.services.eventbridge.model.PlacementStrategy.builder()
                .type(strategy.type())
                .field(strategy.field())
                .build();
    }

    private static <A, B> List<B> each(List<A> items, Function<A, B> mapping) {
        return items.stream().map(mapping).toList();
    }

    private static <A, B> @Nullable List<B> eachIfAny(List<A> items, Function<A, B> mapping) {
        return items.isEmpty() ? null : each(items, mapping);
    }
}

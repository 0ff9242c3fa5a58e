package dev.rota.aws.rules;

import dev.rota.aws.client.SdkTree;
import dev.rota.rule.AwsMembers;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** ECS targets: the SDK's shape of them and Rota's. */
final class TargetMapping {

    private TargetMapping() {}

    /** Whether a target starts ECS tasks: only those have parameters that name a task definition. */
    static boolean isEcs(Target target) {
        return target.ecsParameters() != null && target.ecsParameters().taskDefinitionArn() != null;
    }

    static ForeignTarget readForeign(Target target) {
        return new ForeignTarget(target.id(), target.arn());
    }

    static EcsTarget read(Target target) {
        return AwsMembers.target(SdkTree.read(target));
    }

    static Target write(EcsTarget target, Arns arns) {
        return SdkTree.build(Target.builder(), AwsMembers.of(arns.in(target)));
    }
}

package dev.rota.aws.rules;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.RetryPolicy;
import dev.rota.rule.TargetInput;
import dev.rota.rule.TaskOverrideJson;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.DeadLetterConfig;
import software.amazon.awssdk.services.eventbridge.model.InputTransformer;
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
        DeadLetterConfig deadLetters = target.deadLetterConfig();
        return new EcsTarget(
                target.id(),
                target.arn(),
                target.roleArn(),
                readInput(target),
                EcsParametersMapping.read(target.ecsParameters()),
                deadLetters == null ? null : deadLetters.arn(),
                readRetryPolicy(target.retryPolicy()));
    }

    /** Input is kept to the letter, whether it is an override or not. */
    private static TargetInput readInput(Target target) {
        if (target.input() != null) {
            return new TargetInput.Text(target.input());
        }
        if (target.inputPath() != null) {
            return new TargetInput.Path(target.inputPath());
        }
        InputTransformer transformer = target.inputTransformer();
        return transformer == null
                ? TargetInput.NONE
                : new TargetInput.Transformer(transformer.inputPathsMap(), transformer.inputTemplate());
    }

    private static @Nullable RetryPolicy readRetryPolicy(
            software.amazon.awssdk.services.eventbridge.model.@Nullable RetryPolicy policy) {
        return policy == null
                ? null
                : new RetryPolicy(policy.maximumRetryAttempts(), policy.maximumEventAgeInSeconds());
    }

    static Target write(EcsTarget target, Arns arns) {
        Target.Builder builder = Target.builder()
                .id(target.id())
                .arn(arns.cluster(target.cluster()))
                .roleArn(arns.role(target.role()))
                .ecsParameters(EcsParametersMapping.write(target.parameters(), arns))
                .deadLetterConfig(writeDeadLetters(arns.queue(target.deadLetterQueue())))
                .retryPolicy(writeRetryPolicy(target.retryPolicy()));
        writeInput(builder, target.input(), arns);
        return builder.build();
    }

    private static void writeInput(Target.Builder builder, TargetInput input, Arns arns) {
        if (input instanceof TargetInput.Overrides overrides) {
            builder.input(
                    TaskOverrideJson.write(arns.override(overrides.override())).compact());
        } else if (input instanceof TargetInput.Text text) {
            builder.input(text.text());
        } else if (input instanceof TargetInput.Path path) {
            builder.inputPath(path.path());
        } else if (input instanceof TargetInput.Transformer transformer) {
            builder.inputTransformer(writeTransformer(transformer));
        }
    }

    private static InputTransformer writeTransformer(TargetInput.Transformer transformer) {
        return InputTransformer.builder()
                .inputPathsMap(transformer.inputPathsMap().isEmpty() ? null : transformer.inputPathsMap())
                .inputTemplate(transformer.inputTemplate())
                .build();
    }

    private static @Nullable DeadLetterConfig writeDeadLetters(@Nullable String queueArn) {
        return queueArn == null
                ? null
                : DeadLetterConfig.builder().arn(queueArn).build();
    }

    private static software.amazon.awssdk.services.eventbridge.model.@Nullable RetryPolicy writeRetryPolicy(
            @Nullable RetryPolicy policy) {
        return policy == null
                ? null
                : software.amazon.awssdk.services.eventbridge.model.RetryPolicy.builder()
                        .maximumRetryAttempts(policy.maximumRetryAttempts())
                        .maximumEventAgeInSeconds(policy.maximumEventAgeInSeconds())
                        .build();
    }
}

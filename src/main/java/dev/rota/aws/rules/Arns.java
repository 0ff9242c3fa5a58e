package dev.rota.aws.rules;

import dev.rota.rule.Home;
import dev.rota.rule.TaskOverride;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Spells names out as the ARNs that AWS wants.
 *
 * @param home asked only when a name really is short, because the answer may cost a call
 */
record Arns(Supplier<Home> home) {

    String cluster(String nameOrArn) {
        return spelledOut(nameOrArn, Home::clusterArn);
    }

    String taskDefinition(String nameOrArn) {
        return spelledOut(nameOrArn, Home::taskDefinitionArn);
    }

    @Nullable
    String role(@Nullable String nameOrArn) {
        return nameOrArn == null ? null : spelledOut(nameOrArn, Home::roleArn);
    }

    @Nullable
    String queue(@Nullable String nameUrlOrArn) {
        return nameUrlOrArn == null ? null : spelledOut(nameUrlOrArn, Home::queueArn);
    }

    /** The override with its roles spelled out. */
    TaskOverride override(TaskOverride override) {
        return new TaskOverride(
                override.containerOverrides(),
                override.cpu(),
                override.memory(),
                role(override.taskRoleArn()),
                role(override.executionRoleArn()),
                override.ephemeralStorageSizeInGiB(),
                override.inferenceAcceleratorOverrides());
    }

    private String spelledOut(String nameOrArn, BiFunction<Home, String, String> arn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : arn.apply(home.get(), nameOrArn);
    }
}

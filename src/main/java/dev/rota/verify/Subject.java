package dev.rota.verify;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.rule.TaskOverride;
import java.util.Objects;
import java.util.Optional;

/**
 * A target that is to be checked.
 *
 * @param rule the rule it belongs to
 * @param target what the rule starts
 * @param home where both live
 */
record Subject(Rule rule, EcsTarget target, Home home) {

    String ruleArn() {
        return home.ruleArn(rule.key());
    }

    String clusterArn() {
        return home.clusterArn(target.cluster());
    }

    String clusterName() {
        return shortName(clusterArn());
    }

    /** How the task definition is named: the shortest way that means the same. */
    String taskDefinition() {
        return home.taskDefinitionName(target.taskDefinition());
    }

    /** Whether the newest revision runs, whichever that is when the rule fires. */
    boolean isUnpinned() {
        return !shortName(taskDefinition()).contains(":");
    }

    /** The override, where it can be read beforehand; nothing overridden where there is no input. */
    Optional<TaskOverride> override() {
        return target.override();
    }

    /** The ARN of the role that the containers get. */
    Optional<String> taskRole(TaskDefinition definition) {
        return override().flatMap(TaskOverride::taskRole).map(home::roleArn).or(definition::taskRole);
    }

    /** The ARN of the role that pulls images, reads secrets and writes logs. */
    Optional<String> executionRole(TaskDefinition definition) {
        return override()
                .flatMap(TaskOverride::executionRole)
                .map(home::roleArn)
                .or(definition::executionRole);
    }

    /** Whether an ARN is of this account. */
    boolean isOfThisAccount(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && parts[4].equals(home.account());
    }

    /** What comes after the last slash. */
    static String shortName(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** The target's id, or what it will be. */
    String id() {
        return Objects.requireNonNullElse(target.id(), rule.name());
    }
}

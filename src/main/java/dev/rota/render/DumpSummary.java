package dev.rota.render;

import dev.rota.apply.Inventory.Found;
import dev.rota.rule.ContainerOverride;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.LiveRule;
import dev.rota.rule.TargetInput;
import dev.rota.rule.TaskOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a dump holds, and what it leaves out, in sentences for the conversation. */
public final class DumpSummary {

    private DumpSummary() {}

    /** The sentences. */
    public static List<String> sentences(Found found) {
        List<String> sentences = new ArrayList<>();
        List<String> secrets = secrets(found.rules());
        String total = Words.count(found.rules().size(), "rule") + ".";
        sentences.add(
                secrets.isEmpty()
                        ? total
                        : "%s %s like %s (%s): consider the task definition's 'secrets'."
                                .formatted(
                                        total,
                                        secrets.size() == 1 ? "1 value looks" : secrets.size() + " values look",
                                        secrets.size() == 1 ? "a secret" : "secrets",
                                        Words.list(secrets)));
        if (found.withoutTasks() > 0) {
            sentences.add("%s %s no ECS task and %s left out."
                    .formatted(
                            Words.count(found.withoutTasks(), "other rule"),
                            found.withoutTasks() == 1 ? "starts" : "start",
                            found.withoutTasks() == 1 ? "is" : "are"));
        }
        found.managed()
                .forEach(header -> sentences.add("%s is left out: %s manages it, so no file can."
                        .formatted(header.rule().name(), header.managedBy())));
        return sentences;
    }

    private static List<String> secrets(List<LiveRule> rules) {
        List<String> secrets = new ArrayList<>();
        for (LiveRule rule : rules) {
            for (EcsTarget target : rule.targets().ecs()) {
                overrideOf(target).stream()
                        .flatMap(override -> override.containerOverrides().stream())
                        .flatMap(container -> container.environment().stream())
                        .map(ContainerOverride.EnvironmentVariable::name)
                        .filter(Secrecy::looksSecret)
                        .forEach(name -> secrets.add(rule.name() + ": " + name));
            }
        }
        return secrets;
    }

    private static Optional<TaskOverride> overrideOf(EcsTarget target) {
        return target.input() instanceof TargetInput.Text text ? text.asOverride() : Optional.empty();
    }
}

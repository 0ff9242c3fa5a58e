package dev.rota.render;

import dev.rota.live.ScheduledTasks;
import dev.rota.problem.Nearest;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.LiveRule;
import dev.rota.secret.SecretSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a dump holds, and what it leaves out, in sentences for the conversation. */
public final class DumpSummary {

    private DumpSummary() {}

    /** The sentences. */
    public static List<String> sentences(ScheduledTasks found) {
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
        sentences.addAll(leftOut(found));
        return sentences;
    }

    /** What is live and not in the file. */
    public static List<String> leftOut(ScheduledTasks found) {
        List<String> sentences = new ArrayList<>();
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

    /**
     * That a cluster has no rules, with the one that may have been meant.
     *
     * @param others the clusters that have rules
     */
    public static String nothingOn(String cluster, List<String> others) {
        String meant = Nearest.suggestion(cluster, others);
        return "no rule starts tasks on cluster %s%s"
                .formatted(
                        cluster,
                        !meant.isEmpty() || others.isEmpty()
                                ? meant
                                : "; rules start tasks on "
                                        + Words.list(others.stream().sorted().toList()));
    }

    private static List<String> secrets(List<LiveRule> rules) {
        List<String> secrets = new ArrayList<>();
        for (LiveRule rule : rules) {
            Set<String> settings = new LinkedHashSet<>();
            SecretSettings search = new SecretSettings(Set.of(), (path, secret) -> {
                settings.add(path.keys().get(path.keys().size() - 1));
                return secret;
            });
            search.replaceIn(CanonicalRule.write(rule.rule(), Layout.LIST));
            settings.forEach(setting -> secrets.add(rule.name() + ": " + setting));
        }
        return secrets;
    }
}

package dev.rota.render;

import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.rule.LiveRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The live rules that a plan touches, as a file that leads back to them. */
public final class BackupText {

    private BackupText() {}

    /** The text of the file. Its head says how to go back, and which rules the plan creates and going back has to delete. */
    public static String of(Plan plan) {
        List<LiveRule> rules = Stream.concat(
                        plan.changes(Change.Update.class).stream().map(Change.Update::live),
                        plan.changes(Change.Delete.class).stream().map(Change.Delete::live))
                .toList();
        return DumpFile.forBackup(plan.home()).write(rules, head(plan));
    }

    private static List<String> head(Plan plan) {
        List<String> head = new ArrayList<>();
        head.add("Live rules of account %s (%s) as they were before a plan changed them."
                .formatted(plan.home().account(), plan.home().region()));
        head.add("This is the way back: rota apply -c THIS-FILE. Values are as they were, secrets included.");
        List<String> created = plan.changes(Change.Create.class).stream()
                .map(create -> create.key().toString())
                .toList();
        if (!created.isEmpty()) {
            head.add("The plan created, so going back leaves and you may delete: " + String.join(", ", created));
        }
        return head;
    }
}

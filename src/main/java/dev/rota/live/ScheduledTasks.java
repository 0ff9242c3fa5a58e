package dev.rota.live;

import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * The scheduled tasks of a cluster, or of all, whoever made them.
 *
 * @param rules the rules that start ECS tasks
 * @param managed rules that AWS services made for themselves, which no file can manage
 * @param withoutTasks how many other rules there are that start no ECS task
 */
public record ScheduledTasks(List<LiveRule> rules, List<RuleHeader> managed, int withoutTasks) {

    /** Nothing at all. */
    static final ScheduledTasks NONE = new ScheduledTasks(List.of(), List.of(), 0);

    public ScheduledTasks {
        rules = List.copyOf(rules);
        managed = List.copyOf(managed);
    }

    /** Whether there is nothing, not even what is left out. */
    public boolean isEmpty() {
        return rules.isEmpty() && managed.isEmpty() && withoutTasks == 0;
    }

    /** The names of all that matched. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        rules.forEach(rule -> names.add(rule.name()));
        managed.forEach(header -> names.add(header.rule().name()));
        return names;
    }
}

package dev.rota.run;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.rule.AwsMembers;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.TaskOverride;
import java.util.ArrayList;
import java.util.List;

/**
 * What ECS is asked to start: everything that EventBridge would send when the rule fires, and who asks.
 *
 * @param target where, what and how, with an override whose roles are ARNs
 * @param startedBy shows up at the task, at most 128 characters
 * @param clientToken the same token never starts a task twice, at most 64 characters
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask</a>
 */
public record Launch(EcsTarget target, String startedBy, String clientToken) {

    /** RunTask starts no more at once. */
    private static final int MOST_TASKS = 10;

    private static final String STARTED_BY_US = "rota/";

    /** Name or ARN of the cluster. */
    public String cluster() {
        return target.cluster();
    }

    /** How many tasks. */
    public int count() {
        Integer count = target.taskCount();
        return count == null ? 1 : count;
    }

    /** How this run differs from the task definition. */
    public TaskOverride override() {
        return target.override().orElseThrow();
    }

    /** What RunTask is told, but for the client token. */
    public JsonObject request() {
        List<Json.Member> members = new ArrayList<>(AwsMembers.ofRunTask(target).members());
        members.add(new Json.Member("startedBy", Json.of(startedBy)));
        return new JsonObject(members);
    }

    /** This launch of so many tasks. */
    public Launch withCount(int count) {
        return withTarget(target.with("taskCount", Json.of(count)));
    }

    /** This launch with another target. */
    public Launch withTarget(EcsTarget other) {
        return new Launch(other, startedBy, clientToken);
    }

    /**
     * The launch of a target.
     *
     * @param rule the rule's name
     * @param home spells out the names of roles
     * @param clientToken one for each time that somebody asks
     * @throws RotaException when what EventBridge would send depends on the event, or cannot be told
     */
    public static Launch of(String rule, EcsTarget target, Home home, String clientToken) {
        TaskOverride override = target.override().orElseThrow(() -> new RotaException(unknownOverride(rule, target)));
        EcsTarget spelledOut = target.with(override.renamed((kind, name) -> kind.arn(home, name)));
        Launch launch = new Launch(spelledOut, startedBy(rule), clientToken);
        requireFew(launch.count());
        return launch;
    }

    /** What ECS shows as the starter of a task that Rota has started for a rule. */
    public static String startedBy(String rule) {
        return STARTED_BY_US + rule;
    }

    static void requireFew(int count) {
        if (count > MOST_TASKS) {
            throw new RotaException(
                    "ECS starts at most %d tasks at once, not %d; say --count with fewer".formatted(MOST_TASKS, count));
        }
    }

    private static String unknownOverride(String rule, EcsTarget target) {
        String sentence = target.settings().get("input").isPresent()
                ? "the input of rule %s is not a task override that Rota fully understands, so a run could not send the same; write it as containerOverrides"
                : "the input of rule %s is made from the event that fires it, and a run has no event; give the target containerOverrides, or an input without paths";
        return sentence.formatted(rule);
    }
}

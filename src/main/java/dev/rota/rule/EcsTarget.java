package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A target that starts ECS tasks, as the file or the API said it. What can be said is in the table of {@link Settings}; here are
 * names for what decisions depend on.
 *
 * @param settings its settings by their canonical keys; an override is either spelled out in {@code containerOverrides} and
 *     {@code taskOverride} or kept to the letter in {@code input}, and a target without a role says so with null, because a file's
 *     target has one by default
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html">Target</a>
 */
public record EcsTarget(JsonObject settings) {

    private static final String INPUT = "input";
    static final String CONTAINERS = "containerOverrides";
    private static final String TASK = "taskOverride";

    public EcsTarget {
        settings = Settings.LISTED_TARGET.arranged(
                settings.get("role").isPresent()
                        ? settings
                        : Shape.with(settings, "role", Optional.of(new JsonNull())));
    }

    /**
     * Names the target within its rule; absent in a file means "whatever the one live target is called, else the rule's name".
     */
    public @Nullable String id() {
        return settings.text("id").orElse(null);
    }

    /** Name or ARN of the ECS cluster. */
    public String cluster() {
        return Settings.TARGET.text(settings, "cluster");
    }

    /** Family, {@code family:revision} or ARN; without a revision, the newest ACTIVE one when it fires. */
    public String taskDefinition() {
        return Settings.TARGET.text(settings, "taskDefinition");
    }

    /** Name or ARN of the role EventBridge takes on to start the task. */
    public @Nullable String role() {
        return settings.text("role").orElse(null);
    }

    /** How many tasks, at least 1; absent is 1. */
    public @Nullable Integer taskCount() {
        return settings.integer("taskCount").orElse(null);
    }

    /** {@code EC2}, {@code FARGATE} or {@code EXTERNAL}; absent leaves it to the cluster, which is not EC2. */
    public @Nullable String launchType() {
        return settings.text("launchType").orElse(null);
    }

    /** Subnets and security groups of the task. */
    public Optional<JsonObject> network() {
        return settings.object("networkConfiguration").flatMap(network -> network.object("awsvpcConfiguration"));
    }

    /** Name, URL or ARN of the SQS queue for events that could not be delivered. */
    public Optional<String> deadLetterQueue() {
        return settings.object("deadLetterConfig").flatMap(config -> config.text("arn"));
    }

    /** The items of the capacity provider strategy. */
    public List<JsonObject> capacityProviders() {
        return settings.objects("capacityProviderStrategy");
    }

    /** The names of the capacity providers that the target asks for. */
    public List<String> capacityProviderNames() {
        return capacityProviders().stream()
                .flatMap(item -> item.text("capacityProvider").stream())
                .toList();
    }

    /** The task group. */
    public Optional<String> group() {
        return settings.text("group");
    }

    /** The names of the containers in an override that is spelled out. */
    public List<String> containerNames() {
        return settings.objects(CONTAINERS).stream()
                .flatMap(container -> container.text("name").stream())
                .toList();
    }

    /**
     * How the task differs from its definition: {@link TaskOverride#NOTHING} without an input, and empty when the input is made
     * from the event or is no override that is known whole.
     */
    public Optional<TaskOverride> override() {
        if (settings.get("inputPath").isPresent()
                || settings.get("inputTransformer").isPresent()) {
            return Optional.empty();
        }
        Optional<String> text = settings.text(INPUT);
        return text.isPresent() ? parsed(text.get()) : Optional.of(spelledOutOverride());
    }

    /** Whether the override, if there is one, is spelled out, as a file does it. */
    public boolean isSpelledOut() {
        return settings.get(CONTAINERS).isPresent() || settings.get(TASK).isPresent();
    }

    /** This target with its override, where it has one, spelled out in the one way in which it is written. */
    EcsTarget spelledOut() {
        Optional<TaskOverride> override = isSpelledOut()
                ? Optional.of(spelledOutOverride())
                : settings.text(INPUT).flatMap(EcsTarget::parsed);
        return override.map(this::with).orElse(this);
    }

    /** This target with the override, where it is spelled out, as the input that EventBridge takes. */
    public EcsTarget withInputAsText() {
        if (!isSpelledOut()) {
            return this;
        }
        TaskOverride override = spelledOutOverride();
        EcsTarget without = withoutOverride();
        return override.equals(TaskOverride.NOTHING)
                ? without
                : without.with(INPUT, Json.of(override.members().compact()));
    }

    private static Optional<TaskOverride> parsed(String input) {
        try {
            return TaskOverride.read(Json.parse(input));
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    private TaskOverride spelledOutOverride() {
        return isSpelledOut()
                ? TaskOverride.of(settings.elements(CONTAINERS), settings.object(TASK))
                : TaskOverride.NOTHING;
    }

    private EcsTarget withoutOverride() {
        return new EcsTarget(Shape.with(Shape.with(settings, CONTAINERS, Optional.empty()), TASK, Optional.empty()));
    }

    /** This target with another override, spelled out. */
    public EcsTarget with(TaskOverride override) {
        JsonObject others = Shape.with(withoutOverride().settings, INPUT, Optional.empty());
        return new EcsTarget(
                Shape.with(Shape.with(others, CONTAINERS, override.containersOfFile()), TASK, override.taskOfFile()));
    }

    /** This target under another id. */
    public EcsTarget withId(@Nullable String other) {
        return new EcsTarget(
                Shape.with(settings, "id", Optional.ofNullable(other).map(Json::of)));
    }

    /** This target with another value of a setting. */
    public EcsTarget with(String key, Json value) {
        return new EcsTarget(Shape.with(settings, key, Optional.of(value)));
    }

    /** This target with every resource that it names called otherwise. */
    public EcsTarget renamed(BiFunction<Resource, String, String> rename) {
        return new EcsTarget(Settings.LISTED_TARGET.renamed(settings, rename));
    }
}

package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.rule.ValueType.Choice;
import dev.rota.rule.ValueType.Environment;
import dev.rota.rule.ValueType.ListOf;
import dev.rota.rule.ValueType.Mapping;
import dev.rota.rule.ValueType.Text;
import dev.rota.rule.ValueType.Whole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How one run differs from its task definition.
 *
 * @param members the JSON that stands in a target's input, spelled as ECS spells it; what is absent or empty is left out
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html">TaskOverride</a>
 */
public record TaskOverride(JsonObject members) {

    /** An override that changes nothing. */
    public static final TaskOverride NOTHING = new TaskOverride(new JsonObject(List.of()));

    private static final String CONTAINERS = "containerOverrides";
    private static final String ENVIRONMENT = "environment";

    public TaskOverride {
        members = Settings.OVERRIDE.withoutEmpty(Settings.OVERRIDE.arranged(members));
    }

    /**
     * How one container differs from its definition.
     *
     * @param members by ECS's names
     */
    public record Container(JsonObject members) {

        /** The container's name in the task definition. */
        public String name() {
            return members.text("name").orElse("");
        }

        /** Whether nothing of it is overridden. */
        public boolean isBare() {
            return members.members().size() <= 1;
        }

        /** The command in place of the image's. */
        public List<String> command() {
            return members.texts("command");
        }

        /** CPU units. */
        public @Nullable Integer cpu() {
            return members.integer("cpu").orElse(null);
        }

        /** Hard limit in MiB. */
        public @Nullable Integer memory() {
            return members.integer("memory").orElse(null);
        }

        /** Soft limit in MiB. */
        public @Nullable Integer memoryReservation() {
            return members.integer("memoryReservation").orElse(null);
        }

        /** Variables, each an object with name and value. */
        public List<JsonObject> environment() {
            return members.objects(ENVIRONMENT);
        }

        /** This container with another command. */
        public Container withCommand(List<String> other) {
            return new Container(Shape.with(members, "command", Optional.of(Json.of(other))));
        }

        /** This container with other variables. */
        public Container withEnvironment(Map<String, String> variables) {
            return new Container(Shape.with(members, ENVIRONMENT, Optional.of(asList(Shape.texts(variables)))));
        }

        /** ARNs of files of variables. */
        public List<String> environmentFiles() {
            return members.objects("environmentFiles").stream()
                    .flatMap(file -> file.text("value").stream())
                    .toList();
        }
    }

    /** The override that a file spells out in two keys. */
    static TaskOverride of(List<Json> containers, Optional<JsonObject> task) {
        List<Json.Member> members = new ArrayList<>();
        members.add(new Json.Member(
                CONTAINERS,
                new JsonArray(containers.stream()
                        .map(container -> mapEnvironment((JsonObject) container, TaskOverride::asList))
                        .toList())));
        task.ifPresent(present -> members.addAll(present.members()));
        return new TaskOverride(new JsonObject(members));
    }

    /**
     * The override that a JSON value is, if it is wholly one: every member known, of the right type, within its limits and standing
     * once. EventBridge takes any JSON as a target's input, so what merely looks like an override stays the JSON it is. Absent, null
     * and empty members are the same, but an empty member has a type, too.
     */
    public static Optional<TaskOverride> read(Json value) {
        return value instanceof JsonObject object && fits(object, Settings.OVERRIDE)
                ? Optional.of(new TaskOverride(object))
                : Optional.empty();
    }

    private static boolean fits(JsonObject object, Shape shape) {
        return object.members().stream().allMatch(member -> {
                    Setting key = shape.named(member.name());
                    return key != null
                            && (isEmpty(member.value(), key)
                                    || (fits(member.value(), key.type()) && standsOnce(member.name(), object)));
                })
                && shape.keys().stream()
                        .allMatch(key -> !key.isRequired()
                                || object.get(key.name())
                                        .filter(found -> !(found instanceof JsonNull))
                                        .isPresent());
    }

    private static boolean standsOnce(String name, JsonObject object) {
        return object.members().stream()
                        .filter(member -> member.name().equals(name))
                        .count()
                == 1;
    }

    /** Without a value, or a mapping without one, which then lacks nothing. */
    private static boolean isEmpty(Json value, Setting key) {
        return value instanceof JsonNull
                || (key.type() instanceof Mapping mapping
                        && value instanceof JsonObject object
                        && object.members().stream()
                                .allMatch(member ->
                                        mapping.shape().has(member.name()) && member.value() instanceof JsonNull));
    }

    private static boolean fits(Json value, ValueType type) {
        if (type instanceof Text text) {
            return value instanceof JsonString string && text.allows(string.value());
        } else if (type instanceof Choice choice) {
            return value instanceof JsonString string && choice.words().contains(string.value());
        } else if (type instanceof Whole whole) {
            return value instanceof JsonNumber number
                    && number.asInteger()
                            .filter(amount -> amount >= whole.least() && amount <= whole.most())
                            .filter(amount -> number.text().equals(Integer.toString(amount)))
                            .isPresent();
        } else if (type instanceof Environment) {
            return value instanceof JsonArray list && areVariables(list.elements());
        } else if (type instanceof ListOf list) {
            return value instanceof JsonArray array
                    && array.elements().stream().allMatch(element -> fits(element, list.element()));
        }
        return type instanceof Mapping mapping && value instanceof JsonObject object && fits(object, mapping.shape());
    }

    private static boolean areVariables(List<Json> elements) {
        Set<Optional<String>> names = new HashSet<>();
        return elements.stream()
                .allMatch(element -> element instanceof JsonObject variable
                        && variable.members().size() == 2
                        && variable.text("value").isPresent()
                        && variable.text("name").filter(name -> !name.isEmpty()).isPresent()
                        && names.add(variable.text("name")));
    }

    /** By container. */
    public List<Container> containers() {
        return members.objects(CONTAINERS).stream().map(Container::new).toList();
    }

    /** CPU of the task, such as {@code 512} or {@code 1 vCPU}. */
    public Optional<String> cpu() {
        return members.text("cpu");
    }

    /** Memory of the task, such as {@code 1024} or {@code 1 GB}. */
    public Optional<String> memory() {
        return members.text("memory");
    }

    /** Name or ARN of the role the containers have. */
    public Optional<String> taskRole() {
        return members.text("taskRoleArn");
    }

    /** Name or ARN of the role that pulls the image and writes the log. */
    public Optional<String> executionRole() {
        return members.text("executionRoleArn");
    }

    /** This override with another member, where there is one. */
    public TaskOverride with(String member, Optional<? extends Json> value) {
        return value.isEmpty() ? this : new TaskOverride(Shape.with(members, member, value));
    }

    /** This override with other containers. */
    public TaskOverride withContainers(List<Container> containers) {
        return with(
                CONTAINERS,
                Optional.of(new JsonArray(containers.stream()
                        .map(container -> (Json) container.members())
                        .toList())));
    }

    /** This override with every resource that it names called otherwise. */
    public TaskOverride renamed(BiFunction<Resource, String, String> rename) {
        return new TaskOverride(Settings.OVERRIDE.renamed(members, rename));
    }

    /** What a file says of the containers, with their variables as a mapping where that can say them. */
    Optional<Json> containersOfFile() {
        List<JsonObject> containers = members.objects(CONTAINERS);
        return containers.isEmpty()
                ? Optional.empty()
                : Optional.of(new JsonArray(containers.stream()
                        .map(container -> mapEnvironment(container, TaskOverride::asMapping))
                        .toList()));
    }

    /** What a file says of the task as a whole. */
    Optional<Json> taskOfFile() {
        JsonObject task = Shape.with(members, CONTAINERS, Optional.empty());
        return task.members().isEmpty() ? Optional.empty() : Optional.of(task);
    }

    private static Json mapEnvironment(JsonObject container, UnaryOperator<Json> change) {
        return new JsonObject(container.members().stream()
                .map(member -> member.name().equals(ENVIRONMENT)
                        ? new Json.Member(ENVIRONMENT, change.apply(member.value()))
                        : member)
                .toList());
    }

    private static Json asList(Json environment) {
        return environment instanceof JsonObject mapping
                ? new JsonArray(mapping.members().stream()
                        .map(variable -> (Json) Json.object()
                                .with("name", variable.name())
                                .with("value", variable.value())
                                .build())
                        .toList())
                : environment;
    }

    /** The variables as a mapping, unless a name stands twice, which a mapping could not say. */
    static Json asMapping(Json environment) {
        List<Json.Member> variables = environment.asElements().stream()
                .flatMap(element -> element.asObject().stream())
                .map(variable -> new Json.Member(
                        variable.text("name").orElse(""),
                        Json.of(variable.text("value").orElse(""))))
                .toList();
        JsonObject mapping = new JsonObject(variables);
        return variables.isEmpty() || mapping.hasDuplicates() ? environment : mapping;
    }
}

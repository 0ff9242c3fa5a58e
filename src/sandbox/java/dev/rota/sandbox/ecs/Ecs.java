package dev.rota.sandbox.ecs;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.logs.LogStore;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Operation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ECS: a row for each operation. */
public final class Ecs implements JsonService.Dialect {

    private static final int MOST = 100;

    private static final Structure CLUSTERS = optional("clusters", list(text(), 0, MOST))
            .optional("include", list(oneOf("ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS")));

    private static final Structure TASKS =
            optional("cluster", text()).required("tasks", list(text())).optional("include", list(oneOf("TAGS")));

    private static final Structure LISTED_TASKS = optional("cluster", text())
            .optional("containerInstance", text())
            .optional("family", text())
            .optional("nextToken", text())
            .optional("maxResults", number(Integer.MIN_VALUE, Integer.MAX_VALUE))
            .optional("startedBy", text())
            .optional("serviceName", text())
            .optional("desiredStatus", oneOf("RUNNING", "PENDING", "STOPPED"))
            .optional("launchType", oneOf("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"))
            .optional("daemonName", text());

    private final Clusters clusters;
    private final CapacityProviders providers;
    private final Revisions definitions;
    private final KnownTasks tasks;
    private final TaskStart start;

    private Ecs(Environment environment, TaskLives lives, LogStore logs) {
        clusters = new Clusters(environment);
        providers = new CapacityProviders(environment);
        definitions = new Revisions(environment);
        tasks = new KnownTasks(environment);
        start = new TaskStart(environment, tasks, lives, logs);
    }

    /** The service, on some environment; its tasks write to these logs. */
    public static Service service(Environment environment, LogStore logs) {
        TaskLives lives = new TaskLives(environment);
        Ecs ecs = new Ecs(environment, lives, logs);
        return new JsonService(
                ecs,
                ecs.operations(),
                Stream.concat(
                                ClusterSeeds.sections(ecs.clusters, ecs.providers).stream(),
                                Stream.of(RegisterTaskDefinition.seeds(ecs.definitions), lives))
                        .toList());
    }

    private List<Operation> operations() {
        RegisterTaskDefinition register = new RegisterTaskDefinition(definitions);
        return List.of(
                operation("CreateCluster", Clusters.NEW, this::createCluster),
                operation("DescribeClusters", CLUSTERS, this::describeClusters),
                operation("RegisterTaskDefinition", RegisterTaskDefinition.INPUT, register::answer),
                operation(
                        "DescribeTaskDefinition",
                        required("taskDefinition", text()).optional("include", list(oneOf("TAGS"))),
                        this::describeTaskDefinition),
                operation("RunTask", RunTaskShape.shape(), this::runTask),
                operation("DescribeTasks", TASKS, this::describeTasks),
                operation("ListTasks", LISTED_TASKS, this::listTasks),
                operation(
                        "StopTask",
                        optional("cluster", text()).required("task", text()).optional("reason", text()),
                        this::stopTask));
    }

    /** Starts tasks for another service of AWS. */
    @FunctionalInterface
    public interface Starter {

        /**
         * Starts what a RunTask of this input would start.
         *
         * @return why not all of it was started; empty when it was
         */
        Optional<String> start(AccountRegion home, JsonObject input);
    }

    /** Starts tasks for EventBridge; they write to these logs. */
    public static Starter starter(Environment environment, LogStore logs) {
        return new TaskStart(environment, new KnownTasks(environment), new TaskLives(environment), logs)::reasonNotTo;
    }

    /** Lets tasks say what they have to say until now, whenever it is called. */
    public static TaskLogs taskLogs(Environment environment, LogStore logs) {
        return new TaskLogs(new KnownTasks(environment), logs);
    }

    @Override
    public String serviceName() {
        return "ecs";
    }

    @Override
    public String targetPrefix() {
        return "AmazonEC2ContainerServiceV20141113";
    }

    @Override
    public String invalidInputCode() {
        return "InvalidParameterException";
    }

    @Override
    public String internalErrorCode() {
        return "ServerException";
    }

    @Override
    public AwsException invalidToken() {
        return invalid("Invalid token");
    }

    @Override
    public List<String> namingMembers() {
        return List.of("taskDefinition", "family", "cluster", "clusterName", "familyPrefix");
    }

    /** Of the actions on task definitions, only RunTask is limited to what it names. */
    @Override
    public String arnOf(String resource, JsonObject input, AccountRegion home) {
        if (resource.startsWith("arn:")) {
            return resource;
        }
        boolean cluster = Stream.of("cluster", "clusterName")
                .anyMatch(name -> input.text(name).orElse("").equals(resource));
        if (cluster) {
            return home.arn("ecs", "cluster/" + resource);
        }
        boolean started =
                input.get("startedBy").isPresent() || input.get("cluster").isPresent();
        return started ? home.arn("ecs", "task-definition/" + resource) : "*";
    }

    static AwsException clientException(String message) {
        return new AwsException("ClientException", message);
    }

    static AwsException invalid(String message) {
        return new AwsException("InvalidParameterException", message);
    }

    /** A cluster that is there already is answered as it is. */
    private JsonObject createCluster(JsonCall call) {
        String name = call.optionalText("clusterName").orElse(Clusters.DEFAULT);
        providers.check(call.home(), call.input());
        JsonObject cluster = clusters.find(call.home(), name)
                .filter(Clusters::isActive)
                .orElseGet(() -> clusters.create(call.home(), name, call.input(), clusters.now()));
        return Json.object()
                .with("cluster", clusters.shown(call.home(), cluster))
                .build();
    }

    private JsonObject describeClusters(JsonCall call) {
        List<String> wanted = call.texts("clusters").isEmpty() ? List.of(Clusters.DEFAULT) : call.texts("clusters");
        List<JsonObject> found = new ArrayList<>();
        List<JsonObject> failures = new ArrayList<>();
        for (String nameOrArn : wanted) {
            String arn = Clusters.arn(call.home(), Clusters.name(nameOrArn));
            clusters.find(call.home(), Clusters.name(nameOrArn))
                    .filter(known -> !nameOrArn.startsWith("arn:") || nameOrArn.equals(arn))
                    .map(known -> clusters.shown(call.home(), known, call.texts("include")))
                    .ifPresentOrElse(
                            found::add, () -> failures.add(missing(nameOrArn.startsWith("arn:") ? nameOrArn : arn)));
        }
        return Json.object()
                .with("clusters", Json.array(found))
                .with("failures", Json.array(failures))
                .build();
    }

    /** The revision that is named, or the newest active one of a family. */
    private JsonObject describeTaskDefinition(JsonCall call) {
        JsonObject definition = definitions
                .find(call.home(), call.text("taskDefinition"))
                .orElseThrow(() -> clientException("Unable to describe task definition."));
        return Revisions.shown(definition, call.texts("include").contains("TAGS"));
    }

    /** What there is no room for is a failure inside the success. */
    private JsonObject runTask(JsonCall call) {
        TaskStart.Started started = start.start(call.home(), call.input());
        return Json.object()
                .with(
                        "tasks",
                        Json.array(started.tasks().stream().map(tasks::picture).toList()))
                .with("failures", Json.array(started.failures()))
                .build();
    }

    /** A task that is not there, or no longer, is a failure inside the success. */
    private JsonObject describeTasks(JsonCall call) {
        String cluster = clusters.existing(call.home(), call.text("cluster"));
        List<String> wanted = call.texts("tasks");
        if (wanted.isEmpty()) {
            throw invalid("Tasks cannot be empty.");
        }
        if (wanted.size() > MOST) {
            throw invalid("Tasks cannot have more than 100 elements.");
        }
        boolean withTags = call.texts("include").contains("TAGS");
        List<JsonObject> found = new ArrayList<>();
        List<JsonObject> failures = new ArrayList<>();
        for (String idOrArn : wanted) {
            String arn =
                    idOrArn.startsWith("arn:") ? idOrArn : call.home().arn("ecs", "task/" + cluster + "/" + idOrArn);
            tasks.find(call.home(), cluster, idOrArn)
                    .map(tasks::picture)
                    .map(picture -> withTags ? picture : picture.with("tags", Json.array(List.of())))
                    .ifPresentOrElse(found::add, () -> failures.add(missing(arn)));
        }
        return Json.object()
                .with("tasks", Json.array(found))
                .with("failures", Json.array(failures))
                .build();
    }

    private static JsonObject missing(String arn) {
        return Json.object().with("arn", arn).with("reason", "MISSING").build();
    }

    /** Those that shall run, or those that have stopped within the hour. */
    private JsonObject listTasks(JsonCall call) {
        String cluster = clusters.existing(call.home(), call.text("cluster"));
        String status = call.optionalText("desiredStatus").orElse("RUNNING");
        List<String> arns = tasks.all(call.home()).stream()
                .filter(task -> task.cluster().equals(cluster))
                .filter(task -> isListed(tasks.picture(task), status, call))
                .map(Task::arn)
                .toList();
        Page<String> page = new Page.Cut(
                        "ListTasks %s %s %s %s"
                                .formatted(call.home().region(), cluster, status, call.text("startedBy")),
                        call.optionalText("nextToken"),
                        call.number("maxResults")
                                .map(most -> Math.min(most, MOST))
                                .orElse(MOST))
                .ofList(arns);
        return Json.object()
                .with("taskArns", Json.of(page.items()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    /** No task of the sandbox belongs to a service or stands on a container instance. */
    private static boolean isListed(JsonObject picture, String status, JsonCall call) {
        boolean ofFamily = picture.text("taskDefinitionArn")
                .orElse("")
                .replaceFirst(".*/", "")
                .startsWith(call.text("family") + ":");
        return picture.text("desiredStatus").orElse("").equals(status)
                && Stream.of("startedBy", "launchType")
                        .allMatch(name -> call.optionalText(name)
                                .map(value -> picture.text(name).orElse("").equals(value))
                                .orElse(true))
                && (call.optionalText("family").isEmpty() || ofFamily)
                && call.text("serviceName").isEmpty()
                && call.text("containerInstance").isEmpty();
    }

    /** A task that has stopped already stays as it is. */
    private JsonObject stopTask(JsonCall call) {
        String cluster = clusters.existing(call.home(), call.text("cluster"));
        Task task = tasks.find(call.home(), cluster, call.text("task"))
                .orElseThrow(() -> invalid("The referenced task was not found."));
        Task stopping = task.stopping(tasks.now(), call.optionalText("reason").orElse("Task stopped by user"));
        tasks.save(stopping);
        return Json.object().with("task", tasks.picture(stopping)).build();
    }
}

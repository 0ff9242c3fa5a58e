package dev.rota.sandbox.sqs;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.map;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQS: queues and their attributes. A seed makes the queues; they carry no messages. */
public final class Sqs implements JsonService.Dialect {

    /** The old names of errors, from the query protocol that SQS spoke before. */
    private static final Map<String, String> OLD_CODES =
            Map.of("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue");

    /** Seeded queues were created then, so that equal seeds make equal states. */
    private static final long CREATED = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    private static final Pattern URL = Pattern.compile("https?://[^/]+/(?<account>\\d{12})/(?<name>[^/]+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern FIFO_NAME = Pattern.compile("[A-Za-z0-9_-]{1,75}\\.fifo");
    private static final String NO_QUEUE = "The specified queue does not exist.";

    /** A queue of a seed: CreateQueue's input, in which a policy may be an object instead of text. */
    private static final Structure SEED =
            required("QueueName", text()).optional("Attributes", map(text(), Integer.MAX_VALUE));

    private final Environment environment;

    private Sqs(Environment environment) {
        this.environment = environment;
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Sqs queues = new Sqs(environment);
        return new JsonService(
                queues,
                List.of(
                        operation(
                                "GetQueueUrl",
                                required("QueueName", text()).optional("QueueOwnerAWSAccountId", text()),
                                queues::getUrl),
                        operation(
                                "GetQueueAttributes",
                                required("QueueUrl", text()).optional("AttributeNames", list(text())),
                                queues::getAttributes)),
                List.of(SeedSection.inRegion("queues", queues::plant)));
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public String targetPrefix() {
        return "AmazonSQS";
    }

    @Override
    public String jsonVersion() {
        return "1.0";
    }

    /** The only constraint of SQS's model is that members must be there. */
    @Override
    public String invalidInputCode() {
        return "MissingParameter";
    }

    @Override
    public String internalErrorCode() {
        return "InternalError";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("QueueName", "QueueUrl");
    }

    @Override
    public String arnOf(String resource, JsonObject input, AccountRegion home) {
        return home.arn("sqs", resource.substring(resource.lastIndexOf('/') + 1));
    }

    /**
     * An error, with its old code in a header for clients that still know it.
     *
     * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait">the header
     *     x-amzn-query-error</a>
     */
    @Override
    public HttpAnswer error(AwsException error) {
        JsonObject body = Json.object()
                .with("__type", "com.amazonaws.sqs#" + error.code())
                .with("message", error.text())
                .build();
        String old = OLD_CODES.getOrDefault(error.code(), error.code());
        return HttpAnswer.of(error.status(), "application/x-amz-json-1.0", body.compact())
                .with("x-amzn-query-error", old + ";" + (error.status() < 500 ? "Sender" : "Receiver"));
    }

    private JsonObject getUrl(JsonCall call) {
        AccountRegion home = call.home();
        if (!call.optionalText("QueueOwnerAWSAccountId").orElse(home.account()).equals(home.account())) {
            throw noQueue("The specified queue does not exist or you do not have access to it.");
        }
        String name = name(existing(home, call.text("QueueName")));
        String domain = home.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        String url = "https://sqs." + home.region() + "." + domain + "/" + home.account() + "/" + name;
        return Json.object().with("QueueUrl", url).build();
    }

    private JsonObject getAttributes(JsonCall call) {
        List<String> names = call.texts("AttributeNames");
        QueueAttributes.checkNames(names);
        JsonObject queue = at(call.home(), call.text("QueueUrl"));
        SortedMap<String, Json> shown = new TreeMap<>();
        QueueAttributes.of(queue, call.home().arn("sqs", name(queue))).forEach((name, value) -> {
            if (names.contains("All") || names.contains(name)) {
                shown.put(name, Json.of(value));
            }
        });
        return shown.isEmpty()
                ? Json.object().build()
                : Json.object().with("Attributes", JsonObject.of(shown)).build();
    }

    private JsonObject at(AccountRegion home, String url) {
        Matcher address = URL.matcher(url);
        if (!address.matches()) {
            throw new AwsException("InvalidAddress", "The address " + url + " is not valid for this endpoint.");
        }
        if (!address.group("account").equals(home.account())) {
            throw noQueue(NO_QUEUE);
        }
        return existing(home, address.group("name"));
    }

    private JsonObject existing(AccountRegion home, String name) {
        return table(home).get(name).orElseThrow(() -> noQueue(NO_QUEUE));
    }

    private void plant(Json value, AccountRegion home) {
        for (JsonObject seed : SeedReader.objects(value, "queues")) {
            String what = "queue " + name(seed);
            JsonObject attributes = written(
                    seed.object("Attributes").orElseGet(() -> Json.object().build()));
            SeedReader.check(
                    seed.get("Attributes").isPresent() ? seed.with("Attributes", attributes) : seed, SEED, what);
            try {
                checkName(name(seed), QueueAttributes.isFifo(attributes));
                QueueAttributes.check(attributes);
            } catch (AwsException e) {
                throw new RotaException(what + ": " + e.text(), e);
            }
            JsonObject queue = Json.object()
                    .with("QueueName", name(seed))
                    .with("Attributes", QueueAttributes.withoutEmpty(attributes))
                    .with("CreatedTimestamp", CREATED)
                    .with("LastModifiedTimestamp", CREATED)
                    .build();
            table(home).put(name(seed), queue);
        }
    }

    private static JsonObject written(JsonObject attributes) {
        return new JsonObject(attributes.members().stream()
                .map(attribute -> attribute.value() instanceof JsonObject document
                        ? new Member(attribute.name(), Json.of(document.compact()))
                        : attribute)
                .toList());
    }

    private static void checkName(String name, boolean fifo) {
        if (fifo && !FIFO_NAME.matcher(name).matches()) {
            throw new AwsException(
                    "InvalidParameterValue",
                    "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end"
                            + " with .fifo suffix and be 1 to 80 in length");
        }
        if (!fifo && !NAME.matcher(name).matches()) {
            throw new AwsException(
                    "InvalidParameterValue",
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
    }

    private static String name(JsonObject queue) {
        return queue.text("QueueName").orElse("");
    }

    private static AwsException noQueue(String message) {
        return new AwsException("QueueDoesNotExist", message);
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "queues");
    }
}

package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Service;
import java.util.List;
import java.util.Map;

/** SQS. */
public final class Sqs implements JsonService.Dialect {

    /** What the query protocol, which SQS spoke before, called errors that have another name now. */
    private static final Map<String, String> OLD_CODES = Map.of(
            "QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue", "QueueNameExists", "QueueAlreadyExists");

    private Sqs() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Queues queues = new Queues(environment);
        return new JsonService(
                new Sqs(),
                List.of(
                        new CreateQueue(queues),
                        new GetQueueUrl(queues),
                        new GetQueueAttributes(queues),
                        new SetQueueAttributes(queues),
                        new ListQueues(queues),
                        new DeleteQueue(queues)),
                List.of(new QueueSeeds(queues)));
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
    public AwsException invalidToken() {
        return new AwsException("InvalidParameterValue", "Invalid NextToken.");
    }

    @Override
    public List<String> namingMembers() {
        return List.of("QueueName", "QueueUrl");
    }

    @Override
    public String arnOf(String resource, JsonObject input, Home home) {
        return Queues.arn(home, resource.substring(resource.lastIndexOf('/') + 1));
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
}

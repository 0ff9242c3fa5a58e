package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqsTest extends SandboxTestCase {

    private static final String URL = "https://sqs.ap-northeast-3.amazonaws.com/123456789012/";

    private String create(String name, String attributes) throws IOException, InterruptedException {
        return body("CreateQueue", "{\"QueueName\": \"" + name + "\", \"Attributes\": " + attributes + "}");
    }

    private String body(String operation, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.sqs(operation, body);
        return answer.statusCode() + " " + answer.body();
    }

    private String attributes(String queue, String names) throws IOException, InterruptedException {
        return body("GetQueueAttributes", "{\"QueueUrl\": \"" + URL + queue + "\", \"AttributeNames\": " + names + "}");
    }

    @Test
    void tellsAddressAndAttributesOfAQueue() throws IOException, InterruptedException {
        assertThat(create("dead", "{\"Policy\": \"{}\"}")).isEqualTo("200 {\"QueueUrl\":\"" + URL + "dead\"}");

        assertThat(body("GetQueueUrl", "{\"QueueName\": \"dead\"}"))
                .isEqualTo("200 {\"QueueUrl\":\"" + URL + "dead\"}");
        assertThat(attributes("dead", "[\"QueueArn\", \"Policy\"]"))
                .isEqualTo("200 {\"Attributes\":{\"Policy\":\"{}\","
                        + "\"QueueArn\":\"arn:aws:sqs:ap-northeast-3:123456789012:dead\"}}");
        assertThat(attributes("dead", "[\"All\"]"))
                .isEqualTo("200 {\"Attributes\":{\"ApproximateNumberOfMessages\":\"0\","
                        + "\"ApproximateNumberOfMessagesDelayed\":\"0\","
                        + "\"ApproximateNumberOfMessagesNotVisible\":\"0\",\"CreatedTimestamp\":\"1795176000\","
                        + "\"DelaySeconds\":\"0\",\"LastModifiedTimestamp\":\"1795176000\","
                        + "\"MaximumMessageSize\":\"1048576\",\"MessageRetentionPeriod\":\"345600\","
                        + "\"Policy\":\"{}\",\"QueueArn\":\"arn:aws:sqs:ap-northeast-3:123456789012:dead\","
                        + "\"ReceiveMessageWaitTimeSeconds\":\"0\",\"SqsManagedSseEnabled\":\"true\","
                        + "\"VisibilityTimeout\":\"30\"}}");
        assertThat(attributes("dead", "[]")).isEqualTo("200 {}");
    }

    @Test
    void speaksVersion1Dot0AndNamesErrorsTwice() throws IOException, InterruptedException {
        HttpResponse<String> refusal = http.sqs("GetQueueUrl", "{\"QueueName\": \"none\"}");

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().firstValue("Content-Type")).contains("application/x-amz-json-1.0");
        assertThat(refusal.headers().firstValue("x-amzn-query-error"))
                .contains("AWS.SimpleQueueService.NonExistentQueue;Sender");
        assertThat(refusal.body())
                .isEqualTo("{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\","
                        + "\"message\":\"The specified queue does not exist.\"}");
        assertThat(http.sqs("ListQueues", "{}").headers().firstValue("Content-Type"))
                .contains("application/x-amz-json-1.0");
    }

    @Test
    void setsAndTakesAwayAttributes() throws IOException, InterruptedException {
        create("dead", "{\"Policy\": \"{}\", \"DelaySeconds\": \"5\"}");

        body(
                "SetQueueAttributes",
                "{\"QueueUrl\": \"" + URL
                        + "dead\", \"Attributes\": {\"Policy\": \"\", \"VisibilityTimeout\": \"60\"}}");

        assertThat(attributes("dead", "[\"Policy\", \"DelaySeconds\", \"VisibilityTimeout\"]"))
                .isEqualTo("200 {\"Attributes\":{\"DelaySeconds\":\"5\",\"VisibilityTimeout\":\"60\"}}");
    }

    @Test
    void knowsFifoQueuesByNameAndAttribute() throws IOException, InterruptedException {
        create("dead.fifo", "{\"FifoQueue\": \"true\"}");

        assertThat(attributes("dead.fifo", "[\"FifoQueue\", \"FifoThroughputLimit\"]"))
                .isEqualTo("200 {\"Attributes\":{\"FifoQueue\":\"true\",\"FifoThroughputLimit\":\"perQueue\"}}");
    }

    @Test
    void createsAQueueAgainOnlyAsItIs() throws IOException, InterruptedException {
        create("dead", "{\"DelaySeconds\": \"5\"}");

        assertThat(create("dead", "{\"DelaySeconds\": \"5\", \"VisibilityTimeout\": \"30\"}"))
                .startsWith("200 ");
        assertThat(create("dead", "{\"DelaySeconds\": \"6\"}"))
                .isEqualTo("400 {\"__type\":\"com.amazonaws.sqs#QueueNameExists\",\"message\":\"A queue already exists"
                        + " with the same name and a different value for attribute DelaySeconds\"}");
    }

    @Test
    void listsInPagesAndForgetsDeletedQueues() throws IOException, InterruptedException {
        for (String name : new String[] {"a-1", "a-2", "b"}) {
            create(name, "{}");
        }

        String first = body("ListQueues", "{\"QueueNamePrefix\": \"a\", \"MaxResults\": 1}");
        assertThat(first).startsWith("200 {\"QueueUrls\":[\"" + URL + "a-1\"],\"NextToken\":\"");
        String token = first.replaceAll(".*\"NextToken\":\"(.*)\"}", "$1");
        assertThat(body("ListQueues", "{\"QueueNamePrefix\": \"a\", \"NextToken\": \"" + token + "\"}"))
                .isEqualTo("200 {\"QueueUrls\":[\"" + URL + "a-2\"]}");
        body("DeleteQueue", "{\"QueueUrl\": \"" + URL + "b\"}");
        assertThat(body("ListQueues", "{\"QueueNamePrefix\": \"b\"}")).isEqualTo("200 {}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    CreateQueue        | {"QueueName": "a b"}                                                          | InvalidParameterValue: Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length
                    CreateQueue        | {"QueueName": "a.fifo"}                                                       | InvalidParameterValue: Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length
                    CreateQueue        | {"QueueName": "a", "Attributes": {"FifoQueue": "true"}}                       | InvalidParameterValue: The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length
                    CreateQueue        | {"QueueName": "a", "Attributes": {"ContentBasedDeduplication": "true"}}       | InvalidAttributeName: Unknown Attribute ContentBasedDeduplication.
                    CreateQueue        | {"QueueName": "a", "Attributes": {"QueueArn": "x"}}                           | InvalidAttributeName: Unknown Attribute QueueArn.
                    CreateQueue        | {"QueueName": "a", "Attributes": {"DelaySeconds": "901"}}                     | InvalidAttributeValue: Invalid value for the parameter DelaySeconds.
                    CreateQueue        | {"QueueName": "a", "Attributes": {"Policy": "{"}}                             | InvalidAttributeValue: Invalid value for the parameter Policy.
                    CreateQueue        | {}                                                                            | MissingParameter: 1 validation error detected: Value null at 'queueName' failed to satisfy constraint: Member must not be null
                    GetQueueUrl        | {"QueueName": "dead", "QueueOwnerAWSAccountId": "210987654321"}               | QueueDoesNotExist: The specified queue does not exist or you do not have access to it.
                    GetQueueAttributes | {"QueueUrl": "dead"}                                                          | InvalidAddress: The address dead is not valid for this endpoint.
                    GetQueueAttributes | {"QueueUrl": "https://sqs.example.com/210987654321/dead"}                     | QueueDoesNotExist: The specified queue does not exist.
                    GetQueueAttributes | {"QueueUrl": "https://sqs.example.com/123456789012/dead", "AttributeNames": ["x"]} | InvalidAttributeName: Unknown Attribute x.
                    ListQueues         | {"MaxResults": 1001}                                                          | InvalidParameterValue: MaxResults should be between 1 and 1000.
                    ListQueues         | {"NextToken": "x"}                                                            | InvalidParameterValue: Invalid NextToken.
                    SendMessage        | {}                                                                            | UnknownOperationException: The sandbox does not implement sqs:SendMessage. Resources can be seeded: rota sandbox seed FILE.
                    """)
    void refusesWhatSqsRefuses(String operation, String body, String refusal) throws IOException, InterruptedException {
        create("dead", "{}");
        HttpResponse<String> answer = http.sqs(operation, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(Json.object()
                        .with("__type", "com.amazonaws.sqs#" + refusal.substring(0, refusal.indexOf(':')))
                        .with("message", refusal.substring(refusal.indexOf(':') + 2))
                        .build()
                        .compact());
    }

    @Test
    void plantsQueuesOfASeedWithTheirPolicyAsAnObject() throws IOException, InterruptedException {
        seed("{\"QueueName\": \"dead\", \"Attributes\": {\"Policy\": {\"Statement\": []}}}");

        assertThat(attributes("dead", "[\"Policy\", \"CreatedTimestamp\"]"))
                .isEqualTo("200 {\"Attributes\":{\"CreatedTimestamp\":\"1767225600\","
                        + "\"Policy\":\"{\\\"Statement\\\":[]}\"}}");
        assertThatThrownBy(() -> seed("{\"QueueName\": \"dead\", \"Attributes\": {\"DelaySeconds\": \"-1\"}}"))
                .isInstanceOf(RotaException.class)
                .hasMessage("queue dead: Invalid value for the parameter DelaySeconds.");
    }

    private void seed(String queue) {
        sandbox.seed(Json.parse("{\"regions\": {\"ap-northeast-3\": {\"queues\": [" + queue + "]}}}"), Path.of("."));
    }
}

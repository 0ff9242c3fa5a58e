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

    private void seed(String name, String attributes) {
        seed("{\"QueueName\": \"" + name + "\", \"Attributes\": " + attributes + "}");
    }

    private void seed(String queue) {
        sandbox.seed(Json.parse("{\"regions\": {\"ap-northeast-3\": {\"queues\": [" + queue + "]}}}"), Path.of("."));
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
        seed("dead", "{\"Policy\": \"{}\"}");

        assertThat(body("GetQueueUrl", "{\"QueueName\": \"dead\"}"))
                .isEqualTo("200 {\"QueueUrl\":\"" + URL + "dead\"}");
        assertThat(attributes("dead", "[\"QueueArn\", \"Policy\"]"))
                .isEqualTo("200 {\"Attributes\":{\"Policy\":\"{}\","
                        + "\"QueueArn\":\"arn:aws:sqs:ap-northeast-3:123456789012:dead\"}}");
        assertThat(attributes("dead", "[\"All\"]"))
                .isEqualTo("200 {\"Attributes\":{\"ApproximateNumberOfMessages\":\"0\","
                        + "\"ApproximateNumberOfMessagesDelayed\":\"0\","
                        + "\"ApproximateNumberOfMessagesNotVisible\":\"0\",\"CreatedTimestamp\":\"1767225600\","
                        + "\"DelaySeconds\":\"0\",\"LastModifiedTimestamp\":\"1767225600\","
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
        seed("dead", "{}");
        assertThat(http.sqs("GetQueueUrl", "{\"QueueName\": \"dead\"}")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/x-amz-json-1.0");
    }

    @Test
    void keepsNoAttributeThatIsEmpty() throws IOException, InterruptedException {
        seed("dead", "{\"Policy\": \"\", \"DelaySeconds\": \"5\", \"VisibilityTimeout\": \"60\"}");

        assertThat(attributes("dead", "[\"Policy\", \"DelaySeconds\", \"VisibilityTimeout\"]"))
                .isEqualTo("200 {\"Attributes\":{\"DelaySeconds\":\"5\",\"VisibilityTimeout\":\"60\"}}");
    }

    @Test
    void tellsTheKeyOfAQueueThatHasOne() throws IOException, InterruptedException {
        seed("dead", "{\"KmsMasterKeyId\": \"alias/dead\"}");

        assertThat(attributes("dead", "[\"KmsMasterKeyId\", \"SqsManagedSseEnabled\"]"))
                .isEqualTo(
                        "200 {\"Attributes\":{\"KmsMasterKeyId\":\"alias/dead\",\"SqsManagedSseEnabled\":\"false\"}}");
    }

    @Test
    void knowsFifoQueuesByNameAndAttribute() throws IOException, InterruptedException {
        seed("dead.fifo", "{\"FifoQueue\": \"true\"}");

        assertThat(attributes("dead.fifo", "[\"FifoQueue\", \"FifoThroughputLimit\"]"))
                .isEqualTo("200 {\"Attributes\":{\"FifoQueue\":\"true\",\"FifoThroughputLimit\":\"perQueue\"}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    GetQueueUrl        | {"QueueName": "dead", "QueueOwnerAWSAccountId": "210987654321"}               | QueueDoesNotExist: The specified queue does not exist or you do not have access to it.
                    GetQueueAttributes | {"QueueUrl": "dead"}                                                          | InvalidAddress: The address dead is not valid for this endpoint.
                    GetQueueAttributes | {"QueueUrl": "https://sqs.example.com/210987654321/dead"}                     | QueueDoesNotExist: The specified queue does not exist.
                    GetQueueAttributes | {"QueueUrl": "https://sqs.example.com/123456789012/dead", "AttributeNames": ["x"]} | InvalidAttributeName: Unknown Attribute x.
                    SendMessage        | {}                                                                            | UnknownOperationException: The sandbox does not implement sqs:SendMessage. Resources can be seeded: rota sandbox seed FILE.
                    CreateQueue        | {"QueueName": "a"}                                                            | UnknownOperationException: The sandbox does not implement sqs:CreateQueue. Resources can be seeded: rota sandbox seed FILE.
                    GetQueueUrl        | {}                                                                            | MissingParameter: 1 validation error detected: Value null at 'queueName' failed to satisfy constraint: Member must not be null
                    """)
    void refusesWhatSqsRefuses(String operation, String body, String refusal) throws IOException, InterruptedException {
        seed("dead", "{}");
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
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"QueueName": "a b"}                                                          | queue a b: Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length
                    {"QueueName": "a.fifo"}                                                       | queue a.fifo: Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length
                    {"QueueName": "a", "Attributes": {"FifoQueue": "true"}}                       | queue a: The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length
                    {"QueueName": "a", "Attributes": {"ContentBasedDeduplication": "true"}}       | queue a: Unknown Attribute ContentBasedDeduplication.
                    {"QueueName": "a", "Attributes": {"QueueArn": "x"}}                           | queue a: Unknown Attribute QueueArn.
                    {"QueueName": "a", "Attributes": {"DelaySeconds": "901"}}                     | queue a: Invalid value for the parameter DelaySeconds.
                    {"QueueName": "a", "Attributes": {"Policy": "{"}}                             | queue a: Invalid value for the parameter Policy.
                    {}                                                                            | queue : 1 validation error detected: Value null at 'queueName' failed to satisfy constraint: Member must not be null
                    """)
    void refusesASeedThatNoQueueIs(String queue, String sentence) {
        assertThatThrownBy(() -> seed(queue)).isInstanceOf(RotaException.class).hasMessage(sentence);
    }
}

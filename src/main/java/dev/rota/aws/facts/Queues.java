package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.verify.Queue;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues of SQS. */
final class Queues {

    private final AwsCalls calls;
    private final SqsClient client;

    Queues(AwsClients clients) {
        this.calls = clients.calls("sqs");
        this.client = clients.build(SqsClient.builder(), "SQS", Optional.empty());
    }

    Queue attributes(String arn) {
        String[] parts = arn.split(":", 6);
        String name = parts[5];
        String url = calls.call(
                        "GetQueueUrl",
                        "queue " + name,
                        () -> client.getQueueUrl(
                                request -> request.queueName(name).queueOwnerAWSAccountId(parts[4])))
                .queueUrl();
        Map<String, String> attributes = calls.call(
                        "GetQueueAttributes",
                        "queue " + name,
                        () -> client.getQueueAttributes(
                                request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL)))
                .attributesAsStrings();
        return new Queue(
                name.endsWith(".fifo"),
                Optional.ofNullable(attributes.get("Policy")),
                Optional.ofNullable(attributes.get("KmsMasterKeyId")));
    }
}

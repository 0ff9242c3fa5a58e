package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import dev.rota.json.JsonException;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Home;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What can be said of a queue, all of it as text.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">the
 *     attributes, their ranges and defaults</a>
 */
final class QueueAttributes {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    /** Whole numbers in a range. */
    private static final Map<String, Range> NUMBERS = Map.of(
            "DelaySeconds", new Range(0, 900),
            "KmsDataKeyReusePeriodSeconds", new Range(60, 86_400),
            "MaximumMessageSize", new Range(1024, 1_048_576),
            "MessageRetentionPeriod", new Range(60, 1_209_600),
            "ReceiveMessageWaitTimeSeconds", new Range(0, 20),
            "VisibilityTimeout", new Range(0, 43_200));

    private static final Set<String> DOCUMENTS = Set.of("Policy", "RedriveAllowPolicy", "RedrivePolicy");

    private static final Map<String, Set<String>> CHOICES = Map.of(
            "SqsManagedSseEnabled", Set.of("true", "false"),
            "FifoQueue", Set.of("true"),
            "ContentBasedDeduplication", Set.of("true", "false"),
            "DeduplicationScope", Set.of("messageGroup", "queue"),
            "FifoThroughputLimit", Set.of("perQueue", "perMessageGroupId"));

    private static final Set<String> OF_FIFO =
            Set.of("FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit");

    private static final Set<String> TOLD = Set.of(
            "All",
            "ApproximateNumberOfMessages",
            "ApproximateNumberOfMessagesDelayed",
            "ApproximateNumberOfMessagesNotVisible",
            "CreatedTimestamp",
            "LastModifiedTimestamp",
            "QueueArn");

    private static final String KEY = "KmsMasterKeyId";

    private QueueAttributes() {}

    private record Range(int smallest, int largest) {

        boolean holds(String text) {
            return WHOLE_NUMBER.matcher(text).matches()
                    && Integer.parseInt(text) >= smallest
                    && Integer.parseInt(text) <= largest;
        }
    }

    static boolean isFifo(JsonObject attributes) {
        return attributes.text("FifoQueue").orElse("").equals("true");
    }

    /** Whether anything can be asked under this name. */
    static boolean isKnown(String name) {
        return isSettable(name) || TOLD.contains(name);
    }

    private static boolean isSettable(String name) {
        return NUMBERS.containsKey(name) || DOCUMENTS.contains(name) || CHOICES.containsKey(name) || name.equals(KEY);
    }

    /** Refuses attributes that cannot be set, or not to what they say. */
    static void check(JsonObject attributes) {
        for (Member attribute : attributes.members()) {
            String name = attribute.name();
            if (!isSettable(name) || (OF_FIFO.contains(name) && !isFifo(attributes))) {
                throw unknown(name);
            }
            if (!allows(name, attributes.text(name).orElse(""))) {
                throw new AwsException("InvalidAttributeValue", "Invalid value for the parameter " + name + ".");
            }
        }
    }

    static AwsException unknown(String name) {
        return new AwsException("InvalidAttributeName", "Unknown Attribute " + name + ".");
    }

    private static boolean allows(String name, String value) {
        if (NUMBERS.containsKey(name)) {
            return NUMBERS.get(name).holds(value);
        }
        if (CHOICES.containsKey(name)) {
            return CHOICES.get(name).contains(value);
        }
        return name.equals(KEY) || value.isEmpty() || isObject(value);
    }

    private static boolean isObject(String text) {
        try {
            return Json.parse(text) instanceof JsonObject;
        } catch (JsonException e) {
            return false;
        }
    }

    /** The attributes without documents and keys that are empty, which is how they are taken away. */
    static JsonObject withoutEmpty(JsonObject attributes) {
        return new JsonObject(attributes.members().stream()
                .filter(attribute -> !attribute.value().equals(new JsonString("")))
                .toList());
    }

    /** All that can be said of a queue, by name. */
    static SortedMap<String, String> of(JsonObject queue, Home home) {
        SortedMap<String, String> all = new TreeMap<>(Map.of(
                "DelaySeconds", "0",
                "MaximumMessageSize", "1048576",
                "MessageRetentionPeriod", "345600",
                "ReceiveMessageWaitTimeSeconds", "0",
                "VisibilityTimeout", "30",
                "SqsManagedSseEnabled", "true",
                "ApproximateNumberOfMessages", "0",
                "ApproximateNumberOfMessagesDelayed", "0",
                "ApproximateNumberOfMessagesNotVisible", "0",
                "QueueArn", Queues.arn(home, Queues.name(queue))));
        JsonObject set = queue.object("Attributes").orElseThrow();
        if (isFifo(set)) {
            all.putAll(Map.of(
                    "ContentBasedDeduplication", "false",
                    "DeduplicationScope", "queue",
                    "FifoThroughputLimit", "perQueue"));
        }
        if (set.get(KEY).isPresent()) {
            all.put("KmsDataKeyReusePeriodSeconds", "300");
            all.put("SqsManagedSseEnabled", "false");
        }
        set.members()
                .forEach(attribute ->
                        all.put(attribute.name(), set.text(attribute.name()).orElse("")));
        Set.of("CreatedTimestamp", "LastModifiedTimestamp")
                .forEach(time ->
                        all.put(time, Integer.toString(queue.integer(time).orElse(0))));
        return all;
    }
}

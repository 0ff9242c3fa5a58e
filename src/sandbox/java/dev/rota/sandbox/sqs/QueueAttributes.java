package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.JsonException;
import dev.rota.sandbox.service.AwsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The attributes of a queue, all of them text.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">the
 *     attributes, their ranges and defaults</a>
 */
final class QueueAttributes {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final String KEY = "KmsMasterKeyId";

    /** The attributes that can be set, and what their values must be. */
    private static final Map<String, Predicate<String>> SETTABLE = settable();

    private static final Set<String> OF_FIFO =
            Set.of("FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit");
    private static final Set<String> READ_ONLY = Set.of(
            "All",
            "ApproximateNumberOfMessages",
            "ApproximateNumberOfMessagesDelayed",
            "ApproximateNumberOfMessagesNotVisible",
            "CreatedTimestamp",
            "LastModifiedTimestamp",
            "QueueArn");

    private QueueAttributes() {}

    private static Map<String, Predicate<String>> settable() {
        Map<String, Predicate<String>> values = new HashMap<>();
        values.put("DelaySeconds", number(0, 900));
        values.put("KmsDataKeyReusePeriodSeconds", number(60, 86_400));
        values.put("MaximumMessageSize", number(1024, 1_048_576));
        values.put("MessageRetentionPeriod", number(60, 1_209_600));
        values.put("ReceiveMessageWaitTimeSeconds", number(0, 20));
        values.put("VisibilityTimeout", number(0, 43_200));
        values.put("Policy", QueueAttributes::isEmptyOrObject);
        values.put("RedriveAllowPolicy", QueueAttributes::isEmptyOrObject);
        values.put("RedrivePolicy", QueueAttributes::isEmptyOrObject);
        values.put("SqsManagedSseEnabled", Set.of("true", "false")::contains);
        values.put("FifoQueue", "true"::equals);
        values.put("ContentBasedDeduplication", Set.of("true", "false")::contains);
        values.put("DeduplicationScope", Set.of("messageGroup", "queue")::contains);
        values.put("FifoThroughputLimit", Set.of("perQueue", "perMessageGroupId")::contains);
        values.put(KEY, any -> true);
        return Map.copyOf(values);
    }

    private static Predicate<String> number(int smallest, int largest) {
        return text -> WHOLE_NUMBER.matcher(text).matches()
                && Integer.parseInt(text) >= smallest
                && Integer.parseInt(text) <= largest;
    }

    private static boolean isEmptyOrObject(String text) {
        try {
            return text.isEmpty() || Json.parse(text) instanceof JsonObject;
        } catch (JsonException e) {
            return false;
        }
    }

    static boolean isFifo(JsonObject attributes) {
        return attributes.text("FifoQueue").orElse("").equals("true");
    }

    /** Refuses names of attributes that no queue has. */
    static void checkNames(List<String> names) {
        names.stream()
                .filter(name -> !SETTABLE.containsKey(name) && !READ_ONLY.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name);
                });
    }

    /** Refuses attributes that cannot be set, or not to what they say. */
    static void check(JsonObject attributes) {
        attributes.textMembers().forEach((name, value) -> {
            if (!SETTABLE.containsKey(name) || (OF_FIFO.contains(name) && !isFifo(attributes))) {
                throw unknown(name);
            }
            if (!SETTABLE.get(name).test(value)) {
                throw new AwsException("InvalidAttributeValue", "Invalid value for the parameter " + name + ".");
            }
        });
    }

    private static AwsException unknown(String name) {
        return new AwsException("InvalidAttributeName", "Unknown Attribute " + name + ".");
    }

    /** The attributes without those that are empty: SQS does not keep them. */
    static JsonObject withoutEmpty(JsonObject attributes) {
        return new JsonObject(attributes.members().stream()
                .filter(attribute -> !attribute.value().equals(new JsonString("")))
                .toList());
    }

    /** Everything that GetQueueAttributes can say of a queue, by name. */
    static SortedMap<String, String> of(JsonObject queue, String arn) {
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
                "QueueArn", arn));
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
        all.putAll(set.textMembers());
        for (String time : List.of("CreatedTimestamp", "LastModifiedTimestamp")) {
            all.put(time, Integer.toString(queue.integer(time).orElse(0)));
        }
        return all;
    }
}

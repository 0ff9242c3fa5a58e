package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.store.Table;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The queues of a region: {@code QueueName}, the {@code Attributes} that were set, and when that was. */
final class Queues {

    private static final Pattern URL = Pattern.compile("https?://[^/]+/(?<account>\\d{12})/(?<name>[^/]+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern FIFO_NAME = Pattern.compile("[A-Za-z0-9_-]{1,75}\\.fifo");

    private final Environment environment;

    Queues(Environment environment) {
        this.environment = environment;
    }

    boolean has(Home home, String name) {
        return table(home).has(name);
    }

    /** A queue that is there. */
    JsonObject existing(Home home, String name) {
        return table(home)
                .get(name)
                .orElseThrow(() -> new AwsException("QueueDoesNotExist", "The specified queue does not exist."));
    }

    /** The queue of an address. */
    JsonObject at(Home home, String url) {
        Matcher address = URL.matcher(url);
        if (!address.matches()) {
            throw new AwsException("InvalidAddress", "The address " + url + " is not valid for this endpoint.");
        }
        if (!address.group("account").equals(home.account())) {
            throw new AwsException("QueueDoesNotExist", "The specified queue does not exist.");
        }
        return existing(home, address.group("name"));
    }

    List<String> names(Home home) {
        return table(home).keys();
    }

    /**
     * Stores a queue.
     *
     * @param since seconds since 1970 since when it says so
     * @throws AwsException when its name or one of its attributes is not allowed
     */
    JsonObject save(Home home, String name, JsonObject attributes, long created, long since) {
        checkName(name, QueueAttributes.isFifo(attributes));
        QueueAttributes.check(attributes);
        JsonObject queue = Json.object()
                .with("QueueName", name)
                .with("Attributes", QueueAttributes.withoutEmpty(attributes))
                .with("CreatedTimestamp", created)
                .with("LastModifiedTimestamp", since)
                .build();
        table(home).put(name, queue);
        return queue;
    }

    void delete(Home home, JsonObject queue) {
        table(home).remove(name(queue));
    }

    long now() {
        return environment.clock().instant().getEpochSecond();
    }

    static String name(JsonObject queue) {
        return queue.text("QueueName").orElse("");
    }

    static String arn(Home home, String name) {
        return home.arn("sqs", name);
    }

    static String url(Home home, String name) {
        String domain = home.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        return "https://sqs." + home.region() + "." + domain + "/" + home.account() + "/" + name;
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

    private Table table(Home home) {
        return environment.store().table(home.region(), "queues");
    }
}

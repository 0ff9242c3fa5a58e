package dev.rota.aws.logs;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.run.LogStreams;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/**
 * The streams of CloudWatch Logs, read forward from their beginning.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</a>
 */
public final class CloudWatchLogStreams implements LogStreams {

    /** CloudWatch has one error code for a missing group and a missing stream. */
    private static final String STREAM = "log stream";

    private final AwsClients clients;
    private final AwsCalls calls;

    /** The streams of any region; calls nothing yet. */
    public CloudWatchLogStreams(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("logs");
    }

    @Override
    public Optional<Page> read(Stream stream, Optional<String> position) {
        try {
            GetLogEventsResponse answer = calls.call(
                    "GetLogEvents",
                    "log group " + stream.group(),
                    () -> clients.logs(stream.region())
                            .getLogEvents(request -> request.logGroupName(stream.group())
                                    .logStreamName(stream.name())
                                    .startFromHead(true)
                                    .nextToken(position.orElse(null))));
            return Optional.of(new Page(
                    answer.events().stream().map(CloudWatchLogStreams::line).toList(), answer.nextForwardToken()));
        } catch (ServiceException failure) {
            if (failure.kind() == Kind.NOT_FOUND && failure.sentence().contains(STREAM)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static Line line(OutputLogEvent event) {
        Long time = event.timestamp();
        return new Line(
                time == null ? Instant.EPOCH : Instant.ofEpochMilli(time),
                Objects.requireNonNullElse(event.message(), ""));
    }
}

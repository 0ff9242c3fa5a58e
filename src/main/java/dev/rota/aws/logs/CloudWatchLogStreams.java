package dev.rota.aws.logs;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.run.LogStreams;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;

/**
 * The streams of CloudWatch Logs, read one by one from their beginning, or searched together.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">FilterLogEvents</a>
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
                    answer.events().stream()
                            .map(event -> line(event.timestamp(), event.message()))
                            .toList(),
                    answer.nextForwardToken()));
        } catch (ServiceException failure) {
            if (failure.kind() == Kind.NOT_FOUND && failure.sentence().contains(STREAM)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public Found search(Search search, Optional<String> position) {
        FilterLogEventsResponse answer = calls.call(
                "FilterLogEvents",
                "log group " + search.group(),
                () -> clients.logs(search.region())
                        .filterLogEvents(request -> request.logGroupName(search.group())
                                .logStreamNamePrefix(search.prefix())
                                .startTime(
                                        search.from().map(Instant::toEpochMilli).orElse(null))
                                .endTime(search.until()
                                        .map(until -> until.toEpochMilli() - 1)
                                        .orElse(null))
                                .nextToken(position.orElse(null))));
        return new Found(
                answer.events().stream().map(CloudWatchLogStreams::found).toList(),
                Optional.ofNullable(answer.nextToken()));
    }

    private static FoundLine found(FilteredLogEvent event) {
        return new FoundLine(event.eventId(), event.logStreamName(), line(event.timestamp(), event.message()));
    }

    private static Line line(@Nullable Long time, @Nullable String text) {
        return new Line(
                time == null ? Instant.EPOCH : Instant.ofEpochMilli(time), Objects.requireNonNullElse(text, ""));
    }
}

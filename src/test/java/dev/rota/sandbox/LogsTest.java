package dev.rota.sandbox;

import static dev.rota.sandbox.EventBridgeRulesTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;

class LogsTest extends SandboxTestCase {

    private static final long NOON = Instant.parse("2026-11-20T12:00:00Z").toEpochMilli();
    private static final String GROUP = "/ecs/report";

    private CloudWatchLogsClient logs;

    @BeforeEach
    void connect() {
        logs = clients.logs();
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("app"));
    }

    @Test
    void readsForwardPageByPageAndKeepsTheTokenAtTheEnd() {
        put("app", 0, "a", "b", "c");

        GetLogEventsResponse first = read(null, 2);
        GetLogEventsResponse second = read(first.nextForwardToken(), 2);
        GetLogEventsResponse end = read(second.nextForwardToken(), 2);
        assertThat(messages(first)).containsExactly("a", "b");
        assertThat(messages(second)).containsExactly("c");
        assertThat(messages(end)).isEmpty();
        assertThat(end.nextForwardToken()).isEqualTo(second.nextForwardToken());

        put("app", 1, "d");
        assertThat(messages(read(end.nextForwardToken(), 2))).containsExactly("d");
    }

    @Test
    void readsTheEndWhenNotToldToBeginAtTheHead() {
        put("app", 0, "a", "b", "c");

        GetLogEventsResponse last = logs.getLogEvents(
                request -> request.logGroupName(GROUP).logStreamName("app").limit(2));

        assertThat(messages(last)).containsExactly("b", "c");
        assertThat(messages(logs.getLogEvents(request ->
                        request.logGroupName(GROUP).logStreamName("app").nextToken(last.nextBackwardToken()))))
                .containsExactly("a");
    }

    @Test
    void anEmptyStreamHasAPlaceToGoOnFrom() {
        GetLogEventsResponse empty = read(null, 10);
        put("app", 0, "a");

        assertThat(messages(read(empty.nextForwardToken(), 10))).containsExactly("a");
    }

    @Test
    void aPageHoldsNoMoreThanAMegabyte() {
        String big = "x".repeat(400_000);
        put("app", 0, big, big);
        put("app", 1, big, big);

        assertThat(read(null, 10_000).events()).hasSize(2);
    }

    @Test
    void saysWhetherTheGroupOrTheStreamIsMissing() {
        assertThatThrownBy(() -> logs.getLogEvents(
                        request -> request.logGroupName("none").logStreamName("app")))
                .satisfies(says("ResourceNotFoundException", "The specified log group does not exist."));
        assertThatThrownBy(() ->
                        logs.getLogEvents(request -> request.logGroupName(GROUP).logStreamName("none")))
                .satisfies(says("ResourceNotFoundException", "The specified log stream does not exist."));
        assertThatThrownBy(() -> read("f/none", 1))
                .satisfies(says("InvalidParameterException", "The specified nextToken is invalid."));
    }

    @Test
    void leavesOutWhatIsTooOldOrTooNewAndSaysSo() {
        long day = 24L * 60 * 60 * 1000;
        PutLogEventsResponse answer = logs.putLogEvents(request -> request.logGroupName(GROUP)
                .logStreamName("app")
                .logEvents(event(NOON - 15 * day, "old"), event(NOON, "now"), event(NOON + day, "new")));

        assertThat(messages(read(null, 10))).containsExactly("now");
        assertThat(answer.rejectedLogEventsInfo().tooOldLogEventEndIndex()).isEqualTo(1);
        assertThat(answer.rejectedLogEventsInfo().tooNewLogEventStartIndex()).isEqualTo(2);
    }

    @Test
    void wantsABatchInTheOrderOfTime() {
        assertThatThrownBy(() -> logs.putLogEvents(request -> request.logGroupName(GROUP)
                        .logStreamName("app")
                        .logEvents(event(NOON + 1, "b"), event(NOON, "a"))))
                .satisfies(says(
                        "InvalidParameterException",
                        "Log events in a single PutLogEvents request must be in chronological order."));
    }

    @Test
    void listsGroups() {
        logs.createLogGroup(request -> request.logGroupName("/ecs/other"));

        assertThat(logs.describeLogGroups(request -> request.logGroupNamePrefix("/ecs/r"))
                        .logGroups())
                .map(LogGroup::logGroupName)
                .containsExactly(GROUP);
        assertThatThrownBy(() -> logs.createLogGroup(request -> request.logGroupName(GROUP)))
                .satisfies(says("ResourceAlreadyExistsException", "The specified log group already exists"));
    }

    private void put(String stream, long second, String... messages) {
        List<InputLogEvent> events = IntStream.range(0, messages.length)
                .mapToObj(i -> event(NOON + second * 1000 + i, messages[i]))
                .toList();
        logs.putLogEvents(
                request -> request.logGroupName(GROUP).logStreamName(stream).logEvents(events));
    }

    private GetLogEventsResponse read(@Nullable String token, int limit) {
        return logs.getLogEvents(request -> request.logGroupName(GROUP)
                .logStreamName("app")
                .startFromHead(true)
                .limit(limit)
                .nextToken(token));
    }

    private static InputLogEvent event(long time, String message) {
        return InputLogEvent.builder().timestamp(time).message(message).build();
    }

    private static List<String> messages(GetLogEventsResponse answer) {
        return answer.events().stream().map(OutputLogEvent::message).toList();
    }
}

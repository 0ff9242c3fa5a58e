package dev.rota.sandbox;

import static dev.rota.sandbox.EventBridgeRulesTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.sandbox.Fault.Kind;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ConcurrentModificationException;
import software.amazon.awssdk.services.eventbridge.model.InternalException;
import software.amazon.awssdk.services.eventbridge.model.LimitExceededException;
import software.amazon.awssdk.services.eventbridge.model.PutTargetsResponse;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.model.StsException;

class FaultsTest extends SandboxTestCase {

    private EventBridgeClient events;

    @BeforeEach
    void connect() {
        events = clients.events();
    }

    @Test
    void hitsTheCallOfANumber() {
        sandbox.faults().add(Fault.of(Kind.THROTTLE).atCall(2));
        put("a");
        assertThatThrownBy(() -> put("b")).satisfies(says("ThrottlingException", "Rate exceeded"));
        put("c");
        assertThat(sandbox.calls().all())
                .map(Call::toString)
                .containsExactly("PutRule a 200", "PutRule b 400 ThrottlingException", "PutRule c 200");
        assertThat(sandbox.faults().waiting()).isEmpty();
    }

    @Test
    void hitsAnOperationOnAResourceSomeTimes() {
        sandbox.faults()
                .add(Fault.of(Kind.INTERNAL)
                        .onOperation("PutRule")
                        .onResource("b")
                        .times(2));
        put("a");
        assertThatThrownBy(() -> put("b")).isInstanceOf(InternalException.class);
        assertThatThrownBy(() -> put("b")).isInstanceOf(InternalException.class);
        put("b");
    }

    @Test
    void wordsRefusalsAsAwsDoes() {
        sandbox.faults().add(Fault.of(Kind.CONCURRENT_MODIFICATION));
        assertThatThrownBy(() -> put("a")).isInstanceOf(ConcurrentModificationException.class);
        sandbox.faults().add(Fault.of(Kind.LIMIT_EXCEEDED));
        assertThatThrownBy(() -> put("a")).isInstanceOf(LimitExceededException.class);
        sandbox.faults().add(Fault.of(Kind.EXPIRED_TOKEN));
        assertThatThrownBy(() -> put("a"))
                .satisfies(says("ExpiredTokenException", "The security token included in the request is expired"));
        sandbox.faults().add(Fault.of(Kind.ERROR).withCode("FutureException"));
        assertThatThrownBy(() -> put("a"))
                .satisfies(says("FutureException", "The sandbox was told to refuse this call."));
        sandbox.faults().add(Fault.of(Kind.ACCESS_DENIED));
        assertThatThrownBy(() -> put("a"))
                .satisfies(says(
                        "AccessDeniedException",
                        "User: arn:aws:iam::123456789012:user/sandbox is not authorized to perform: events:PutRule on"
                                + " resource: arn:aws:events:ap-northeast-3:123456789012:rule/a because no"
                                + " identity-based policy allows the events:PutRule action"));
    }

    @Test
    void wordsRefusalsInEachProtocol() {
        sandbox.faults().add(Fault.of(Kind.THROTTLE).always());
        assertThatThrownBy(() -> clients.sts().getCallerIdentity())
                .isInstanceOfSatisfying(
                        StsException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("Throttling"));
        assertThatThrownBy(() -> clients.s3(Clients.REGION).listBuckets())
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SlowDown"));
    }

    @Test
    void breaksTheConnectionBeforeOrAfterTheCallIsCarriedOut() {
        sandbox.faults().add(Fault.of(Kind.RESET));
        assertThatThrownBy(() -> put("a")).isInstanceOf(SdkClientException.class);
        assertThat(sandbox.state().compact()).doesNotContain("default/a");

        sandbox.faults().add(Fault.of(Kind.LOST_ANSWER));
        assertThatThrownBy(() -> put("b")).isInstanceOf(SdkClientException.class);
        assertThat(sandbox.state().compact()).contains("default/b");
        assertThat(sandbox.calls().all())
                .map(Call::toString)
                .containsExactly("PutRule a 0 RESET", "PutRule b 0 LOST_ANSWER");
    }

    @Test
    void failsEntriesInsideASuccess() {
        put("a");
        sandbox.faults().add(Fault.of(Kind.ENTRY_FAILURE).onEntries(Set.of("2")));
        PutTargetsResponse answer =
                events.putTargets(request -> request.rule("a").targets(topic("1"), topic("2")));
        assertThat(answer.failedEntryCount()).isEqualTo(1);
        assertThat(answer.failedEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.targetId()).isEqualTo("2");
            assertThat(entry.errorCode()).isEqualTo("ConcurrentModificationException");
        });
        assertThat(events.listTargetsByRule(request -> request.rule("a")).targets())
                .containsExactly(topic("1"));

        sandbox.faults().add(Fault.of(Kind.ENTRY_FAILURE).withCode("InternalException"));
        assertThat(events.removeTargets(request -> request.rule("a").ids("1"))
                        .failedEntries()
                        .get(0)
                        .errorCode())
                .isEqualTo("InternalException");
        assertThat(events.listTargetsByRule(request -> request.rule("a")).targets())
                .hasSize(1);
    }

    @Test
    void refusesEverythingAfterACallAsIfTheCallerWereKilled() {
        sandbox.faults().add(Fault.of(Kind.REFUSE_ALL_AFTER).atCall(1));
        put("a");
        assertThatThrownBy(() -> put("b")).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> put("c")).isInstanceOf(SdkClientException.class);
        sandbox.faults().clear();
        put("d");
        assertThat(events.listRules(all -> {}).rules()).map(rule -> rule.name()).containsExactly("a", "d");
    }

    @Test
    void limitsTheRateOfEachOperationAndTakesItsBurst() {
        sandbox.change(settings -> settings.withRate(new CallRate(0.0001, 2)));
        put("a");
        put("b");
        assertThatThrownBy(() -> put("c")).satisfies(says("ThrottlingException", "Rate exceeded"));
        events.listRules(all -> {});

        sandbox.change(SandboxSettings::withoutRate);
        put("c");
    }

    @Test
    void countsFromOneAgainWhenTheLogIsCleared() {
        put("a");
        sandbox.calls().clear();
        sandbox.faults().add(Fault.of(Kind.THROTTLE).atCall(1));
        assertThatThrownBy(() -> put("b")).satisfies(says("ThrottlingException", "Rate exceeded"));
    }

    private void put(String name) {
        events.putRule(rule -> rule.name(name).scheduleExpression("rate(1 day)"));
    }

    private static Target topic(String id) {
        return Target.builder()
                .id(id)
                .arn("arn:aws:sns:ap-northeast-3:123456789012:topic")
                .build();
    }
}

package dev.rota.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a call reaches the service, by what the service answers. */
class RetriesTest {

    private final Wire wire = new Wire();
    private final AwsClients clients = wire.clients();

    @AfterEach
    void stop() {
        clients.close();
        wire.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException",
        "400, ConcurrentModificationException",
        "400, Throttling",
        "429, TooManyRequestsException",
        "500, InternalException",
        "503, ServiceUnavailable",
    })
    void triesAgainWhatPasses(int status, String code) {
        wire.refuses("PutRule", status, code, "not now")
                .refuses("PutRule", status, code, "not now")
                .refuses("PutRule", status, code, "not now")
                .answers("PutRule", "{'RuleArn': 'arn'}");

        putRule();

        assertThat(wire.operations()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LimitExceededException",
                "AccessDeniedException",
                "ValidationException",
                "ResourceNotFoundException",
                "ManagedRuleException",
                "ExpiredTokenException"
            })
    void doesNotTryAgainWhatStays(String code) {
        wire.refuses("PutRule", 400, code, "never");

        assertThatThrownBy(this::putRule).isInstanceOf(ServiceException.class);

        assertThat(wire.operations()).hasSize(1);
    }

    @Test
    void givesThrottlingEightAttempts() {
        for (int attempt = 0; attempt < 8; attempt++) {
            wire.refuses("PutRule", 400, "ThrottlingException", "Rate exceeded");
        }

        assertThatThrownBy(this::putRule)
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.THROTTLED))
                .hasMessage("events:PutRule of rule nightly: too many requests at once, for longer than Rota waits "
                        + "(Rate exceeded); try again when less is going on");
        assertThat(wire.operations()).hasSize(8);
    }

    @Test
    void givesFaultsFourAttempts() {
        for (int attempt = 0; attempt < 4; attempt++) {
            wire.refuses("PutRule", 500, "InternalException", "Oops");
        }

        assertThatThrownBy(this::putRule)
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE))
                .hasMessage("events:PutRule of rule nightly: AWS has a problem of its own (Oops); try again later");
        assertThat(wire.operations()).hasSize(4);
    }

    @Test
    void triesAgainAfterAHangUp() {
        wire.hangsUp("PutRule").answers("PutRule", "{'RuleArn': 'arn'}");

        putRule();

        assertThat(wire.operations()).hasSize(2);
    }

    @Test
    void anInterruptEndsTheWaitBetweenAttempts() throws InterruptedException {
        wire.refuses("PutRule", 500, "InternalException", "Oops");
        CountDownLatch waiting = new CountDownLatch(1);
        Patience endless = new Patience(8, 4, (attempt, throttled) -> {
            waiting.countDown();
            return Duration.ofHours(1);
        });
        AtomicReference<Throwable> end = new AtomicReference<>();
        try (AwsClients slow = new AwsClients(wire.settings().withPatience(endless))) {
            Thread caller = new Thread(() -> putRule(slow));
            caller.setUncaughtExceptionHandler((thread, failure) -> end.set(failure));
            caller.start();
            waiting.await();
            caller.interrupt();
            caller.join();
        }

        assertThat(end.get())
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED))
                .hasMessage("events:PutRule of rule nightly was interrupted");
    }

    private void putRule() {
        putRule(clients);
    }

    private static void putRule(AwsClients clients) {
        clients.calls("events")
                .call(
                        "PutRule",
                        "rule nightly",
                        () -> clients.eventBridge().putRule(request -> request.name("nightly")));
    }
}

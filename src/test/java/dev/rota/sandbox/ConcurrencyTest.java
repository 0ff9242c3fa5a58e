package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest extends SandboxTestCase {

    @Override
    protected SandboxSettings settings() {
        return super.settings().withLatency(Duration.ofMillis(25));
    }

    @Test
    void servesManyCallsAtOnceAndLosesNone() throws Exception {
        var events = clients.events();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Callable<String>> calls = IntStream.range(0, 300)
                .<Callable<String>>mapToObj(i ->
                        () -> events.putRule(rule -> rule.name("rule-" + i).scheduleExpression("rate(1 day)"))
                                .ruleArn())
                .toList();
        try {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).contains("rule/rule-");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(sandbox.calls().all()).hasSize(300).allMatch(call -> call.status() == 200);
        assertThat(sandbox.calls().mostConcurrent()).isGreaterThan(1);
        assertThat(events.listRules(all -> {}).rules()).hasSize(100);
    }
}

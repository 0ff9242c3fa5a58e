package dev.rota;

import dev.rota.apply.RuleWrites;
import dev.rota.apply.TaskDefinitions;
import dev.rota.cli.Outside;
import dev.rota.live.LiveRules;
import dev.rota.live.Parallel;
import dev.rota.lookup.Fetch;
import dev.rota.run.LogStreams;
import dev.rota.run.Tasks;
import dev.rota.run.Time;
import dev.rota.status.Metrics;
import dev.rota.status.TaskRecords;
import dev.rota.verify.Facts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The world of another, in which putting targets or asking for task definitions fails; the failure is told all that was to be put. */
record FailingWorld(Outside real, String failing, Function<String, RuntimeException> failure) implements Outside {

    @Override
    public Aws aws(Address address, Optional<String> region, Consumer<Supplier<String>> detail) {
        return new FailingAws(real.aws(address, region, detail), failing, failure);
    }

    @Override
    public ZoneId zone() {
        return real.zone();
    }

    @Override
    public SandboxHandle sandbox(SandboxRequest request, Consumer<String> say) {
        return real.sandbox(request, say);
    }

    @Override
    public SandboxHandle servedSandbox(URI address) {
        return real.servedSandbox(address);
    }

    @Override
    public void onInterrupt(Runnable action) {
        real.onInterrupt(action);
    }

    @Override
    public Time time() {
        return real.time();
    }

    @Override
    public void awaitInterrupt() {
        real.awaitInterrupt();
    }

    private record FailingAws(Aws real, String failing, Function<String, RuntimeException> failure) implements Aws {

        @Override
        public LiveRules rules() {
            return failing(LiveRules.class, real.rules());
        }

        @Override
        public RuleWrites ruleWrites() {
            return failing(RuleWrites.class, real.ruleWrites());
        }

        private <T> T failing(Class<T> port, T rules) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        if (method.getName().equals(failing)) {
                            throw failure.apply(Arrays.toString(arguments));
                        }
                        try {
                            return method.invoke(rules, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public TaskDefinitions taskDefinitions() {
            if (failing.equals("taskDefinitions")) {
                throw failure.apply("");
            }
            return real.taskDefinitions();
        }

        @Override
        public Tasks tasks() {
            return real.tasks();
        }

        @Override
        public TaskRecords taskRecords() {
            return real.taskRecords();
        }

        @Override
        public Metrics metrics() {
            return real.metrics();
        }

        @Override
        public Optional<Instant> now() {
            return real.now();
        }

        @Override
        public LogStreams logs() {
            return real.logs();
        }

        @Override
        public Fetch fetch() {
            return real.fetch();
        }

        @Override
        public Facts facts(Parallel parallel) {
            return real.facts(parallel);
        }

        @Override
        public String region() {
            return real.region();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}

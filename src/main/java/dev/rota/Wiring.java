package dev.rota;

import dev.rota.apply.LiveRules;
import dev.rota.apply.TaskDefinitions;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.AwsSettings;
import dev.rota.aws.lookups.AwsFetch;
import dev.rota.aws.rules.EventBridgeRules;
import dev.rota.aws.tasks.EcsTaskDefinitions;
import dev.rota.cli.Outside;
import dev.rota.lookup.Fetch;
import dev.rota.sandbox.Rate;
import dev.rota.sandbox.Sandbox;
import dev.rota.sandbox.SandboxSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds what commands need of the outside, each when it is needed. The only class that knows AWS and the sandbox. */
final class Wiring implements Outside {

    private final Map<String, String> environment;
    private final Signals signals;
    private final Clock clock;

    Wiring(Map<String, String> environment, Signals signals) {
        this(environment, signals, Clock.system(ZoneId.systemDefault()));
    }

    /** The same at another time, or elsewhere on earth. */
    Wiring(Map<String, String> environment, Signals signals, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Aws aws(Address address, Optional<String> region, Consumer<String> detail) {
        AwsSettings settings = AwsSettings.of(environment)
                .withRegion(region.orElse(null))
                .withProfile(address.profile().orElse(null))
                .withDetail(detail);
        AwsSettings addressed = address.endpointUrl()
                .map(url -> address.sandbox() ? settings.withSandbox(url) : settings.withEndpointUrl(url))
                .orElse(settings);
        return new WiredAws(new AwsClients(addressed));
    }

    @Override
    public SandboxHandle sandbox(SandboxRequest request) {
        SandboxSettings settings = SandboxSettings.standard()
                .withPort(request.port())
                .withLatency(request.latency())
                .withTagLag(request.tagLag());
        if (request.file().isPresent()) {
            settings = settings.withStateFile(request.file().get());
        }
        if (request.account().isPresent()) {
            settings = settings.withAccount(request.account().get());
        }
        if (request.rate().isPresent()) {
            double perSecond = request.rate().getAsDouble();
            int burst = request.burst().orElse((int) Math.max(1, Math.round(perSecond)));
            settings = settings.withRate(new Rate(perSecond, burst));
        }
        return new WiredSandbox(Sandbox.start(settings));
    }

    @Override
    public void onInterrupt(Runnable action) {
        signals.onFirst(action);
    }

    @Override
    public void awaitInterrupt() {
        signals.await();
    }

    private static final class WiredAws implements Aws {

        private final AwsClients clients;
        private final EventBridgeRules rules;

        WiredAws(AwsClients clients) {
            this.clients = clients;
            this.rules = new EventBridgeRules(clients);
        }

        @Override
        public LiveRules rules() {
            return rules;
        }

        @Override
        public TaskDefinitions taskDefinitions() {
            return new EcsTaskDefinitions(clients);
        }

        @Override
        public Fetch fetch() {
            return new AwsFetch(clients);
        }

        @Override
        public String region() {
            return clients.region();
        }

        @Override
        public void close() {
            clients.close();
        }
    }

    private record WiredSandbox(Sandbox sandbox) implements SandboxHandle {

        @Override
        public URI endpoint() {
            return sandbox.endpoint();
        }

        @Override
        public void seed(Path file) {
            sandbox.seed(file);
        }

        @Override
        public void reset() {
            sandbox.reset();
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }
}

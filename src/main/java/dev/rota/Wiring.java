package dev.rota;

import dev.rota.apply.RuleWrites;
import dev.rota.apply.TaskDefinitions;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.AwsSettings;
import dev.rota.aws.client.WarmUp;
import dev.rota.aws.facts.AwsFacts;
import dev.rota.aws.logs.CloudWatchLogStreams;
import dev.rota.aws.lookups.AwsFetch;
import dev.rota.aws.metrics.CloudWatchMetrics;
import dev.rota.aws.rules.EventBridgeRules;
import dev.rota.aws.rules.EventBridgeWrites;
import dev.rota.aws.tasks.EcsTaskDefinitions;
import dev.rota.aws.tasks.EcsTaskRecords;
import dev.rota.aws.tasks.EcsTasks;
import dev.rota.cli.Outside;
import dev.rota.live.LiveRules;
import dev.rota.live.Parallel;
import dev.rota.lookup.Fetch;
import dev.rota.problem.UsageException;
import dev.rota.run.LogStreams;
import dev.rota.run.Tasks;
import dev.rota.run.Time;
import dev.rota.sandbox.CallRate;
import dev.rota.sandbox.Sandbox;
import dev.rota.sandbox.SandboxSettings;
import dev.rota.sandbox.ServedSandbox;
import dev.rota.sandbox.events.FiringClock;
import dev.rota.status.Metrics;
import dev.rota.status.TaskRecords;
import dev.rota.verify.Facts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Builds what commands need of the outside, each when it is needed. The only class that knows AWS and the sandbox. */
final class Wiring implements Outside {

    private final Map<String, String> environment;
    private final Signals signals;
    private final Time time;
    private final Supplier<ZoneId> zone;

    Wiring(Map<String, String> environment, Signals signals) {
        this(environment, signals, new ProcessTime(), ZoneId::systemDefault);
    }

    /** A world in which time passes as it is told, and which lies where it is told. */
    Wiring(Map<String, String> environment, Signals signals, Time time, Supplier<ZoneId> zone) {
        this.environment = Map.copyOf(environment);
        this.signals = signals;
        this.time = time;
        this.zone = zone;
    }

    /** Calls to AWS will follow: their code is made ready in the background. */
    void prepareCalls() {
        WarmUp.begin(environment);
    }

    @Override
    public ZoneId zone() {
        return zone.get();
    }

    @Override
    public Aws aws(Address address, Optional<String> region, Consumer<Supplier<String>> detail) {
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
    public SandboxHandle sandbox(SandboxRequest request, Consumer<String> say) {
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
            settings = settings.withRate(new CallRate(perSecond, burst));
        }
        if (request.existing() && request.file().filter(Sandbox::isKeptIn).isEmpty()) {
            throw new UsageException("there is no sandbox %s; rota sandbox seed FILE makes one, with the same --sandbox"
                    .formatted(request.file().map(Path::toString).orElse("")));
        }
        Sandbox sandbox = Sandbox.start(settings, say);
        if (request.served()) {
            sandbox.serve();
        }
        return new WiredSandbox(sandbox, time);
    }

    @Override
    public SandboxHandle servedSandbox(URI address) {
        return new WiredServedSandbox(address, new ServedSandbox(address), time);
    }

    @Override
    public void onInterrupt(Runnable action) {
        signals.onFirst(action);
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public void awaitInterrupt() {
        signals.await();
    }

    private static final class WiredAws implements Aws {

        private final AwsClients clients;
        private final EventBridgeRules rules;
        private final EventBridgeWrites ruleWrites;
        private final Fetch fetch;

        WiredAws(AwsClients clients) {
            this.clients = clients;
            this.rules = new EventBridgeRules(clients);
            this.ruleWrites = new EventBridgeWrites(clients, rules::home);
            this.fetch = new AwsFetch(clients);
        }

        @Override
        public LiveRules rules() {
            return rules;
        }

        @Override
        public RuleWrites ruleWrites() {
            return ruleWrites;
        }

        @Override
        public TaskDefinitions taskDefinitions() {
            return new EcsTaskDefinitions(clients);
        }

        @Override
        public Tasks tasks() {
            return new EcsTasks(clients);
        }

        @Override
        public TaskRecords taskRecords() {
            return new EcsTaskRecords(clients);
        }

        @Override
        public Metrics metrics() {
            return new CloudWatchMetrics(clients);
        }

        @Override
        public Optional<Instant> now() {
            return clients.serverTime();
        }

        @Override
        public LogStreams logs() {
            return new CloudWatchLogStreams(clients);
        }

        @Override
        public Fetch fetch() {
            return fetch;
        }

        @Override
        public Facts facts(Parallel parallel) {
            return new AwsFacts(clients, parallel);
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

    private record ProcessTime() implements Time {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration duration) {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record WiredSandbox(Sandbox sandbox, Time outside) implements SandboxHandle {

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
        public Time time() {
            return new SandboxTime(sandbox, outside);
        }

        @Override
        public Ticked tick(Duration duration) {
            FiringClock.Tally tally = sandbox.tick(duration);
            return new Ticked(sandbox.now(), tally.fired(), tally.failed());
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    private record WiredServedSandbox(URI endpoint, ServedSandbox sandbox, Time outside) implements SandboxHandle {

        @Override
        public void seed(Path file) {
            sandbox.seed(file);
        }

        @Override
        public void reset() {
            sandbox.reset();
        }

        @Override
        public Time time() {
            return new ServedTime(sandbox, outside);
        }

        @Override
        public Ticked tick(Duration duration) {
            ServedSandbox.Ticked ticked = sandbox.tick(duration);
            return new Ticked(ticked.now(), ticked.fired(), ticked.failed());
        }

        @Override
        public void close() {
            // It is another process's.
        }
    }

    /** The time in a sandbox that another process serves; its clock goes by itself. */
    private record ServedTime(ServedSandbox sandbox, Time outside) implements Time {

        @Override
        public Instant now() {
            return sandbox.now();
        }

        @Override
        public void pause(Duration duration) {
            outside.pause(duration);
        }
    }

    /** The time in a sandbox. Where its clock stands, whoever waits makes it go on. */
    private record SandboxTime(Sandbox sandbox, Time outside) implements Time {

        @Override
        public Instant now() {
            return sandbox.now();
        }

        @Override
        public void pause(Duration duration) {
            if (sandbox.isStanding()) {
                sandbox.advance(duration);
            } else {
                outside.pause(duration);
            }
        }
    }
}

package dev.rota.proof;

import dev.rota.CommandRun;
import dev.rota.apply.TaskDefinitions;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.AwsSettings;
import dev.rota.aws.client.Patience;
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
import dev.rota.live.Parallel;
import dev.rota.lookup.Fetch;
import dev.rota.run.LogStreams;
import dev.rota.run.Tasks;
import dev.rota.run.Time;
import dev.rota.status.Metrics;
import dev.rota.status.TaskRecords;
import dev.rota.verify.Facts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The whole program without a process: its command line, over the wire to a sandbox, trying again without waiting. */
final class InProcess implements Outside {

    static final String REGION = "ap-northeast-3";

    private final Path folder;
    private final URI endpoint;
    private final Time time;

    InProcess(Path folder, URI endpoint) {
        this(folder, endpoint, new NoTime());
    }

    InProcess(Path folder, URI endpoint, Time time) {
        this.folder = folder;
        this.endpoint = endpoint;
        this.time = time;
    }

    CommandRun run(String... arguments) {
        return CommandRun.of(folder, Map.of(), this, arguments);
    }

    /** Clients of the endpoint that never wait between attempts. */
    static AwsClients clients(URI endpoint) {
        return new AwsClients(AwsSettings.of(Map.of())
                .withSandbox(endpoint)
                .withRegion(REGION)
                .withPatience(Patience.withoutWaiting()));
    }

    @Override
    public Aws aws(Address address, Optional<String> region, Consumer<Supplier<String>> detail) {
        AwsClients clients = clients(endpoint);
        EventBridgeRules rules = new EventBridgeRules(clients);
        return new ImpatientAws(clients, rules, new EventBridgeWrites(clients, rules::home));
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public SandboxHandle sandbox(SandboxRequest request, Consumer<String> say) {
        throw new AssertionError("the sandbox is running already");
    }

    @Override
    public SandboxHandle servedSandbox(URI address) {
        throw new AssertionError("nobody asks for it");
    }

    @Override
    public void onInterrupt(Runnable action) {}

    @Override
    public Time time() {
        return time;
    }

    @Override
    public void awaitInterrupt() {
        throw new AssertionError("nobody interrupts");
    }

    private record ImpatientAws(AwsClients clients, EventBridgeRules rules, EventBridgeWrites ruleWrites)
            implements Aws {

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
            return new AwsFetch(clients);
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

    /** Time that nobody needs. */
    private record NoTime() implements Time {

        @Override
        public Instant now() {
            throw new AssertionError("nobody asks what time it is");
        }

        @Override
        public void pause(Duration duration) {
            throw new AssertionError("nobody waits");
        }
    }
}

package dev.rota.sandbox;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.cloudformation.CloudFormation;
import dev.rota.sandbox.ec2.Ec2;
import dev.rota.sandbox.ecs.Ecs;
import dev.rota.sandbox.events.EventBridge;
import dev.rota.sandbox.events.FiringClock;
import dev.rota.sandbox.iam.Iam;
import dev.rota.sandbox.logs.LogStore;
import dev.rota.sandbox.logs.Logs;
import dev.rota.sandbox.metrics.CloudWatch;
import dev.rota.sandbox.metrics.MetricStore;
import dev.rota.sandbox.s3.S3;
import dev.rota.sandbox.secrets.SecretsManager;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.HttpRequest;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.TagLedger;
import dev.rota.sandbox.sqs.Sqs;
import dev.rota.sandbox.ssm.Ssm;
import dev.rota.sandbox.store.KeptStore;
import dev.rota.sandbox.store.StateStore;
import dev.rota.sandbox.sts.Sts;
import dev.rota.sandbox.tagging.Tagging;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * AWS in the box: a server on the loopback interface that AWS's own clients take for AWS when its {@link #endpoint} is given to
 * them.
 *
 * <p>It runs until it is closed; its threads do not keep the process alive. Credentials may be anything.
 */
public final class Sandbox implements AutoCloseable {

    /** The header that says what time it is in a sandbox, on each of its answers. */
    static final String SERVER_TIME = "X-Server-Time";

    private final StateStore store = new StateStore();
    private final TagLedger tags = new TagLedger();
    private final AnsweredCalls calls = new AnsweredCalls();
    private final Faults faults = new Faults();
    private final Environment environment = new Environment(
            store, tags, this::now, () -> settings().quotas(), () -> settings().tagLag());
    private final LogStore logs = new LogStore(environment);
    private final Optional<KeptStore> kept;
    private final Seed seed;
    private final Dispatcher dispatcher;
    private final Gateway gateway;
    private final SandboxClock clock =
            new SandboxClock(store, () -> settings().clock().instant());
    private final MetricStore metrics = new MetricStore(environment);
    private final Ticker ticker;
    private volatile SandboxSettings settings;

    private Sandbox(SandboxSettings initial, Consumer<String> say) {
        settings = initial;
        kept = initial.stateFile().map(file -> KeptStore.open(store, file, initial.patience(), say));
        tags.recall(store);
        clock.recall();
        Runnable catchUp = Ecs.taskLogs(environment, logs)::catchUp;
        FiringClock firings = new FiringClock(environment, initial.account(), Ecs.starter(environment, logs), metrics);
        ticker = new Ticker(store, clock, firings, catchUp);
        List<Service> services = services();
        seed = new Seed(
                Stream.concat(Stream.of(clock), services.stream().flatMap(service -> service.seedSections().stream()))
                        .toList(),
                initial.account());
        dispatcher = new Dispatcher(services, store, catchUp, this::settings, calls, faults);
        Admin admin = new Admin(this);
        gateway = open(initial.port(), admin);
    }

    /** Whether a file keeps a sandbox, or a process that serves one will write it there. Makes nothing. */
    public static boolean isKeptIn(Path file) {
        return KeptStore.isIn(file);
    }

    /**
     * Starts a sandbox.
     *
     * @throws RotaException when the port is taken, or the state file is in use or unreadable
     */
    public static Sandbox start(SandboxSettings settings) {
        return start(settings, sentence -> {});
    }

    /** The same; while another process uses the state file, that is said before it is waited for. */
    public static Sandbox start(SandboxSettings settings, Consumer<String> say) {
        return new Sandbox(settings, say);
    }

    /** Where it listens: {@code http://127.0.0.1:port}. */
    public URI endpoint() {
        return gateway.endpoint();
    }

    /**
     * Merges a seed file into the state; {@link Seed} says what may stand in it.
     *
     * @throws RotaException when something is wrong with it; nothing is changed then
     */
    public void seed(Path file) {
        Json content = Seed.read(file);
        Path folder = file.toAbsolutePath().getParent();
        try {
            seed(content, folder == null ? Path.of("/") : folder);
        } catch (RotaException e) {
            throw new RotaException(file + ": " + e.sentence(), e);
        }
    }

    /** Merges a seed whose files lie in a folder. */
    public void seed(Json content, Path base) {
        seed(content, name -> Seed.file(base, name));
    }

    /** Merges a seed that names no files: whoever sent it need not be allowed to read them. */
    void seed(Json content) {
        seed(content, name -> {
            throw new RotaException("a seed sent over HTTP may not name the file " + name
                    + "; write 'text', 'json' or 'base64' in place of 'file', or give the seed to rota sandbox seed");
        });
    }

    private void seed(Json content, Function<String, Bytes> files) {
        store.atomically(() -> {
            Json before = store.toJson();
            try {
                seed.plant(content, files);
                // A seed that holds nothing makes a sandbox as well.
                store.tell();
            } catch (RotaException e) {
                store.load(before);
                tags.clear();
                tags.recall(store);
                clock.recall();
                throw e;
            }
            return before;
        });
    }

    /** Forgets everything but the calls, the faults and the settings. */
    public void reset() {
        store.atomically(() -> {
            store.clear();
            tags.clear();
            clock.recall();
            return store;
        });
    }

    /** Everything it holds, in a fixed order: equal states are equal texts. */
    public Json state() {
        return store.toJson();
    }

    /** The calls it has answered. */
    public AnsweredCalls calls() {
        return calls;
    }

    /** What shall go wrong. */
    public Faults faults() {
        return faults;
    }

    /** What time it is in there. */
    public Instant now() {
        return clock.now();
    }

    /** Whether the clock stands where a seed has set it, until it is told to move. */
    public boolean isStanding() {
        return clock.isStanding();
    }

    /** Serves others: a clock that stands goes on with the machine's, and whoever wants its state file is told where it answers. */
    public void serve() {
        clock.start();
        kept.ifPresent(file -> file.announce(endpoint()));
    }

    /**
     * Lets the clock run on and fires the rules whose time comes; also those whose time has come since the last tick. Everything
     * that tasks do meanwhile happens.
     *
     * @throws RotaException when rules would fire too often
     */
    public FiringClock.Tally tick(Duration duration) {
        return ticker.tick(duration);
    }

    /** The settings in force. */
    public SandboxSettings settings() {
        return settings;
    }

    /**
     * Changes settings from the next call on. Port, account and state file stay what they were at the start.
     *
     * @throws IllegalArgumentException when one of those would change
     */
    public synchronized void change(UnaryOperator<SandboxSettings> change) {
        SandboxSettings old = settings;
        SandboxSettings fresh = change.apply(old);
        if (old.port() != fresh.port()
                || !old.account().equals(fresh.account())
                || !old.stateFile().equals(fresh.stateFile())) {
            throw new IllegalArgumentException("port, account and state file cannot be changed while the sandbox runs");
        }
        settings = fresh;
        if (!old.rate().equals(fresh.rate())) {
            dispatcher.forgetRates();
        }
    }

    /** Lets time pass at once: the sandbox's clock goes ahead of the settings' clock by this much more. */
    public synchronized void advance(Duration duration) {
        clock.advance(duration);
    }

    /**
     * Stops listening and writes what is not yet in the state file.
     *
     * @throws RotaException when that cannot be written
     */
    @Override
    public void close() {
        gateway.close();
        kept.ifPresent(KeptStore::close);
    }

    private List<Service> services() {
        List<Service> others = List.of(
                EventBridge.service(environment),
                Ecs.service(environment, logs),
                Logs.service(logs),
                Tagging.service(environment),
                Sts.service(),
                Iam.service(environment),
                Ssm.service(environment),
                SecretsManager.service(environment),
                Sqs.service(environment),
                Ec2.service(environment),
                CloudFormation.service(environment),
                S3.service(environment));
        return Stream.concat(CloudWatch.services(metrics).stream(), others.stream())
                .toList();
    }

    private Gateway open(int port, Admin admin) {
        try {
            return Gateway.open(port, request -> answer(request, admin));
        } catch (RotaException e) {
            kept.ifPresent(KeptStore::close);
            throw e;
        }
    }

    private Optional<HttpAnswer> answer(HttpRequest request, Admin admin) {
        Optional<HttpAnswer> answer =
                Admin.isFor(request) ? Optional.of(admin.answer(request)) : dispatcher.dispatch(request);
        // The JDK's server overwrites Date with the machine's time.
        return answer.map(told -> told.with(SERVER_TIME, now().toString()));
    }
}

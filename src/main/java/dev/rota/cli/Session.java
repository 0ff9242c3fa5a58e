package dev.rota.cli;

import dev.rota.apply.Interruption;
import dev.rota.cli.Outside.Address;
import dev.rota.cli.Outside.Aws;
import dev.rota.cli.Outside.SandboxHandle;
import dev.rota.cli.Outside.SandboxRequest;
import dev.rota.config.Configuration;
import dev.rota.console.Console;
import dev.rota.lazy.Lazy;
import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.plan.Live;
import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import dev.rota.rule.Desired;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.SettingPath;
import dev.rota.run.Time;
import dev.rota.secret.Secrecy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run of a command: the way to AWS, the threads, the console, opened as they are needed and closed together.
 *
 * <p>Lookups may need AWS before the file has said which region it is about; they use the region of the command line or the
 * environment.
 */
final class Session implements AutoCloseable {

    private static final SettingPath REGION = SettingPath.of("region");
    private static final String ASKING = "asking AWS";

    private final Context context;
    private final GlobalOptions options;
    private final Console console;
    private final Parallel parallel = new Parallel();
    private final Interruption interruption = new Interruption();
    private final Observer observer;

    /** What lookups read; in the region of the command line or the environment, since the file is not read yet. */
    private final Lazy<Aws> lookups;

    private Optional<SandboxHandle> sandbox = Optional.empty();
    private Optional<Aws> aws = Optional.empty();

    Session(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        this.console = context.console(options);
        this.observer = new ConsoleObserver(console);
        this.lookups = new Lazy<>(() -> open(options.region()));
    }

    Console console() {
        return console;
    }

    /** How secrets are shown from now on. */
    Secrecy secrecy(boolean shown) {
        if (!shown) {
            return context.hiding();
        }
        console.maskWith(text -> text, line -> line);
        return Secrecy.showing();
    }

    /** From now on the secrets of these rules are known. */
    void learnSecretsOf(List<LiveRule> rules) {
        context.hiding().learnFrom(rules.stream().map(LiveRule::rule).toList());
    }

    /** From now on the secrets of these rules are known. */
    void learnSecretsOf(Desired desired) {
        context.hiding().learnFrom(desired, List.of());
    }

    /** From now on the secrets of these rules are known. */
    void learnSecretsOf(Desired desired, Home home) {
        need(home, desired);
        learnSecretsOf(desired);
    }

    /** From now on the secrets of these rules are known. */
    void learnSecretsOf(Desired desired, Live live) {
        need(live.home(), desired);
        Stream<Rule> named = live.rules().values().stream().map(LiveRule::rule);
        Stream<Rule> tracked = live.tracked().stream()
                .map(rule -> rule.targets()
                        .map(targets -> rule.header().rule().withTargets(targets.ecs()))
                        .orElse(rule.header().rule()));
        context.hiding().learnFrom(desired, Stream.concat(named, tracked).toList());
    }

    /** Account and region are shown whatever they equal; but for a region that a file makes of a secret. */
    private void need(Home home, Desired desired) {
        boolean secret =
                desired.rules().stream().anyMatch(rule -> rule.secretSettings().contains(REGION));
        context.hiding().need(secret ? List.of(home.account()) : List.of(home.account(), home.region()));
    }

    /** The environment of this command. */
    Map<String, String> environment() {
        return context.environment();
    }

    /** How time passes: in a sandbox of this process, as it does there. */
    Time time() {
        address();
        return sandbox.map(SandboxHandle::time).orElseGet(context.outside()::time);
    }

    /** How time passes for whoever sits in front of the program, also where the clock of a sandbox stands. */
    Time timeOutside() {
        return context.outside().time();
    }

    /** What time it is: in the sandbox that is asked, wherever it is served; where none is, here. */
    Instant now() {
        address();
        if (sandbox.isEmpty()) {
            try {
                Optional<URI> served = options.servedSandbox(context.environment());
                if (served.isPresent()) {
                    return context.outside().servedSandbox(served.get()).time().now();
                }
            } catch (RotaException noSandbox) {
                console.detail(noSandbox.sentence());
            }
        }
        return time().now();
    }

    /** From now on Ctrl-C does not end the program; whether it was pressed can be asked. */
    Interruption heedInterruptions() {
        context.outside().onInterrupt(interruption::request);
        return interruption;
    }

    /** A path as the user means it. */
    Path resolve(Path path) {
        return context.workingDirectory().resolve(path);
    }

    /** Turns to the region and the account of the files, and makes sure the command line does not contradict them. */
    Region turnTo(Configuration configuration) {
        Optional<String> ofFiles = configuration.region();
        Optional<String> asked = options.region();
        if (ofFiles.isPresent() && asked.isPresent() && !ofFiles.equals(asked)) {
            throw new UsageException("--region says %s, but %s says %s; leave --region out, or change the file"
                    .formatted(asked.get(), String.join(", ", configuration.names()), ofFiles.get()));
        }
        Region region = turnToRegion(asked.or(() -> ofFiles));
        configuration.accounts().ifPresent(allowed -> requireAccount(allowed, region.home()));
        return region;
    }

    /** Turns to the region and the account of the files; without files, to the region of the command line. */
    Region turnTo(Optional<Configuration> configuration) {
        configuration.map(Configuration::readable).ifPresent(this::learnSecretsOf);
        return configuration.map(this::turnTo).orElseGet(() -> turnToRegion(options.region()));
    }

    /** Turns to a region; to the environment's when none is given. */
    Region turnToRegion(Optional<String> region) {
        aws = Optional.of(open(region));
        return new Region(this, aws.get());
    }

    /** Reads the files that this command is about. */
    DesiredFiles files() {
        return new DesiredFiles(context, options, console, () -> lookups.get().fetch());
    }

    Parallel parallel() {
        return parallel;
    }

    Observer observer() {
        return observer;
    }

    @Override
    public void close() {
        parallel.close();
        aws.ifPresent(Aws::close);
        lookups.ifMade(Aws::close);
        sandbox.ifPresent(SandboxHandle::close);
        console.close();
    }

    private static void requireAccount(Set<String> allowed, Home home) {
        if (!allowed.contains(home.account())) {
            throw new RotaException(
                    "these credentials are of account %s, but accountId allows %s; use others with --profile, or correct the file"
                            .formatted(
                                    home.account(),
                                    allowed.isEmpty() ? "none that all files agree on" : String.join(", ", allowed)));
        }
    }

    private Aws open(Optional<String> region) {
        console.busy(ASKING);
        return context.outside().aws(address(), region, line -> {
            console.busy(ASKING);
            console.detail(line);
        });
    }

    private synchronized Address address() {
        if (sandbox.isEmpty() && options.sandbox().isPresent()) {
            sandbox = Optional.of(context.outside()
                    .sandbox(
                            SandboxRequest.of(
                                    context.workingDirectory()
                                            .resolve(options.sandbox().get()),
                                    true),
                            console::say));
        }
        Optional<URI> endpoint = sandbox.map(SandboxHandle::endpoint).or(options::endpointUrl);
        return new Address(options.profile(), endpoint, sandbox.isPresent());
    }

    /** Where this run looks instead of AWS, for the line that heads every plan. */
    Optional<String> detour() {
        return options.sandbox()
                .map(file -> "sandbox " + file)
                .or(() -> options.endpointUrl().map(URI::toString))
                .or(() -> Optional.ofNullable(context.environment().get("AWS_ENDPOINT_URL")));
    }

    /** Says how the work goes on. */
    private static final class ConsoleObserver implements Observer {

        private final Console console;

        ConsoleObserver(Console console) {
            this.console = console;
        }

        @Override
        public void read(int done, int total) {
            console.progress("reading %,d of %,d rules".formatted(done, total));
        }

        @Override
        public void warn(String sentence) {
            console.warn(sentence);
        }
    }
}

package dev.rota.cli;

import dev.rota.agenda.ScheduledRule;
import dev.rota.apply.Interruption;
import dev.rota.apply.Observer;
import dev.rota.apply.Parallel;
import dev.rota.apply.PlanExecution;
import dev.rota.apply.Report;
import dev.rota.apply.Survey;
import dev.rota.apply.TaskDefinitionCheck;
import dev.rota.cli.Outside.Address;
import dev.rota.cli.Outside.Aws;
import dev.rota.cli.Outside.SandboxHandle;
import dev.rota.cli.Outside.SandboxRequest;
import dev.rota.config.Configuration;
import dev.rota.config.ExternalVariables;
import dev.rota.config.Selection;
import dev.rota.console.Console;
import dev.rota.lookup.Fetch;
import dev.rota.plan.Asked;
import dev.rota.plan.Live;
import dev.rota.plan.Plan;
import dev.rota.plan.Planner;
import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import dev.rota.render.Secrecy;
import dev.rota.rule.Desired;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.task.Time;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One run of a command: the way to AWS, the threads, the console, opened as they are needed and closed together.
 *
 * <p>Lookups may need AWS before the file has said which region it is about; they use the region of the command line or the
 * environment.
 */
final class Session implements AutoCloseable {

    private final Context context;
    private final GlobalOptions options;
    private final Console console;
    private final Parallel parallel = new Parallel();
    private final Interruption interruption = new Interruption();
    private final Observer observer;
    private Optional<SandboxHandle> sandbox = Optional.empty();
    private Optional<Aws> lookups = Optional.empty();
    private Optional<Aws> aws = Optional.empty();

    Session(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        this.console = context.console(options);
        this.observer = new ConsoleObserver(console);
    }

    Console console() {
        return console;
    }

    /** How secrets are shown from now on. */
    Secrecy secrecy(boolean shown) {
        if (!shown) {
            return context.hiding();
        }
        console.maskWith(text -> text);
        return Secrecy.showing();
    }

    /** From now on the secrets of these rules are known. */
    void learnSecretsOf(List<LiveRule> rules) {
        context.hiding().learnFrom(rules);
    }

    /** From now on the secrets of these rules are known. */
    void learnSecretsOf(Desired desired, Home home) {
        context.hiding().learnFrom(desired, new Live(home, Map.of(), List.of(), 0));
    }

    /** The environment of this command. */
    Map<String, String> environment() {
        return context.environment();
    }

    /** How time passes. */
    Time time() {
        return context.outside().time();
    }

    /** From now on Ctrl-C does not end the program; whether it was pressed can be asked. */
    BooleanSupplier heedInterruptions() {
        context.outside().onInterrupt(interruption::request);
        return interruption::isRequested;
    }

    /** A path as the user means it. */
    Path resolve(Path path) {
        return context.workingDirectory().resolve(path);
    }

    /** Reads the files the user means. */
    Configuration read(List<String> configs) {
        Configuration configuration = Configuration.read(
                        ConfigFiles.find(configs, context.workingDirectory()),
                        context.environment(),
                        context.workingDirectory(),
                        new LazyFetch(this::fetch),
                        context.hiding()::learn,
                        externalVariables())
                .inRegion(options.region());
        configuration
                .elsewhere()
                .forEach((region, rules) ->
                        console.say("Left out, because a run is about one region: %s. Add --region %s for %s."
                                .formatted(String.join(", ", rules), region, rules.size() == 1 ? "it" : "them")));
        return configuration;
    }

    private ExternalVariables externalVariables() {
        return ExternalVariables.of(options.externalTexts(), options.externalCodes(), context.environment());
    }

    /** When the selected rules start; lookups are carried out only if that cannot be told without. */
    List<ScheduledRule> scheduled(List<String> configs, Selection selection) {
        Configuration unfetched = Configuration.readUnfetched(
                ConfigFiles.find(configs, context.workingDirectory()),
                context.environment(),
                context.workingDirectory(),
                context.hiding()::learn,
                externalVariables());
        Configuration told = unfetched.timetable(selection).isTold() ? unfetched : read(configs);
        return told.timetable(selection).rules();
    }

    /** The same, if the user means any or there is one of the usual names. */
    Optional<Configuration> readIfAny(List<String> configs) {
        return configs.isEmpty() && !ConfigFiles.isAnyIn(context.workingDirectory())
                ? Optional.empty()
                : Optional.of(read(configs));
    }

    /** Turns to the region and the account of the files, and makes sure the command line does not contradict them. */
    void turnTo(Configuration configuration) {
        Optional<String> ofFiles = configuration.region();
        Optional<String> asked = options.region();
        if (ofFiles.isPresent() && asked.isPresent() && !ofFiles.equals(asked)) {
            throw new UsageException("--region says %s, but %s says %s; leave --region out, or change the file"
                    .formatted(asked.get(), String.join(", ", configuration.names()), ofFiles.get()));
        }
        turnTo(asked.or(() -> ofFiles));
        configuration.accounts().ifPresent(this::requireAccount);
    }

    /** Turns to a region; to the environment's when none is given. */
    void turnTo(Optional<String> region) {
        aws = Optional.of(open(region));
    }

    Aws aws() {
        return aws.orElseThrow(() -> new IllegalStateException("no region has been turned to"));
    }

    Parallel parallel() {
        return parallel;
    }

    Observer observer() {
        return observer;
    }

    /** What is live of what is desired. */
    Live survey(Desired desired, boolean toPrune) {
        return survey(newSurvey(), desired, toPrune);
    }

    /** A plan that can be carried out: owners asked for once more, task definitions looked at. */
    Plan planToCarryOut(Desired desired, Asked asked) {
        Survey survey = newSurvey();
        Parallel.Later<Home> caller = parallel.begin(aws().rules()::home);
        Live live = survey(survey, desired, asked.prune());
        requireHome(caller.get(), live.home());
        Live confirmed = survey.confirm(live, Planner.planToWrite(desired, live, asked));
        Plan plan = Planner.planToWrite(desired, confirmed, asked);
        return checkTaskDefinitions(plan);
    }

    /** The plan without the rules that would start nothing, which are refused instead. */
    Plan checkTaskDefinitions(Plan plan) {
        return new TaskDefinitionCheck(aws().taskDefinitions(), parallel, observer).check(plan);
    }

    /** Carries a plan out; Ctrl-C lets the rules under way be finished. */
    Report carryOut(Plan plan) {
        context.outside().onInterrupt(interruption::request);
        try {
            return new PlanExecution(aws().rules(), parallel, observer, interruption).carryOut(plan);
        } finally {
            console.progressDone();
        }
    }

    @Override
    public void close() {
        parallel.close();
        aws.ifPresent(Aws::close);
        lookups.ifPresent(Aws::close);
        sandbox.ifPresent(SandboxHandle::close);
        console.close();
    }

    /** Who writes must be who owns what was read: an endpoint may answer for one account and the credentials be of another. */
    private static void requireHome(Home caller, Home read) {
        if (!caller.account().equals(read.account())) {
            throw new RotaException(
                    "these credentials are of account %s, but the rules that were read are of account %s"
                            .formatted(caller.account(), read.account()));
        }
    }

    private Survey newSurvey() {
        return new Survey(aws().rules(), parallel, observer);
    }

    private Live survey(Survey survey, Desired desired, boolean toPrune) {
        try {
            Live live = survey.of(desired, toPrune);
            context.hiding().learnFrom(desired, live);
            return live;
        } finally {
            console.progressDone();
        }
    }

    private void requireAccount(Set<String> allowed) {
        Home home = aws().rules().home();
        if (!allowed.contains(home.account())) {
            throw new RotaException(
                    "these credentials are of account %s, but accountId allows %s; use others with --profile, or correct the file"
                            .formatted(
                                    home.account(),
                                    allowed.isEmpty() ? "none that all files agree on" : String.join(", ", allowed)));
        }
    }

    private synchronized Fetch fetch() {
        if (lookups.isEmpty()) {
            lookups = Optional.of(open(options.region()));
        }
        return lookups.get().fetch();
    }

    private Aws open(Optional<String> region) {
        return context.outside().aws(address(), region, console::detail);
    }

    private synchronized Address address() {
        if (sandbox.isEmpty() && options.sandbox().isPresent()) {
            sandbox = Optional.of(context.outside()
                    .sandbox(SandboxRequest.of(
                            context.workingDirectory().resolve(options.sandbox().get()))));
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
}

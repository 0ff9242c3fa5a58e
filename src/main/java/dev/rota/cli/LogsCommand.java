package dev.rota.cli;

import dev.rota.apply.Interruption;
import dev.rota.cli.completion.RuleNames;
import dev.rota.config.Selection;
import dev.rota.console.Console;
import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import dev.rota.render.PlanHead;
import dev.rota.render.RelayedLog;
import dev.rota.render.StatusSentences;
import dev.rota.render.ZoneClock;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.run.Blueprint;
import dev.rota.run.LogStreams.Line;
import dev.rota.run.RunObserver.TaskLine;
import dev.rota.run.TaskLogs;
import dev.rota.run.TaskState;
import dev.rota.status.Histories;
import dev.rota.status.PastRun;
import dev.rota.status.PastRun.Result;
import dev.rota.status.PastRun.TaskEnd;
import dev.rota.status.RuleHistory;
import dev.rota.status.WatchList;
import dev.rota.status.WatchList.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a rule's tasks have written. */
@Command(
        name = "logs",
        description = "Show the log of a rule's last run, or of all its runs since a time. Only reads.",
        footer = "rota logs nightly-report --since 1d --timestamps",
        sortOptions = false)
final class LogsCommand implements Callable<Integer> {

    /** How lines are written to standard output. */
    enum Format {
        /** As the containers wrote them. */
        TEXT,
        /** For programs. */
        JSON
    }

    private static final int MOST_RUNS = 100;
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    /** A task may begin to write a little before the minute that CloudWatch counts its start in. */
    private static final Duration EARLIER = Duration.ofMinutes(1);

    private final Context context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "NAME", arity = "1", completionCandidates = RuleNames.class, description = "The rule.")
    private String name = "";

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "File of rules, or a pattern; may be given several times. Default as for diff.")
    private List<String> configs = new ArrayList<>();

    @Option(
            names = "--live",
            description = "A live rule, whether or not a file has it. A file only says region and account then.")
    private boolean live;

    @Option(names = "--run", paramLabel = "N", description = "The last run is 1, the one before it 2; default: 1.")
    private @Nullable Integer run;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "All runs since this time: a date, a time, or how long ago, such as 2h or 7d.")
    private @Nullable String since;

    @Option(names = "--follow", description = "Go on until the task ends, with --since until Ctrl-C.")
    private boolean follow;

    @Option(names = "--container", paramLabel = "NAME", description = "Only this container.")
    private @Nullable String container;

    @Option(names = "--timestamps", description = "Show when each line was written.")
    private boolean timestamps;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            description = "Format; default: text.")
    private Format format = Format.TEXT;

    LogsCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        requireSense();
        try (Session session = new Session(context, options)) {
            return new Reading(session).show().code();
        }
    }

    private void requireSense() {
        if (run != null && since != null) {
            throw new UsageException("--run names one run, --since all runs since a time; keep one of them");
        }
        if (run != null && (run < 1 || run > MOST_RUNS)) {
            throw new UsageException("--run must be from 1 to %d, but it is %d".formatted(MOST_RUNS, run));
        }
        if (since != null) {
            since(context.outside().time().now());
        }
        if (follow && format == Format.JSON) {
            throw new UsageException("-o json is written at the end, and --follow has none; keep one of them");
        }
    }

    private Instant since(Instant now) {
        return Moments.ago(
                "--since",
                Objects.requireNonNull(since),
                zone.zone(context.outside().zone()),
                now);
    }

    /** One look at the logs of one rule. */
    private final class Reading {

        private final Session session;
        private final Console console;
        private final ZoneClock clock =
                new ZoneClock(zone.zone(context.outside().zone()));
        private final StatusSubjects subjects;
        private final Region region;
        private final TaskLogs logs;
        private final List<TaskState> tasks = new ArrayList<>();
        private final List<TaskLine> kept = new ArrayList<>();
        private boolean written;

        Reading(Session session) {
            this.session = session;
            this.console = session.console();
            this.subjects = new StatusSubjects(session, configs, Selection.of(List.of(name)), live);
            this.region = subjects.region();
            this.logs = new TaskLogs(region.aws().logs(), Optional.ofNullable(container), console::warn);
        }

        ExitCode show() {
            WatchList rules = subjects.read();
            console.say(PlanHead.line(rules.home(), session.detour()));
            LiveRule rule = only(rules);
            if (since == null) {
                addRun(rules, rule);
            } else {
                addDefinitions(rule, since(region.now()), Optional.empty());
            }
            boolean interrupted = read();
            console.progressDone();
            if (format == Format.JSON) {
                console.relay(json(rules.home(), rule));
            } else if (!written && !interrupted) {
                console.say("No line was found.");
            }
            console.requireUnbroken();
            return interrupted ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }

        private LiveRule only(WatchList rules) {
            List<String> names =
                    rules.entries().stream().map(entry -> entry.key().name()).toList();
            if (names.size() > 1) {
                throw new UsageException("'%s' matches %s; name one rule".formatted(name, String.join(", ", names)));
            }
            Entry entry = rules.entries().get(0);
            return entry.rule()
                    .orElseThrow(() ->
                            new RotaException("rule %s is not in EventBridge, so it has no run; rota apply creates it"
                                    .formatted(entry.key().name())));
        }

        /** The tasks of the run, as far as ECS knows them; else the time in which they wrote. */
        private void addRun(WatchList rules, LiveRule rule) {
            int number = run == null ? 1 : run;
            Histories histories = new Histories(
                    region.aws().taskRecords(), region.aws().metrics(), session.parallel(), session.observer());
            Instant now = region.now();
            RuleHistory history = histories
                    .of(rules, () -> histories.counted(rules, now, number), now, number)
                    .get(0);
            List<PastRun> runs = history.runs().stream()
                    .filter(past -> past.result() != Result.MISSED)
                    .toList();
            if (runs.size() < number) {
                throw new RotaException(StatusSentences.knownRuns(runs.size(), rule.name()));
            }
            PastRun past = runs.get(number - 1);
            console.say(StatusSentences.run(clock, now, rule.name(), past));
            if (past.tasks().isEmpty()) {
                Optional<Instant> next =
                        number > 1 ? Optional.of(runs.get(number - 2).at()) : Optional.empty();
                addDefinitions(rule, past.at().minus(EARLIER), next);
                console.say(StatusSentences.wroteMeanwhile(clock, now, past.at(), next));
            }
            for (TaskEnd end : past.tasks()) {
                tasks.add(end.task());
                logs.addTask(end.task(), blueprint(end.task().definition()));
            }
        }

        private void addDefinitions(LiveRule rule, Instant from, Optional<Instant> until) {
            rule.targets().ecs().stream()
                    .map(EcsTarget::taskDefinition)
                    .distinct()
                    .forEach(definition -> logs.addDefinition(blueprint(definition), from, until));
        }

        private Blueprint blueprint(String definition) {
            return region.aws()
                    .tasks()
                    .blueprint(definition)
                    .orElseThrow(() ->
                            new RotaException("task definition %s does not exist, so it is unknown where its logs are"
                                    .formatted(definition)));
        }

        /** Reads once, or on and on; whether the user ended it. */
        private boolean read() {
            boolean several = tasks.size() != 1;
            RelayedLog relayed = new RelayedLog(logs.containers(), several, console.outPalette());
            Interruption interruption = session.heedInterruptions();
            boolean over;
            do {
                over = !follow || isOver();
                logs.read(
                        lines -> write(relayed, lines),
                        () -> interruption.isRequested()
                                || console.brokenOutput().isPresent());
                if (!over) {
                    session.timeOutside().pause(INTERVAL);
                }
            } while (!over
                    && !interruption.isRequested()
                    && console.brokenOutput().isEmpty());
            return interruption.isRequested();
        }

        /** Whether all tasks of the run had stopped before the logs are read once more. */
        private boolean isOver() {
            tasks.replaceAll(task -> task.isStopped()
                    ? task
                    : region.aws().tasks().describe(task.cluster(), List.of(task.arn())).stream()
                            .findFirst()
                            .orElse(task));
            return !tasks.isEmpty() && tasks.stream().allMatch(TaskState::isStopped);
        }

        private void write(RelayedLog relayed, List<TaskLine> lines) {
            written = true;
            if (format == Format.JSON) {
                kept.addAll(lines);
            } else {
                console.relay(
                        relayed.of(timestamps ? lines.stream().map(this::timed).toList() : lines));
            }
        }

        private TaskLine timed(TaskLine line) {
            Line said = line.line();
            return new TaskLine(
                    line.task(), line.container(), new Line(said.time(), clock.iso(said.time()) + " " + said.text()));
        }

        private String json(Home home, LiveRule rule) {
            return Json.object()
                    .with("version", 1)
                    .with("account", home.account())
                    .with("region", home.region())
                    .with("rule", rule.name())
                    .withEach(
                            "lines",
                            kept,
                            line -> Json.object()
                                    .with("time", line.line().time().toString())
                                    .with("task", line.task())
                                    .with("container", line.container())
                                    .with("text", line.line().text())
                                    .build())
                    .document();
        }
    }
}

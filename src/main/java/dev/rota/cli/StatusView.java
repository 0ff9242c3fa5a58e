package dev.rota.cli;

import dev.rota.apply.Interruption;
import dev.rota.console.Console;
import dev.rota.live.Parallel.Later;
import dev.rota.render.PlanHead;
import dev.rota.render.StatusJson;
import dev.rota.render.StatusSentences;
import dev.rota.render.StatusTable;
import dev.rota.render.ZoneClock;
import dev.rota.run.Time;
import dev.rota.status.CountReading.Counts;
import dev.rota.status.Histories;
import dev.rota.status.RuleHistory;
import dev.rota.status.WatchList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Shows last runs, once or again and again. */
final class StatusView {

    /** Tasks change any second, rules and counts do not; and CloudWatch has its price. */
    private static final Duration RULES_KEPT = Duration.ofMinutes(5);

    private static final Duration STEP = Duration.ofSeconds(1);

    private final Session session;
    private final Console console;
    private final StatusSubjects subjects;
    private final Region region;
    private final ZoneClock clock;
    private final StatusOptions options;
    private final Histories histories;

    StatusView(Session session, StatusSubjects subjects, ZoneClock clock, StatusOptions options) {
        this.session = session;
        this.console = session.console();
        this.subjects = subjects;
        this.clock = clock;
        this.options = options;
        this.region = subjects.region();
        this.histories = new Histories(
                region.aws().taskRecords(), region.aws().metrics(), session.parallel(), session.observer());
    }

    /** What changes seldom. */
    private record Background(WatchList rules, Later<Counts> counted, Instant read) {}

    /** Shows how things are. */
    ExitCode show() {
        Background background = background();
        console.say(PlanHead.line(background.rules().home(), session.detour()));
        List<RuleHistory> rules = look(background);
        print(background, rules, region.now());
        return exitCodeOf(rules);
    }

    private ExitCode exitCodeOf(List<RuleHistory> rules) {
        boolean alarming = rules.stream().anyMatch(rule -> rule.isAlarming(options.strict()));
        return options.exitCode() && alarming ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** Shows how things are whenever that has changed; on a terminal, every time. */
    ExitCode watch() {
        Interruption interruption = session.heedInterruptions();
        Background background = background();
        console.say(PlanHead.line(background.rules().home(), session.detour()));
        List<RuleHistory> before = List.of();
        while (!interruption.isRequested() && console.brokenOutput().isEmpty()) {
            if (!region.now().isBefore(background.read().plus(RULES_KEPT))) {
                background = background();
            }
            List<RuleHistory> rules = look(background);
            if (!rules.equals(before) || console.outWidth().isPresent()) {
                print(background, rules, region.now());
            }
            before = rules;
            pause(interruption);
        }
        return interruption.isRequested() ? ExitCode.INTERRUPTED : exitCodeOf(before);
    }

    /** Waits as people do: in a sandbox whose clock stands, waiting would set it on. */
    private void pause(Interruption interruption) {
        Time outside = session.timeOutside();
        Instant end = outside.now().plus(options.interval());
        while (!interruption.isRequested() && outside.now().isBefore(end)) {
            outside.pause(STEP);
        }
    }

    private Background background() {
        WatchList rules = subjects.read();
        Instant now = region.now();
        return new Background(
                rules, session.parallel().begin(() -> histories.counted(rules, now, options.runs())), now);
    }

    private List<RuleHistory> look(Background background) {
        return histories.of(background.rules(), background.counted()::get, region.now(), options.runs());
    }

    private void print(Background background, List<RuleHistory> rules, Instant now) {
        if (options.format() == StatusOptions.Format.JSON) {
            console.out(new StatusJson(background.rules().home(), clock, now, options.strict()).of(rules));
            return;
        }
        StatusTable table = new StatusTable(clock, now, console.outPalette(), console.outWidth());
        String lines = table.of(rules);
        if (options.watch()) {
            console.outAnew(lines);
        } else {
            console.outLines(lines);
        }
        new StatusSentences(clock, now, table).of(rules).forEach(console::say);
    }
}

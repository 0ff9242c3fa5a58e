package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.live.Parallel.Later;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.render.LaunchJson;
import dev.rota.render.RelayedLog;
import dev.rota.render.RunJson;
import dev.rota.render.RunLines;
import dev.rota.rule.Hold;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.SettingPath;
import dev.rota.run.Adjustments;
import dev.rota.run.Blueprint;
import dev.rota.run.Launch;
import dev.rota.run.RunningTasks;
import dev.rota.run.TaskRun;
import dev.rota.run.TaskRun.RunResult;
import dev.rota.run.TaskState;
import dev.rota.run.Tasks;
import dev.rota.run.Tasks.Started;
import dev.rota.secret.Secrecy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Prepares a launch, starts it, watches it, reports. */
final class TaskRunner {

    private final Session session;
    private final Console console;
    private final RunChangeOptions changes;
    private final RunWatchOptions options;

    TaskRunner(Session session, RunChangeOptions changes, RunWatchOptions options) {
        this.session = session;
        this.console = session.console();
        this.changes = changes;
        this.options = options;
    }

    /** Runs the subject and gives the exit code. */
    int run(RunSubject subject) {
        Adjustments adjustments = changes.adjustments(session.environment());
        session.secrecy(false).learnFrom(adjustments.environment());
        String token = UUID.randomUUID().toString();
        Launch asScheduled =
                adjustments.parametersOf(Launch.of(subject.rule(), subject.target(), subject.home(), token));
        Later<List<TaskState>> running =
                session.parallel().begin(() -> RunningTasks.of(subject.rule(), asScheduled, tasks(subject)));
        Later<Optional<Hold>> hold = session.parallel().begin(() -> hold(subject));
        Optional<Blueprint> blueprint = blueprint(subject, asScheduled.target().taskDefinition());
        Launch launch = adjustments.overrideOf(asScheduled, blueprint);
        console.say(RunLines.heading(subject.home(), launch, session.detour()));
        RunLines words = new RunLines(subject.rule(), launch.count() > 1, console.errPalette());
        hold.get().ifPresent(present -> console.warn(words.onHold(present)));
        if (changes.container().isEmpty()) {
            adjustments
                    .receiver(asScheduled, blueprint)
                    .ifPresent(container -> console.say(words.received(
                            container,
                            !adjustments.command().isEmpty(),
                            adjustments.environment().keySet())));
        }
        boolean alone = isAlone(running, words);
        if (options.dryRun()) {
            Secrecy secrecy = session.secrecy(false);
            Set<SettingPath> secrets = adjustments.unchanged(secrecy.settingsOf(RuleKey.of(subject.rule())));
            String shown = LaunchJson.write(launch, secrets, session.secrecy(options.showSecrets()));
            console.outUnmasked(shown);
            console.say(
                    shown.equals(LaunchJson.write(launch, secrets, Secrecy.showing()))
                            ? "Dry run: nothing was started."
                            : "Dry run: nothing was started. The aws CLI cannot take what is masked here; add --show-secrets for that.");
            return ExitCode.DONE.code();
        }
        if (options.exclusive() && !alone) {
            console.fail("Nothing was started, as --exclusive asks.");
            return ExitCode.NO_VERDICT.code();
        }
        return new Running(subject, launch, words).run(blueprint);
    }

    /** The hold of the live rule; none as well where that may not be asked, because it does not decide anything here. */
    private Optional<Hold> hold(RunSubject subject) {
        try {
            String arn = subject.home().ruleArn(RuleKey.of(subject.rule()));
            return RuleTags.confirmed(subject.region().aws().rules().tags(arn)).hold();
        } catch (ServiceException unknown) {
            console.detail("it is unknown whether the rule is on hold: " + unknown.sentence());
            return Optional.empty();
        }
    }

    /** What ECS says of the task definition; nothing when it may not be asked. */
    private Optional<Blueprint> blueprint(RunSubject subject, String taskDefinition) {
        try {
            return Optional.of(tasks(subject)
                    .blueprint(taskDefinition)
                    .orElseThrow(() -> new RotaException(
                            "task definition %s does not exist; register it first".formatted(taskDefinition))));
        } catch (ServiceException denied) {
            if (denied.kind() != ServiceException.Kind.DENIED) {
                throw denied;
            }
            console.warn("no log can be shown, and every container counts: " + denied.sentence());
            return Optional.empty();
        }
    }

    /** Whether no other task of the rule runs, as far as can be told. */
    private boolean isAlone(Later<List<TaskState>> running, RunLines words) {
        try {
            List<TaskState> others = running.get();
            if (!others.isEmpty()) {
                console.warn(words.runningAlready(others));
            }
            return others.isEmpty();
        } catch (ServiceException unknown) {
            if (unknown.kind() == ServiceException.Kind.NOT_FOUND) {
                // There is no such cluster, as the start itself will say.
                return true;
            }
            console.warn("it is unknown whether a task of the rule is already running: " + unknown.sentence());
            return false;
        }
    }

    private static Tasks tasks(RunSubject subject) {
        return subject.region().aws().tasks();
    }

    /** A launch that nothing stands in the way of. */
    private final class Running {

        private final RunSubject subject;
        private final Launch launch;
        private final RunLines words;
        private final RunConversation conversation;
        private final TaskRun taskRun;

        Running(RunSubject subject, Launch launch, RunLines words) {
            this.subject = subject;
            this.launch = launch;
            this.words = words;
            this.conversation = new RunConversation(console, words, options);
            this.taskRun = new TaskRun(
                    tasks(subject),
                    subject.region().aws().logs(),
                    session.time(),
                    conversation,
                    session.heedInterruptions()::isRequested);
        }

        int run(Optional<Blueprint> expected) {
            Started started = taskRun.start(launch);
            if (options.noWait()) {
                return leave(started);
            }
            Optional<Blueprint> blueprint = actual(started, expected);
            blueprint.ifPresent(
                    known -> conversation.relay(new RelayedLog(started.tasks(), known, console.outPalette())));
            RunResult result = taskRun.watch(launch, started, blueprint, options.limits(changes.container()));
            console.progressDone();
            return report(result, blueprint);
        }

        private int leave(Started started) {
            started.tasks().forEach(task -> console.outLine(task.arn()));
            return started.failures().isEmpty() ? ExitCode.DONE.code() : ExitCode.NO_VERDICT.code();
        }

        /** A revision may have been registered since the definition was looked at. */
        private Optional<Blueprint> actual(Started started, Optional<Blueprint> expected) {
            String arn = started.tasks().get(0).definition();
            return expected.isEmpty() || expected.get().arn().equals(arn)
                    ? expected
                    : tasks(subject).blueprint(arn);
        }

        private int report(RunResult result, Optional<Blueprint> blueprint) {
            int code = result.interrupted() ? ExitCode.INTERRUPTED.code() : result.code();
            for (TaskState task : result.tasks()) {
                Optional.ofNullable(result.verdicts().get(task.arn())).ifPresent(verdict -> {
                    if (verdict.code() == 0) {
                        console.say(words.ended(task, verdict));
                    } else {
                        console.fail(words.ended(task, verdict));
                    }
                });
            }
            if (options.format() == RunWatchOptions.Format.JSON) {
                console.relay(new RunJson(subject.rule(), subject.home(), launch, blueprint)
                        .write(result, conversation.kept(), code));
            }
            console.requireUnbroken();
            return code;
        }
    }
}

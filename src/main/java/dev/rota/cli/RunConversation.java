package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.console.Console.Consent;
import dev.rota.render.RelayedLog;
import dev.rota.render.RunLines;
import dev.rota.run.RunObserver;
import dev.rota.run.TaskState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says how a run goes on, prints its log, and asks when it is interrupted. */
final class RunConversation implements RunObserver {

    private final Console console;
    private final RunLines words;
    private final RunWatchOptions options;
    private final Set<String> known = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    private final List<TaskLine> kept = new ArrayList<>();
    private Optional<RelayedLog> relayed = Optional.empty();

    RunConversation(Console console, RunLines words, RunWatchOptions options) {
        this.console = console;
        this.words = words;
        this.options = options;
    }

    /** From now on lines are printed like this. */
    void relay(RelayedLog log) {
        relayed = Optional.of(log);
    }

    /** The lines that were kept for a report. */
    List<TaskLine> kept() {
        return List.copyOf(kept);
    }

    @Override
    public void changed(TaskState task) {
        if (known.add(task.arn())) {
            console.say(words.pending(task));
            console.detail("task " + task.arn());
        }
        if (task.hasStarted() && running.add(task.arn())) {
            console.say(words.running(task));
        } else if (!task.isStopped()) {
            console.progress(task.status().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void lines(List<TaskLine> lines) {
        if (options.format() == RunWatchOptions.Format.JSON) {
            kept.addAll(lines);
        } else {
            relayed.ifPresent(log -> console.relay(log.of(lines)));
        }
    }

    @Override
    public void warn(String sentence) {
        console.warn(sentence);
    }

    @Override
    public void ending(String reason) {
        console.warn(words.ending(reason));
    }

    @Override
    public boolean shallStop(List<TaskState> tasks) {
        if (options.stopOnInterrupt() || console.confirm(words.question(tasks)) == Consent.YES) {
            return true;
        }
        console.fail(words.leftRunning(tasks));
        return false;
    }
}

package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Symbol;
import dev.rota.rule.Hold;
import dev.rota.rule.Home;
import dev.rota.run.Launch;
import dev.rota.run.TaskState;
import dev.rota.run.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a run while it goes on, and how it ended. */
public final class RunLines {

    private static final int SHORT_ID = 8;

    private final String rule;
    private final Palette palette;
    private final boolean several;

    /**
     * The lines of a run.
     *
     * @param several whether more than one task is started, so that each line says which one it is about
     */
    public RunLines(String rule, boolean several, Palette palette) {
        this.rule = rule;
        this.several = several;
        this.palette = palette;
    }

    /** Where all this is. */
    public static String heading(Home home, Launch launch, Optional<String> detour) {
        return Words.place(home, List.of("cluster " + home.clusterName(launch.cluster())), detour);
    }

    /** Which container a command and variables are for that the user gave without saying so. */
    public String received(String container, boolean command, Set<String> variables) {
        String given = Stream.concat(
                        command ? Stream.of("--command") : Stream.empty(),
                        variables.stream().sorted().map("--env "::concat))
                .collect(Collectors.joining(", "));
        return "%s: container %s takes %s".formatted(rule, container, given);
    }

    /** That a task was started. */
    public String pending(TaskState task) {
        return "%s: %s%s, task %s pending"
                .formatted(
                        rule,
                        task.definitionName(),
                        task.place().isEmpty() ? "" : " on " + task.place(),
                        shortId(task));
    }

    /** That a task runs, or has run. */
    public String running(TaskState task) {
        return "%s: running%s"
                .formatted(
                        name(task),
                        task.untilStarted()
                                .map(time -> " after " + spoken(time))
                                .orElse(""));
    }

    /** How a task ended. */
    public String ended(TaskState task, Verdict verdict) {
        String after = task.ran().map(time -> " after " + spoken(time)).orElse("");
        boolean byRota = verdict.reason().startsWith(Verdict.BY_ROTA);
        String reason = withoutStop(byRota ? verdict.reason().substring(Verdict.BY_ROTA.length()) : verdict.reason());
        String because = reason.isEmpty() ? "" : " (" + reason + ")";
        String sentence = switch (verdict.kind()) {
            case EXITED ->
                "container %s exited with %d%s%s%s"
                        .formatted(
                                verdict.container().orElse(""),
                                verdict.code(),
                                after,
                                because,
                                verdict.code() == 0 ? others(task) : "");
            case NOT_STARTED ->
                byRota
                        ? "did not start, so Rota stopped it%s".formatted(because)
                        : "did not start: %s".formatted(reason.isEmpty() ? "ECS gave no reason" : reason);
            case STOPPED ->
                "stopped %s%s%s%s"
                        .formatted(
                                byRota ? "by Rota" : "from outside",
                                after,
                                because,
                                verdict.container()
                                        .map(name -> "; container %s exited with %d".formatted(name, verdict.code()))
                                        .orElse(", so it has no exit code of its own"));
            case UNKNOWN -> "ended%s, but ECS never learnt its exit code%s".formatted(after, because);
        };
        return name(task) + ": " + sentence;
    }

    /** Containers that failed although the task did not. */
    private static String others(TaskState task) {
        return task.containers().stream()
                .filter(container -> container.exitCode().orElse(0) != 0)
                .map(container -> "; container %s exited with %d, which does not count"
                        .formatted(container.name(), container.exitCode().orElse(0)))
                .collect(Collectors.joining());
    }

    /** That the run ends its tasks itself. */
    public String ending(String reason) {
        return "%s: %s; stopping".formatted(rule, reason);
    }

    /** That tasks go on without anybody watching. */
    public String leftRunning(List<TaskState> tasks) {
        return "%s: left running: %s"
                .formatted(
                        rule,
                        String.join(", ", tasks.stream().map(TaskState::arn).toList()));
    }

    /** The question whether tasks shall be stopped. */
    public String question(List<TaskState> tasks) {
        return tasks.size() == 1
                ? "Stop task %s of %s?".formatted(shortId(tasks.get(0)), rule)
                : "Stop %d tasks of %s?".formatted(tasks.size(), rule);
    }

    /** That the rule is on hold, which keeps its schedule from starting tasks, and nobody else. */
    public String onHold(Hold hold) {
        return "%s is %s and is run anyway%s".formatted(rule, HoldWords.onHold(hold), HoldWords.because(hold));
    }

    /** Tasks of the rule that run already. */
    public String runningAlready(List<TaskState> tasks) {
        return "%s is already running: %s"
                .formatted(
                        rule,
                        String.join(
                                ", ",
                                tasks.stream()
                                        .map(task -> "task %s".formatted(shortId(task)))
                                        .toList()));
    }

    /** A time as it is spoken, to the second: {@code 31 s}, {@code 2 min 4 s}, {@code 1 h 5 min}. */
    public static String spoken(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? join(minutes + " min", seconds % 60, " s")
                : join(minutes / 60 + " h", minutes % 60, " min");
    }

    private static String join(String whole, long rest, String unit) {
        return rest == 0 ? whole : whole + " " + rest + unit;
    }

    private String name(TaskState task) {
        return several ? rule + " " + shortId(task) : rule;
    }

    private String shortId(TaskState task) {
        String id = task.id();
        return id.length() <= SHORT_ID
                ? id
                : id.substring(0, 4) + palette.symbol(Symbol.ELLIPSIS) + id.substring(id.length() - 2);
    }

    private static String withoutStop(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}

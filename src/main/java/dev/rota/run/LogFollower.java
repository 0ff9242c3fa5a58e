package dev.rota.run;

import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.run.LogStreams.Line;
import dev.rota.run.LogStreams.Page;
import dev.rota.run.LogStreams.Stream;
import dev.rota.run.RunObserver.TaskLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the log of one container, from its first line on, without leaving any out or reading any twice. */
final class LogFollower {

    /** So many pages are read before the task is looked at again. */
    private static final int PAGES_AT_ONCE = 20;

    private final LogStreams logs;
    private final String task;
    private final String container;
    private final Stream stream;
    private final Consumer<String> warn;
    private Optional<String> position = Optional.empty();
    private boolean given;
    private boolean behind;
    private boolean stumbled;
    private Optional<String> missing = Optional.empty();

    /**
     * A follower at the beginning of a stream.
     *
     * @param warn takes a sentence when the log cannot be read
     */
    LogFollower(LogStreams logs, String task, String container, Stream stream, Consumer<String> warn) {
        this.logs = logs;
        this.task = task;
        this.container = container;
        this.stream = stream;
        this.warn = warn;
    }

    /** What has been written since the last time. */
    List<TaskLine> read() {
        List<TaskLine> lines = new ArrayList<>();
        for (int page = 0; page < PAGES_AT_ONCE && readPage(lines); page++) {
            behind = page == PAGES_AT_ONCE - 1;
        }
        return lines;
    }

    /** Whether the log cannot be read, which was said. */
    boolean isGivenUp() {
        return given;
    }

    /** Whether there was no answer the last time, or more than was read. */
    boolean isBehind() {
        return !given && behind;
    }

    /** Says that the log is missing, or may go on behind what was read, if so. */
    void leave() {
        missing.ifPresent(this::warnNotShown);
        if (isBehind()) {
            warn.accept("the log of container %s may go on; read the rest with: aws logs tail %s --log-stream-names %s"
                    .formatted(container, stream.group(), stream.name()));
        }
    }

    /** Reads a page, and says whether there may be another one already. */
    private boolean readPage(List<TaskLine> lines) {
        if (given) {
            return false;
        }
        try {
            Optional<Page> page = logs.read(stream, position);
            behind = false;
            missing = Optional.empty();
            if (page.isEmpty()) {
                return false;
            }
            for (Line line : page.get().lines()) {
                lines.add(new TaskLine(task, container, line));
            }
            Optional<String> next = Optional.of(page.get().next());
            boolean more = !next.equals(position);
            position = next;
            return more;
        } catch (ServiceException failure) {
            stumble(failure);
            return false;
        }
    }

    /**
     * What passes is tried again; what does not is said once. A missing group may be made when its container starts, so that is
     * only said when there is still none in the end.
     */
    private void stumble(ServiceException failure) {
        boolean passes = failure.kind() == Kind.THROTTLED || failure.kind() == Kind.UNAVAILABLE;
        if (failure.kind() == Kind.NOT_FOUND) {
            missing = Optional.of(failure.sentence());
        } else if (!passes) {
            given = true;
            warnNotShown(failure.sentence());
        } else if (!stumbled) {
            stumbled = true;
            warn.accept("the log of container %s is late: %s".formatted(container, failure.sentence()));
        }
        behind = passes;
    }

    private void warnNotShown(String sentence) {
        warn.accept("the log of container %s is not shown: %s".formatted(container, sentence));
    }
}

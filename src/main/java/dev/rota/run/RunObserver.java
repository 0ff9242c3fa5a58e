package dev.rota.run;

import java.util.List;

/** Hears how a run goes on. */
public interface RunObserver {

    /** Hears nothing, and leaves tasks alone when it is interrupted. */
    RunObserver SILENT = new RunObserver() {};

    /** A task was started, runs, or has stopped. */
    default void changed(TaskState task) {}

    /** Lines of logs, in their order. */
    default void lines(List<TaskLine> lines) {}

    /** Something is not as good as it could be, but the run goes on. */
    default void warn(String sentence) {}

    /** The run ends the tasks itself, for this reason. */
    default void ending(String reason) {}

    /**
     * Somebody asked to stop.
     *
     * @param tasks those that have not stopped yet
     * @return whether the tasks shall be stopped; else they are left to themselves
     */
    default boolean shallStop(List<TaskState> tasks) {
        return false;
    }

    /**
     * A line and who wrote it.
     *
     * @param task ARN
     * @param container name
     */
    record TaskLine(String task, String container, LogStreams.Line line) {}
}

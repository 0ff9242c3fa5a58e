package dev.rota.live;

/** Hears how reading goes on, for those who wait for it. May be called from several threads. */
public interface Observer {

    /** Hears nothing. */
    Observer SILENT = new Observer() {};

    /** Something was read: {@code done} of {@code total} rules, or of unknown total when it is 0. */
    default void read(int done, int total) {}

    /** Something is not as good as it could be, but the work goes on. */
    default void warn(String sentence) {}
}

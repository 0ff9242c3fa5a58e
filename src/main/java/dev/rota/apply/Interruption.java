package dev.rota.apply;

/** Whether someone asked to stop. What is under way is finished; nothing new is begun. */
public final class Interruption {

    private volatile boolean requested;

    /** Asks to stop. */
    public void request() {
        requested = true;
    }

    /** Whether stopping was asked for. */
    public boolean isRequested() {
        return requested;
    }
}

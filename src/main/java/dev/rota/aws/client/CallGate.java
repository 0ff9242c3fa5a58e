package dev.rota.aws.client;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Makes threads wait until the pace of an operation lets their call start. */
final class CallGate {

    private final CallPace pace = new CallPace();
    private final LongSupplier nanoClock;

    CallGate(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * Waits for this call's turn.
     *
     * @return what {@link #leave} has to be given
     */
    synchronized int enter() throws InterruptedException {
        for (long wait = pace.admit(nanoClock.getAsLong()); wait != 0; wait = pace.admit(nanoClock.getAsLong())) {
            if (wait == CallPace.UNTIL_ONE_ENDS) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, wait);
            }
        }
        return pace.slowdowns();
    }

    /** A call that entered came back. */
    synchronized void leave(int entered, boolean refused) {
        if (refused) {
            pace.refused(entered, nanoClock.getAsLong());
        } else {
            pace.passed(nanoClock.getAsLong());
        }
        notifyAll();
    }
}

package dev.rota.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CallGateTest {

    private final CallGate gate = new CallGate(() -> 0);

    @Test
    void letsTheNextCallInWhenOneEnds() throws InterruptedException {
        for (int call = 0; call < 16; call++) {
            gate.enter();
        }
        CountDownLatch entered = new CountDownLatch(1);
        Thread seventeenth = new Thread(() -> {
            enterUninterrupted();
            entered.countDown();
        });
        seventeenth.start();
        while (seventeenth.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(entered.getCount()).isEqualTo(1);

        gate.leave(0, false);

        entered.await();
        seventeenth.join();
    }

    @Test
    void givesUpItsPlaceInTheQueueWhenInterrupted() throws InterruptedException {
        for (int call = 0; call < 16; call++) {
            gate.enter();
        }
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread waiting = new Thread(this::enterUninterrupted);
        waiting.setUncaughtExceptionHandler((thread, failure) -> end.set(failure));
        waiting.start();

        waiting.interrupt();
        waiting.join();

        assertThat(end.get()).hasCauseInstanceOf(InterruptedException.class);
    }

    private void enterUninterrupted() {
        try {
            gate.enter();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

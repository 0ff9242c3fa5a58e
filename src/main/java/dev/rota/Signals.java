package dev.rota;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/**
 * Ctrl-C, SIGTERM and SIGHUP. The first asks whoever listens to finish; the second ends the process at once. As long as nobody listens,
 * they end the process as they always do.
 *
 * <p>{@code sun.misc.Signal} is reached by reflection: it is the only way to hear a second signal, every JDK since 17 exports it,
 * and a JDK without it merely falls back to ending at the first.
 */
final class Signals {

    private static final int INTERRUPTED = 130;
    private static final String HANGUP = "HUP";

    private final IntConsumer end;
    private final AtomicBoolean heard = new AtomicBoolean();
    private volatile Runnable listener = () -> {};
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicBoolean installed = new AtomicBoolean();

    /** Signals that end the process through this. */
    Signals(IntConsumer end) {
        this.end = end;
    }

    /** From now on the first signal calls the action. */
    void onFirst(Runnable action) {
        listener = action;
        if (installed.compareAndSet(false, true)) {
            install("INT");
            install("TERM");
            install(HANGUP);
        }
    }

    /** Waits for the first signal. */
    void await() {
        onFirst(() -> {});
        try {
            first.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A terminal that closes hangs up several times at once, by the shell and by the kernel, so that is never the user's second. */
    private void heard(String signal) {
        if (heard.compareAndSet(false, true)) {
            listener.run();
            first.countDown();
        } else if (!signal.equals(HANGUP)) {
            end.accept(INTERRUPTED);
        }
    }

    private void install(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler onSignal = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    heard(name);
                }
                return null;
            };
            Object proxy = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, onSignal);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException | RuntimeException unavailable) {
            // Then the JVM's own handling stays, which ends the process at the first signal.
            first.getCount();
        }
    }
}

package dev.rota.live;

import dev.rota.problem.ServiceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does several things at once. How many calls are really under way is the limiter's decision, in front of AWS; here are only as
 * many threads as could ever be useful.
 */
public final class Parallel implements AutoCloseable {

    private static final int THREADS = 32;

    private final ExecutorService threads;

    /** Threads are started when there is work for them, and do not keep the program alive. */
    public Parallel() {
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "rota-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins something whose result is wanted later. */
    public <T> Later<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        threads.execute(task);
        return new Later<>(task);
    }

    /** Applies a function to every element at once; results come in the order of the elements. The first failure is thrown. */
    public <T, R> List<R> map(Collection<T> elements, Function<T, R> function) {
        List<Later<R>> results = new ArrayList<>(elements.size());
        elements.forEach(element -> results.add(begin(() -> function.apply(element))));
        return results.stream().map(Later::get).toList();
    }

    /** Stops what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Something under way. */
    public static final class Later<T> {

        private final FutureTask<T> task;

        private Later(FutureTask<T> task) {
            this.task = task;
        }

        /**
         * Waits for the result, or throws what the work threw. Work that no thread has begun yet is done by whoever waits for it,
         * so that work may wait for other work without the threads ever running out.
         */
        public T get() {
            try {
                task.run();
                return task.get();
            } catch (ExecutionException e) {
                throw unchecked(e);
            } catch (InterruptedException | CancellationException e) {
                Thread.currentThread().interrupt();
                throw new ServiceException(ServiceException.Kind.INTERRUPTED, "wait", "interrupted", e);
            }
        }

        private static RuntimeException unchecked(ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            return failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }
}

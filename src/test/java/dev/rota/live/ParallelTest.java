package dev.rota.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelTest {

    private static final List<Integer> MANY = IntStream.range(0, 300).boxed().toList();

    private final Parallel parallel = new Parallel();

    @AfterEach
    void close() {
        parallel.close();
    }

    @Test
    void resultsComeInTheOrderOfTheElements() {
        assertThat(parallel.map(MANY, number -> number * 2))
                .isEqualTo(MANY.stream().map(number -> number * 2).toList());
    }

    @Test
    void thingsHappenAtTheSameTime() {
        CountDownLatch all = new CountDownLatch(16);
        List<Boolean> met = parallel.map(MANY.subList(0, 16), number -> meet(all));
        assertThat(met).containsOnly(true);
    }

    @Test
    void workMayWaitForWorkThatWaitsForWork() {
        List<Integer> sums = parallel.map(
                MANY,
                outer -> parallel.map(
                                MANY.subList(0, 20),
                                middle -> parallel.map(List.of(1, 2), inner -> outer + middle + inner)
                                        .size())
                        .size());
        assertThat(sums).hasSize(300).containsOnly(20);
    }

    @Test
    void manyMayWaitForTheSameWork() {
        Parallel.Later<String> one = parallel.begin(() -> "done");
        assertThat(parallel.map(MANY, number -> one.get())).containsOnly("done");
    }

    @Test
    void aFailureIsThrownAsItWas() {
        assertThatThrownBy(() -> parallel.map(MANY, number -> {
                    if (number == 7) {
                        throw new RotaException("seven");
                    }
                    return number;
                }))
                .isInstanceOf(RotaException.class)
                .hasMessage("seven");
        Parallel.Later<String> error = parallel.begin(() -> {
            throw new AssertionError("an error");
        });
        assertThatThrownBy(error::get).isInstanceOf(AssertionError.class).hasMessage("an error");
    }

    @Test
    void whoIsInterruptedWhileWaitingSaysSo() {
        CountDownLatch never = new CountDownLatch(2);
        CountDownLatch begun = new CountDownLatch(2);
        Parallel.Later<Boolean> later = parallel.begin(() -> {
            begun.countDown();
            return meet(never);
        });
        meet(begun);
        Thread.currentThread().interrupt();
        assertThatThrownBy(later::get)
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ServiceException.Kind.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static boolean meet(CountDownLatch latch) {
        latch.countDown();
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

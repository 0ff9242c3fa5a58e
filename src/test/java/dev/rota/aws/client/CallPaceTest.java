package dev.rota.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.aws.client.SimulatedService.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPaceTest {

    private static final double NO_LIMIT = 1e12;

    @ParameterizedTest
    @ValueSource(doubles = {5, 25, 60, 100})
    void isNearlyAsFastAsTheDocumentedLimitAdmitsAndHardlyEverRefused(double latencyMillis) {
        Outcome outcome = new SimulatedService(latencyMillis, 50, 50).run(300, 32);

        assertThat(outcome.seconds()).isLessThan(1.15 * (300 - 50) / 50);
        assertThat(outcome.refusals()).isLessThan(300 * 2 / 100);
    }

    @Test
    void staysNearTheLimitForLong() {
        Outcome outcome = new SimulatedService(25, 50, 50).run(3000, 32);

        assertThat(outcome.seconds()).isLessThan(1.05 * (3000 - 50) / 50);
        assertThat(outcome.refusals()).isLessThan(3000 / 100);
    }

    @Test
    void opensWhenMoreThanTheDocumentedBurstHasPassed() {
        assertThat(new SimulatedService(25, NO_LIMIT, NO_LIMIT).run(300, 32)).satisfies(outcome -> {
            assertThat(outcome.seconds()).isLessThan(0.7);
            assertThat(outcome.refusals()).isZero();
        });
    }

    @Test
    void opensAlsoWhereAnswersAreSlow() {
        assertThat(new SimulatedService(100, NO_LIMIT, NO_LIMIT).run(300, 32).seconds())
                .isLessThan(1.2 * 300 / 16 * 0.1);
    }

    @Test
    void findsALowerLimitThanTheDocumentedOne() {
        Outcome outcome = new SimulatedService(25, 10, 10).run(300, 32);

        assertThat(outcome.seconds()).isLessThan(1.05 * (300 - 10) / 10);
        assertThat(outcome.refusals()).isLessThan(300 / 10);
    }

    @Test
    void letsSixteenCallsRunAtOnce() {
        CallPace pace = new CallPace();
        for (int call = 0; call < 16; call++) {
            assertThat(pace.admit(0)).isZero();
        }
        assertThat(pace.admit(0)).isEqualTo(CallPace.UNTIL_ONE_ENDS);

        pace.passed(1);

        assertThat(pace.admit(1)).isZero();
    }

    @Test
    void aClockBelowZeroChangesNothing() {
        assertThat(new CallPace().admit(Long.MIN_VALUE / 2)).isZero();
    }

    @Test
    void refusalsOfCallsThatStartedBeforeTheSlowdownDoNotSlowDownFurther() {
        CallPace pace = new CallPace();
        for (int call = 0; call < 10; call++) {
            assertThat(pace.admit(0)).isZero();
        }

        for (int call = 0; call < 10; call++) {
            pace.refused(0, 1_000_000);
        }

        assertThat(pace.slowdowns()).isEqualTo(1);
        assertThat(pace.admit(1_000_000))
                .as("one call's share of a second at 47.5 a second")
                .isEqualTo(21_052_631);
    }
}

package dev.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    record Firing(String expression, Instant from, List<Instant> times, boolean ends) {

        static Firing of(String line) {
            String[] columns = line.split(" \\| ", -1);
            List<String> words = Arrays.asList(columns[2].split(" ", -1));
            List<Instant> times = words.stream()
                    .filter(word -> !word.equals("end"))
                    .map(word -> Instant.parse(word.replace("Z", ":00Z")))
                    .toList();
            return new Firing(columns[0], Instant.parse(columns[1]), times, words.contains("end"));
        }

        @Override
        public String toString() {
            return expression + " from " + from;
        }
    }

    static Stream<Firing> firings() {
        return lines("fire-times.txt").filter(line -> line.startsWith("cron(")).map(Firing::of);
    }

    static Stream<String> lines(String file) {
        try (InputStream stream = CronTest.class.getResourceAsStream("/schedule/" + file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("firings")
    void firesWhenTheTableSays(Firing firing) {
        Cron cron = cron(firing.expression());
        int asked = firing.times().size() + (firing.ends() ? 1 : 0);

        assertThat(cron.after(firing.from()).limit(asked)).containsExactlyElementsOf(firing.times());
    }

    @ParameterizedTest
    @MethodSource("firings")
    void theSlowReadingOfTheRulesAgreesWithTheTable(Firing firing) {
        int asked = firing.times().size() + (firing.ends() ? 1 : 0);

        assertThat(new SlowCron(firing.expression()).after(firing.from(), asked))
                .containsExactlyElementsOf(firing.times());
    }

    @Test
    void theTableIsLargeEnoughToMeanSomething() {
        assertThat(firings().map(Firing::expression).distinct()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron(0 0 30 2 ? *)",
                "cron(0 0 31 FEB,APR,JUN,SEP,NOV ? *)",
                "cron(0 0 29 2 ? 2027)",
                "cron(0 0 29 2 ? 2100)",
                "cron(0 0 31W 4 ? *)",
                "cron(0 0 L-29 2 ? *)",
                "cron(0 0 ? 2 MON#5 2027)"
            })
    void knowsThatSomeExpressionsNeverFire(String expression) {
        Cron cron = cron(expression);

        assertThat(cron.neverFires()).isTrue();
        assertThat(cron.after(Instant.EPOCH)).isEmpty();
        assertThat(cron.describe()).isEqualTo(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron(0 0 29 2 ? *)", "cron(0 0 1 1 ? 1970)", "cron(0 0 29 2 ? 2000)"})
    void whatFiresRarelyOrFiredLongAgoIsNotCalledNever(String expression) {
        assertThat(cron(expression).neverFires()).isFalse();
    }

    @Test
    void anyInstantMayBeAsked() {
        Cron cron = cron("cron(0 0 1 1 ? *)");

        assertThat(cron.firstAfter(Instant.MIN)).contains(Instant.parse("1970-01-01T00:00:00Z"));
        assertThat(cron.firstAfter(Instant.parse("1969-12-31T23:59:59.999999999Z")))
                .contains(Instant.EPOCH);
        assertThat(cron.firstAfter(Instant.EPOCH)).contains(Instant.parse("1971-01-01T00:00:00Z"));
        assertThat(cron.firstAfter(Instant.MAX)).isEmpty();
    }

    @Test
    void allTimesOfACronAreAStreamWithAnEnd() {
        assertThat(cron("cron(0 0 29 2 ? *)").after(Instant.EPOCH))
                .hasSize(56)
                .last()
                .isEqualTo(Instant.parse("2196-02-29T00:00:00Z"));
    }

    @Test
    void anyWhiteSpaceMaySeparateTheFields() {
        Cron cron = cron("cron(0\t10  * \t * ? *)");

        assertThat(cron.firstAfter(Instant.EPOCH)).contains(Instant.parse("1970-01-01T10:00:00Z"));
        assertThat(cron.text()).isEqualTo("cron(0\t10  * \t * ? *)");
    }

    @Test
    void namesWhatAwsTakesButDoesNotDocument() {
        assertThat(cron("cron(0 0 L-3,15W * ? *)").undocumented()).containsExactly("L-3", "15W");
        assertThat(cron("cron(0 0 LW * ? *)").undocumented()).containsExactly("LW");
        assertThat(cron("cron(0 0 ? * MON-FRI/2 *)").undocumented()).containsExactly("MON-FRI/2");
        assertThat(cron("cron(0/30 20-2 ? * 6L *)").undocumented()).isEmpty();
    }

    @Test
    void isItsOwnFireTimesAndNeedsNoAnchor() {
        Cron cron = cron("cron(0 10 * * ? *)");

        assertThat(cron.fireTimes()).contains(cron);
        assertThat(cron.fireTimes(Instant.EPOCH)).isSameAs(cron);
        assertThat(cron.isForRules()).isTrue();
    }

    private static Cron cron(String expression) {
        return (Cron) ScheduleExpression.parse(expression);
    }
}

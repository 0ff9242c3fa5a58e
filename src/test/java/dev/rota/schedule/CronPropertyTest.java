package dev.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Repeat a failure with {@code -Drota.seed=...} and the seed it shows. */
class CronPropertyTest {

    private static final long SEED = Long.getLong("rota.seed", new Random().nextLong());
    private static final String ALPHABET = "0123456789*?/,-#LWJANMOSU() \tx";

    private final Random random = new Random(SEED);
    private final RandomCrons crons = new RandomCrons(random);

    @Test
    void steppingFindsWhatAskingEveryMinuteFinds() {
        for (int i = 0; i < 1_500; i++) {
            String expression = crons.next();
            Instant from = instant();
            Cron cron = (Cron) ScheduleExpression.parse(expression);

            assertThat(cron.after(from).limit(4))
                    .as("%s from %s, seed %d", expression, from, SEED)
                    .containsExactlyElementsOf(new SlowCron(expression).after(from, 4));
        }
    }

    @Test
    void theEnglishIsAlwaysThereAndShort() {
        for (int i = 0; i < 5_000; i++) {
            String expression = crons.next();

            assertThat(ScheduleExpression.parse(expression).describe())
                    .as("%s, seed %d", expression, SEED)
                    .isNotBlank()
                    .hasSizeLessThan(256);
        }
    }

    @Test
    void anyTextIsReadOrRefusedAtAPlaceWithinIt() {
        for (int i = 0; i < 20_000; i++) {
            String text = mutated(List.of(crons.next(), "rate(5 minutes)", "at(2026-11-20T10:00:00)")
                    .get(random.nextInt(3)));

            assertThatCode(() -> refusedWithinItsText(text))
                    .as("%s, seed %d", text, SEED)
                    .doesNotThrowAnyException();
        }
    }

    private static void refusedWithinItsText(String text) {
        try {
            ScheduleExpression.parse(text);
        } catch (ScheduleException refused) {
            assertThat(refused.offset()).isBetween(0, text.length());
            assertThat(refused.length()).isPositive();
            assertThat(refused.offset() + refused.length()).isLessThanOrEqualTo(text.length() + 1);
        }
    }

    private String mutated(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.insert(at, character);
                case 1 -> changed.setCharAt(at, character);
                default -> changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }

    private Instant instant() {
        long end = FireTimes.END.getEpochSecond();
        return Instant.ofEpochSecond(random.nextInt(4) == 0 ? random.nextLong(end) : 1_700_000_000L + random.nextInt())
                .plusNanos(random.nextInt(3));
    }
}

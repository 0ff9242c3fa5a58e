package dev.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rota.problem.RotaException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedTest {

    /** Three lines: the text, what of it is wrong, the sentence. */
    static Stream<List<String>> refusals() {
        String table = CronTest.lines("refused.txt")
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
        return Stream.of(table.split("\n{2,}", -1))
                .map(block -> block.strip().isEmpty()
                        ? List.<String>of()
                        : block.lines().filter(line -> !line.isEmpty()).toList())
                .filter(lines -> !lines.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatIsWrongAndWhereAndTheWayOut(List<String> refusal) {
        String text = refusal.get(0);

        ScheduleException refused = refused(text);

        String marked = " ".repeat(refused.offset()) + "^".repeat(refused.length());
        assertThat(text + "\n" + marked + "\n" + refused.sentence())
                .isEqualTo(refusal.get(0) + "\n" + refusal.get(1) + "\n" + text + ": " + refusal.get(2));
    }

    @Test
    void theTableIsLargeEnoughToMeanSomething() {
        assertThat(refusals()).hasSizeGreaterThan(150).allMatch(lines -> lines.size() == 3);
    }

    @Test
    void nothingIsNoSchedule() {
        assertThat(refused("")).hasMessage("the schedule expression is empty; write cron(...) or rate(...)");
        assertThat(refused(" \n")).hasMessage("the schedule expression is empty; write cron(...) or rate(...)");
    }

    @Test
    void moreCharactersThanAwsTakesAreCountedAndMarked() {
        String longest = "cron(0 10 * * ? *" + ",2027".repeat(47) + ",99)";
        assertThat(longest).hasSize(256);
        assertThat(refused(longest)).hasMessageEndingWith("'99' in year is out of range; allowed are 1970-2199");

        ScheduleException refused = refused(longest + "  ");

        assertThat(refused).hasMessage("the schedule expression has 258 characters; AWS takes 256 at most");
        assertThat(refused.offset()).isEqualTo(256);
        assertThat(refused.length()).isEqualTo(2);
    }

    @Test
    void whiteSpaceAtTheEndIsRefused() {
        assertThat(refused("rate(5 minutes)\n"))
                .hasMessage(
                        "rate(5 minutes) : there is white space after the expression; AWS wants none, so remove it");
    }

    @Test
    void theSentenceStaysOnOneLine() {
        assertThat(refused("cron(0\n10\t*\r\n* ? 26)"))
                .hasMessage("cron(0 10 * * ? 26): '26' in year is out of range; allowed are 1970-2199");
    }

    @Test
    void isASentenceForTheUserNotABug() {
        assertThatThrownBy(() -> ScheduleExpression.parse("cron()")).isInstanceOf(RotaException.class);
    }

    private static ScheduleException refused(String text) {
        return catchThrowableOfType(ScheduleException.class, () -> ScheduleExpression.parse(text));
    }
}

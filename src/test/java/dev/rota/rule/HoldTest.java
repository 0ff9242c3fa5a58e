package dev.rota.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTest {

    private static final String NOON = "2026-11-20T12:00:00Z";

    @Test
    void aTagSaysSinceWhenAndWhyAndIsReadBack() {
        Hold hold = new Hold(Optional.of(NOON), "incident 42");
        assertThat(hold.tag()).isEqualTo("2026-11-20T12:00:00Z incident 42");
        assertThat(Hold.read(hold.tag())).isEqualTo(hold);
    }

    @ParameterizedTest
    @CsvSource({"incident 42", "2026-11-20 noon", "20:00 yesterday", "''", "2026"})
    void aTagThatSomebodyWroteByHandIsAllReason(String tag) {
        assertThat(Hold.read(tag)).isEqualTo(new Hold(Optional.empty(), tag));
        assertThat(Hold.read(tag).tag()).isEqualTo(tag);
    }

    @Test
    void aTimeWithoutReasonIsATime() {
        assertThat(Hold.read("2026-11-20T12:00:00Z")).isEqualTo(new Hold(Optional.of(NOON), ""));
        assertThat(new Hold(Optional.of(NOON), "").tag()).isEqualTo("2026-11-20T12:00:00Z");
    }

    @Test
    void theLongestReasonFillsATag() {
        assertThat(new Hold(Optional.of(NOON), "x".repeat(Hold.LONGEST_REASON)).tag())
                .hasSize(256);
    }

    @Test
    void whatAwsDoesNotTakeInATagIsNamedOnce() {
        assertThat(Hold.forbiddenIn("障害 42: see a.b/c_d @ops = + -")).isEmpty();
        assertThat(Hold.forbiddenIn("incident #42, (\"again\") #\n")).containsExactly("#", ",", "(", "\"", ")", "\n");
    }
}

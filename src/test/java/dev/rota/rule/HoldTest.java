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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incident #42 (db down) | =incident =2342 =28db down=29",
                "a=b | a=b",
                "=a | ==3Da",
                "x=1, y=2 | =x=3D1=2C y=3D2",
                "50% off! | =50=25 off=21",
                "障害 42 | 障害 42",
                "障害（42）🔥 | =障害=EF=BC=8842=EF=BC=89=F0=9F=94=A5",
            })
    void aReasonThatATagDoesNotTakeIsWrittenInCharactersThatItTakesAndReadBack(String reason, String written) {
        Hold hold = new Hold(Optional.of(NOON), reason);

        assertThat(hold.tag()).isEqualTo(NOON + " " + written);
        assertThat(RuleTags.fault("the tag", hold.tag(), RuleTags.LONGEST_VALUE))
                .isEmpty();
        assertThat(Hold.read(hold.tag())).isEqualTo(hold);
    }

    @Test
    void severalLinesAreReadBack() {
        Hold hold = new Hold(Optional.of(NOON), "db down\n\tsee \"runbook\" $1");
        assertThat(Hold.read(hold.tag())).isEqualTo(hold);
    }

    @ParameterizedTest
    @CsvSource({"timeout=23", "=is equal", "=2", "a=2x"})
    void aReasonOfAnOlderTagIsReadAsItStands(String reason) {
        assertThat(Hold.read(NOON + " " + reason).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"x, 235", "#, 78", "障, 235", "🔥, 19"})
    void ofAReasonThatIsTooLongAsMuchIsKeptAsATagHolds(String character, int times) {
        String fitting = Hold.fitting(character.repeat(1_000));

        assertThat(fitting).isEqualTo(character.repeat(times));
        assertThat(new Hold(Optional.of(NOON), fitting).tag().length()).isBetween(250, 256);
    }

    @Test
    void whatAwsDoesNotTakeInATagIsNamedOnce() {
        assertThat(Hold.forbiddenIn("障害 42: see a.b/c_d @ops = + -")).isEmpty();
        assertThat(Hold.forbiddenIn("incident #42, (\"again\") #\n")).containsExactly("#", ",", "(", "\"", ")", "\n");
    }
}

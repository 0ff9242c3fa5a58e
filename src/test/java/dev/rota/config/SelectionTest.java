package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.problem.UsageException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    @Test
    void meansEveryRuleWhenNothingIsNamed() {
        Selection selection = Selection.of(List.of());

        assertThat(selection.isEverything()).isTrue();
        assertThat(selection.matches("anything")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "report, report, true",
        "report, report-2, false",
        "report-*, report-2, true",
        "report-*, report-, true",
        "*, report, true",
        "r?port, report, true",
        "r?port, rport, false",
        "a.b, axb, false",
        "[ab], a, false",
        "'\\Q*', '\\Qx', true"
    })
    void matchesWholeNames(String pattern, String name, boolean matches) {
        assertThat(Selection.of(List.of(pattern)).matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void refusesAPatternThatSaysNothing(String pattern) {
        assertThatThrownBy(() -> Selection.of(List.of("report", pattern)))
                .isInstanceOf(UsageException.class)
                .hasMessage("--rule is empty; name a rule, or leave --rule out to mean all of them");
    }

    @Test
    void asksThatEveryPatternMatches() {
        assertThatThrownBy(() -> Selection.of(List.of("re*", "x*")).requireMatches(List.of("report", "sync")))
                .isInstanceOf(UsageException.class)
                .hasMessage("no rule of the files matches 'x*'; they hold report, sync");
    }

    @Test
    void showsTheFirstOfManyNames() {
        List<String> names =
                IntStream.range(0, 12).mapToObj("rule-%02d"::formatted).toList();

        assertThatThrownBy(() -> Selection.of(List.of("other")).requireMatches(names))
                .hasMessage(
                        "no rule of the files matches 'other'; they hold rule-00, rule-01, rule-02, rule-03, rule-04,"
                                + " rule-05, rule-06, rule-07, rule-08, rule-09 and 2 more");
    }
}

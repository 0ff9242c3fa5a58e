package dev.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescribeTest {

    static Stream<String> descriptions() {
        return CronTest.lines("descriptions.txt").filter(line -> line.contains("(") && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void saysItInShortEnglish(String line) {
        String expression = line.substring(0, line.indexOf(" | "));

        assertThat(expression + " | " + ScheduleExpression.parse(expression).describe())
                .isEqualTo(line);
    }
}

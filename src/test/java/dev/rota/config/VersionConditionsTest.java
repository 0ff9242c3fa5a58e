package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionConditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2         | 1.2.0, 1.2                | 1.2.1, 1.3",
                "= v1.2.3    | 1.2.3, 1.2.3-SNAPSHOT     | 1.2.4",
                "!= 1.2      | 1.2.1                     | 1.2.0",
                ">= 1.2, < 2 | 1.2.0, 1.10.4, 1.99.0     | 1.1.9, 2.0.0, 0.9",
                ">1.2,<=1.4  | 1.2.1, 1.4.0              | 1.2.0, 1.4.1",
                "~> 1.2      | 1.2.0, 1.9.9              | 1.1.0, 2.0.0",
                "~> 1.2.3    | 1.2.3, 1.2.10             | 1.2.2, 1.3.0",
                "~> 1        | 1.0.0, 1.7.0              | 2.0.0, 0.9.0",
            })
    void tellWhichVersionsMeetThem(String conditions, String met, String unmet) {
        VersionConditions parsed = VersionConditions.parse(conditions);
        assertThat(met.split(", ")).allMatch(parsed::areMetBy);
        assertThat(unmet.split(", ")).noneMatch(parsed::areMetBy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "newest", ">= 1.2 < 2", "=> 1.2", "1.2.3.4", "1.2,", "1.x"})
    void whatIsNoConditionIsTold(String text) {
        assertThat(VersionConditions.SYNTAX.matcher(text).matches()).isFalse();
    }
}

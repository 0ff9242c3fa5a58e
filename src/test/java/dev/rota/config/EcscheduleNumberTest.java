package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ecschedule 0.20 sent for these in an environment and in a command. */
class EcscheduleNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0.50, 0.5",
        "1.10, 1.1",
        "3.0, 3",
        "1., 1",
        ".5, 0.5",
        "-.5, -0.5",
        "+0.5, 0.5",
        "0.5e1, 5",
        "1_0.5, 10.5",
        "0.10_1, 0.101",
        "12345678.9, 1.23456789e+07",
        "1234567890.5, 1.2345678905e+09",
        "100000000000000000000000.5, 1.0000000000000001e+23",
        "0.000001, 1e-06",
        "0123, 83",
        "-0123, -83",
        "007, 7",
        "00, 0",
        "-0, 0",
        "+5, 5",
        "0o17, 15",
        "0b101, 5",
        "0x1F, 31",
        "-0x1F, -31",
        "1_000, 1000",
        "1_, 1",
        "True, true",
        "TRUE, true"
    })
    void becomesAnother(String written, String sent) {
        assertThat(EcscheduleNumber.respelled(written)).contains(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e3",
                "1E3",
                "5e-1",
                "1e400",
                "0X1f",
                "0x",
                "0b2",
                "0o9",
                "08",
                "089",
                "_1",
                "0.1",
                "1.5",
                "100",
                "-7",
                "true",
                "yes",
                "on",
                "off",
                "No",
                "n",
                "2026-01-01",
                "12:30",
                "1.2.3",
                "123e",
                "0.30000000000000004",
                "9223372036854775808",
                "123456789012345678901234567890",
                ".",
                "",
                "report"
            })
    void staysAsItIsWritten(String written) {
        assertThat(EcscheduleNumber.respelled(written)).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForANumberIsNotReadAsOne() {
        assertThat(EcscheduleNumber.respelled("0".repeat(128) + "1")).isEmpty();
        assertThat(EcscheduleNumber.respelled("0".repeat(127) + "1")).contains("1");
    }
}

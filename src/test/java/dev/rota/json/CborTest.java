package dev.rota.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CborTest {

    /** Examples of appendix A of RFC 8949. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    00                           | 0
                    17                           | 23
                    1818                         | 24
                    1903e8                       | 1000
                    1a000f4240                   | 1000000
                    1b000000e8d4a51000           | 1000000000000
                    20                           | -1
                    3903e7                       | -1000
                    f93e00                       | 1.5
                    f97bff                       | 65504
                    f90001                       | 0.000000059604644775390625
                    fa47c35000                   | 100000
                    fbc010666666666666           | -4.1
                    f4                           | false
                    f5                           | true
                    f6                           | null
                    c11a514b67b0                 | 1363896240
                    c1fb41d452d9ec200000         | 1363896240.5
                    4401020304                   | "AQIDBA=="
                    60                           | ""
                    6449455446                   | "IETF"
                    62c3bc                       | "ü"
                    80                           | []
                    8301820203820405             | [1,[2,3],[4,5]]
                    a26161016162820203           | {"a":1,"b":[2,3]}
                    7f657374726561646d696e67ff   | "streaming"
                    9f018202039f0405ffff         | [1,[2,3],[4,5]]
                    bf61610161629f0203ffff       | {"a":1,"b":[2,3]}
                    a201020304                   | {"1":2,"3":4}
                    """)
    void readsWhatTheStandardShows(String hex, String json) {
        assertThat(Cbor.read(bytes(hex)).compact()).isEqualTo(json);
    }

    @Test
    void readsBackWhatItWrites() {
        Json value = Json.parse("""
                {"text": "ü", "empty": [], "small": 7, "large": 123456789012, "negative": -300, "decimal": 2.5,
                 "yes": true, "no": false, "nothing": null, "deep": [{"a": {"b": [1, 256, 70000]}}]}""");

        assertThat(Cbor.read(Cbor.write(value, Set.of()))).isEqualTo(value);
    }

    @Test
    void tagsTimes() {
        Json value = Json.parse("{\"Timestamps\": [1363896240], \"Values\": [1]}");

        byte[] written = Cbor.write(value, Set.of("Timestamps"));

        assertThat(HexFormat.of().formatHex(written))
                .isEqualTo("a26a54696d657374616d707381" + "c11a514b67b0" + "6656616c7565738101");
    }

    @Test
    void refusesWhateverIsCutOff() {
        byte[] whole = Cbor.write(Json.parse("{\"a\": [1, 2.5, \"text\", {\"b\": 70000}], \"c\": true}"), Set.of());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Cbor.read(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"ff", "1f", "fc", "f97e00", "5bffffffffffffffff", "9b7fffffffffffffff00", "7f0102ff"})
    void refusesWhatIsNone(String hex) {
        assertThatThrownBy(() -> Cbor.read(bytes(hex))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEndlessDepth() {
        assertThatThrownBy(() -> Cbor.read(bytes("81".repeat(5000)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}

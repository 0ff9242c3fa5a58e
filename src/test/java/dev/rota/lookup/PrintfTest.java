package dev.rota.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintfTest {

    @Test
    void formatsAsGoDoes() {
        assertThat(Printf.format("a", List.of())).isEqualTo("a");
        assertThat(Printf.format("%s-%d%%", List.of(Json.of("x"), Json.of(7)))).isEqualTo("x-7%");
        assertThat(Printf.format("%v %q", List.of(Json.of(true), Json.of("a\"b"))))
                .isEqualTo("true \"a\\\"b\"");
        assertThat(Printf.format(
                        "[%3d][%03d][%-3d][%5s][%-5s]",
                        List.of(Json.of(7), Json.of("7"), Json.of(7), Json.of("a"), Json.of("b"))))
                .isEqualTo("[  7][007][7  ][    a][b    ]");
        assertThat(Printf.format("%s$1\\", List.of(Json.of("$0\\")))).isEqualTo("$0\\$1\\");
    }

    @Test
    void whatDoesNotFitSaysWhy() {
        assertThatThrownBy(() -> Printf.format("%d", List.of(Json.of("x"))))
                .hasMessage("%d in the format \"%d\" needs a whole number; %s takes anything");
        assertThatThrownBy(() -> Printf.format("100%", List.of()))
                .hasMessage("the format \"100%\" has %; write %s, %d, %v, %q, %x, %t, %f"
                        + " or another of Go's, and %% for a percent sign");
        assertThatThrownBy(() -> Printf.format("%[0]s", List.of(Json.of(1))))
                .hasMessage("the format \"%[0]s\" has %[; write %s, %d, %v, %q, %x, %t, %f"
                        + " or another of Go's, and %% for a percent sign");
        assertThatThrownBy(() -> Printf.format("%s %[3]s", List.of(Json.of(1), Json.of(2))))
                .hasMessage("the format \"%s %[3]s\" has more verbs than there are values (2); each %s needs one");
        assertThatThrownBy(() -> Printf.format("%t", List.of(Json.of("yes"))))
                .hasMessage("%t in the format \"%t\" needs true or false; %s takes anything");
        assertThatThrownBy(() -> Printf.format("%f", List.of(Json.of("1e9999"))))
                .hasMessage("%f in the format \"%f\" needs a number; %s takes anything");
    }
}

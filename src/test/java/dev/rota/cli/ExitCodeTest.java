package dev.rota.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    /** Scripts depend on the numbers; the golden cases show when each is given. */
    @Test
    void keepsItsNumbers() {
        assertThat(Arrays.stream(ExitCode.values()).map(code -> code + " " + code.code()))
                .containsExactly("DONE 0", "FAILED 1", "DIFFERENT 2", "USAGE 64", "NO_VERDICT 125", "INTERRUPTED 130");
    }
}

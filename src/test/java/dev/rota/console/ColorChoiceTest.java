package dev.rota.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.console.Palette.Style;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorChoiceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ALWAYS, false, NO_COLOR=1 TERM=dumb,            true
                    NEVER,  true,  FORCE_COLOR=1,                   false
                    AUTO,   true,  NO_COLOR=1 FORCE_COLOR=1,        false
                    AUTO,   true,  NO_COLOR=,                       true
                    AUTO,   false, FORCE_COLOR=1 TERM=dumb,         true
                    AUTO,   false, CLICOLOR_FORCE=1,                true
                    AUTO,   false, CLICOLOR_FORCE=0 FORCE_COLOR=false, false
                    AUTO,   true,  FORCE_COLOR=0,                   true
                    AUTO,   true,  TERM=dumb,                       false
                    AUTO,   true,  CLICOLOR=0,                      false
                    AUTO,   true,  ECSCHEDULE_COLOR=false,          false
                    AUTO,   true,  ECSCHEDULE_COLOR=0,              false
                    AUTO,   true,  ECSCHEDULE_COLOR=true,           true
                    AUTO,   true,  TERM=xterm-256color,             true
                    AUTO,   false, TERM=xterm-256color,             false
                    """)
    void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheTerminal(
            ColorChoice choice, boolean terminal, String environment, boolean expected) {
        Map<String, String> variables = Arrays.stream(environment.split(" "))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertThat(choice.allows(variables, () -> terminal)).isEqualTo(expected);
    }

    @Test
    void stylesStandInsideOneAnotherAndEndWithTheLine() {
        Palette palette = new Palette(true, true);

        assertThat(palette.paint(Style.REMOVED, "-a " + palette.paint(Style.DIFFERENCE, "b") + " c\n\n-d"))
                .isEqualTo("\u001B[31m-a \u001B[7mb\u001B[27m c\u001B[39m\n\n\u001B[31m-d\u001B[39m");
        assertThat(Palette.PLAIN.paint(Style.REMOVED, "a")).isEqualTo("a");
    }
}

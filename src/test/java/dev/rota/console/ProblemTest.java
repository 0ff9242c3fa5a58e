package dev.rota.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.console.Console.Verbosity;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.Source;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void standsWithItsLineAndCarets() {
        String text = "\n".repeat(13) + "      taskDefiniton: report\n";

        assertThat(shown(text, 14, 7, 13, "unknown key 'taskDefiniton'")).isEqualTo("""
                rota.yaml:14:7: unknown key 'taskDefiniton'
                   14 |       taskDefiniton: report
                      |       ^^^^^^^^^^^^^
                """);
    }

    @Test
    void caretsStayBelowWhatIsWrongBehindTabsAndWideCharacters() {
        assertThat(shown("a\tb: \uD83D\uDE00 日本e\u0301x bad\r\n", 1, 15, 3, "wrong"))
                .isEqualTo("""
                rota.yaml:1:15: wrong
                    1 | a   b: \uD83D\uDE00 日本e\u0301x bad
                      |                  ^^^
                """);
        assertThat(shown("\uFEFFkey: x", 1, 6, 1, "wrong")).isEqualTo("""
                rota.yaml:1:6: wrong
                    1 | key: x
                      |      ^
                """);
        assertThat(shown("a: \u0000\u001B日本\n", 1, 4, 3, "wrong")).isEqualTo("""
                rota.yaml:1:4: wrong
                    1 | a: ??日本
                      |    ^^^^
                """);
    }

    @Test
    void aPlaceBehindTheLineHasOneCaretAndAMissingLineNone() {
        assertThat(shown("key:\n", 1, 5, 9, "a value is missing")).isEqualTo("""
                rota.yaml:1:5: a value is missing
                    1 | key:
                      |     ^
                """);
        assertThat(shown("key:\n", 7, 1, 1, "the file ends")).isEqualTo("rota.yaml:7:1: the file ends\n");
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        FakeScreen screen = FakeScreen.interactive();
        screen.terminals.width = OptionalInt.of(40);
        Console console = screen.console(ColorChoice.NEVER, Verbosity.QUIET);
        String line = "0123456789".repeat(9);

        console.problem(problem(line, 1, 3, 2, "start"));
        console.problem(problem(line, 1, 51, 60, "middle"));
        console.problem(problem(line, 1, 90, 1, "end"));

        assertThat(screen.said()).isEqualTo("""
                rota.yaml:1:3: start
                    1 | 0123456789012345678901234567890…
                      |   ^^
                rota.yaml:1:51: middle
                    1 | …123456789012345678901234567890…
                      |           ^^^^^^^^^^^^^^^^^^^^^^
                rota.yaml:1:90: end
                    1 | …9012345678901234567890123456789
                      |                                ^
                """);
    }

    @Test
    void aMaskedLineHasNoCaretsThatWouldPointBesideIt() {
        FakeScreen screen = FakeScreen.piped();
        Console console = screen.console();
        console.maskWith(text -> text.replace("hunter2", "****"), line -> line.replace("hunter2", "****"));

        console.problem(problem("password: hunter2 # old", 1, 19, 5, "hunter2 is wrong"));

        assertThat(screen.said()).isEqualTo("""
                rota.yaml:1:19: **** is wrong
                    1 | password: **** # old
                """);
    }

    @Test
    void isColouredByMeaning() {
        FakeScreen screen = FakeScreen.piped();

        screen.console(ColorChoice.ALWAYS, Verbosity.NORMAL).problem(problem("a: b", 1, 4, 1, "wrong"));

        assertThat(screen.said()).isEqualTo("""
                \u001B[1mrota.yaml:1:4:\u001B[22m wrong
                \u001B[2m    1 |\u001B[22m a: b
                \u001B[2m      |\u001B[22m    \u001B[31m^\u001B[39m
                """);
    }

    private static String shown(String text, int line, int column, int length, String message) {
        FakeScreen screen = FakeScreen.piped();
        screen.console().problem(problem(text, line, column, length, message));
        return screen.said();
    }

    private static Problem problem(String text, int line, int column, int length, String message) {
        return new Problem(new Place(new Source("rota.yaml", text), line, column), length, message);
    }
}

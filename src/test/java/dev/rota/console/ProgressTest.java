package dev.rota.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.console.Console.Verbosity;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final String ERASE = "\r\u001B[K";

    private final FakeScreen screen = FakeScreen.interactive();
    private final Console console = screen.console(ColorChoice.NEVER, Verbosity.NORMAL);

    @Test
    void isShownAfterHalfASecondAndThenDrawnOver() {
        console.progress("reading 1 of 300 rules");
        console.progress("reading 2 of 300 rules");
        assertThat(screen.said()).isEmpty();

        screen.pass();
        console.progress("reading 3 of 300 rules");
        console.progressDone();

        assertThat(screen.said())
                .isEqualTo(ERASE + "reading 2 of 300 rules" + ERASE + "reading 3 of 300 rules" + ERASE);
    }

    @Test
    void isNeverSeenForWhatIsDoneSooner() {
        console.progress("reading");
        console.progressDone();
        console.progress("writing");
        console.out("result\n");
        screen.pass();

        assertThat(screen.said()).isEmpty();
    }

    @Test
    void makesRoomForOtherOutputAndComesBackWithTheNextStep() {
        console.progress("a");
        screen.pass();
        console.out("result\n");
        console.say("said");
        console.progress("b");
        console.close();

        assertThat(screen.said()).isEqualTo(ERASE + "a" + ERASE + "said\n" + ERASE + "b" + ERASE);
    }

    @Test
    void waitsAnewAfterItWasDone() {
        console.progress("a");
        console.progressDone();
        console.progress("b");
        screen.pass();

        assertThat(screen.said()).isEqualTo(ERASE + "b");
    }

    @Test
    void whatHasNoStepsGivesWayToWhatHas() {
        console.busy("asking AWS");
        screen.pass();
        console.progress("reading 1 of 3 rules");
        console.busy("asking AWS");
        console.say("said");
        console.busy("asking AWS");
        console.close();

        assertThat(screen.said())
                .isEqualTo(ERASE + "asking AWS" + ERASE + "reading 1 of 3 rules" + ERASE + "said\n" + ERASE
                        + "asking AWS" + ERASE);
    }

    @Test
    void fitsTheTerminal() {
        screen.terminals.width = OptionalInt.of(10);

        console.progress("日本語の長い名前");
        screen.pass();

        assertThat(screen.said()).isEqualTo(ERASE + "日本語の");
    }

    @Test
    void isOnlyForTerminalsThatCanDrawOver() {
        FakeScreen dumb = FakeScreen.interactive().with("TERM", "dumb");
        dumb.console().progress("a");
        dumb.pass();
        FakeScreen piped = FakeScreen.piped();
        piped.console().progress("a");
        piped.pass();

        assertThat(dumb.said()).isEmpty();
        assertThat(piped.said()).isEmpty();
    }
}

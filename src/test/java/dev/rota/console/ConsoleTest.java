package dev.rota.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rota.console.Console.Consent;
import dev.rota.console.Console.Verbosity;
import dev.rota.console.Palette.Style;
import dev.rota.console.Palette.Symbol;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {

    @Test
    void resultsGoOutByteForByteAndTheConversationBesideThem() {
        FakeScreen screen = FakeScreen.piped();
        Console console = screen.console();

        console.say("account 123456789012");
        console.out("name: 日本\u001B[1m\n");
        console.warn("2 rules still fire");
        console.fail("1 failed");
        console.detail("request 1");

        assertThat(screen.printed()).isEqualTo("name: 日本\u001B[1m\n");
        assertThat(screen.said()).isEqualTo("""
                account 123456789012
                2 rules still fire
                1 failed
                """);
    }

    @Test
    void quietLeavesResultsAndFailures() {
        FakeScreen screen = FakeScreen.interactive();
        Console console = screen.console(ColorChoice.NEVER, Verbosity.QUIET);

        console.say("said");
        console.warn("warned");
        console.progress("working");
        screen.pass();
        console.out("result\n");
        console.fail("failed");

        assertThat(screen.printed()).isEqualTo("result\n");
        assertThat(screen.said()).isEqualTo("failed\n");
    }

    @Test
    void verboseAddsDetails() {
        FakeScreen screen = FakeScreen.piped();

        screen.console(ColorChoice.ALWAYS, Verbosity.VERBOSE).detail("request 1");

        assertThat(screen.said()).isEqualTo("\u001B[2mrequest 1\u001B[22m\n");
    }

    @Test
    void coloursEachStreamByItsOwnTerminal() {
        FakeScreen screen = FakeScreen.piped();
        screen.terminals.errors = true;
        Console console = screen.console();

        assertThat(console.outPalette().paint(Style.ADDED, "a")).isEqualTo("a");
        assertThat(console.errPalette().paint(Style.ADDED, "a")).isEqualTo("\u001B[32ma\u001B[39m");
    }

    @Test
    void asksNothingOfTheTerminalWhenTheAnswerIsNotNeeded() {
        FakeScreen screen = FakeScreen.interactive().with("NO_COLOR", "1").with("CI", "true");
        Console console = screen.console();

        console.say(console.errPalette().paint(Style.HEADING, "a"));
        console.out(console.outPalette().paint(Style.HEADING, "b"));
        console.progress("c");
        console.close();
        screen.pass();

        assertThat(console.confirm("d?")).isEqualTo(Consent.NOT_ASKED);
        assertThat(screen.terminals.questions).isZero();
    }

    @Test
    void everythingPassesTheMaskOnceItIsKnown() {
        FakeScreen screen = FakeScreen.interactive().typing("y\n");
        Console console = screen.console(ColorChoice.NEVER, Verbosity.VERBOSE);

        console.say("hunter2");
        console.maskWith(text -> text.replace("hunter2", "****"), line -> line);
        console.out("password: hunter2\n");
        console.say("said hunter2");
        console.detail("detail hunter2");
        console.progress("progress hunter2");
        screen.pass();
        console.fail("failed hunter2");
        console.confirm("hunter2?");

        assertThat(screen.printed()).isEqualTo("password: ****\n");
        assertThat(screen.said())
                .isEqualTo(
                        "hunter2\nsaid ****\ndetail ****\n\r\u001B[Kprogress ****\r\u001B[Kfailed ****\n****? [y/N] ");
    }

    @Test
    void theConversationCannotSteerTheTerminal() {
        FakeScreen screen = FakeScreen.piped();
        Console console = screen.console();

        console.say("a\u001B]0;title\u0007 \u001B[2J \r \u001B[31mred\u001B[39m\tb\u009B \u202Eevil");
        console.outLines("c\u001B[8mhidden\n\u2028d\n");

        assertThat(screen.said())
                .isEqualTo("a\\x1B]0;title\\x07 \\x1B[2J \\x0D \\x1B[31mred\\x1B[39m\tb\\x9B \\u202Eevil\n");
        assertThat(screen.printed()).isEqualTo("c\\x1B[8mhidden\n\\u2028d\n");
    }

    @Test
    void inColourOnlyThePalettesSequencesReachTheTerminal() {
        FakeScreen screen = FakeScreen.interactive();
        Console console = screen.console(ColorChoice.ALWAYS, Verbosity.NORMAL);

        console.say("a\u001B[8mb");
        console.outLine(console.outPalette().paint(Style.ADDED, "c\u001B[38;5;9md"));

        assertThat(screen.said()).isEqualTo("a\\x1B[8mb\n");
        assertThat(screen.printed()).isEqualTo("\u001B[32mc\\x1B[38;5;9md\u001B[39m\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\\n::error::b', 'a\\n::error::b'",
        "'::error file=a::b', '\\x3A:error file=a::b'",
        "'  ::stop-commands::b', '  \\x3A:stop-commands::b'",
        "'a ##[error]b', 'a \\x23#[error]b'",
        "'a ##vso[task.setvariable variable=b]c', 'a \\x23#vso[task.setvariable variable=b]c'",
        "'a :: b ## c', 'a :: b ## c'",
    })
    void whatIsSaidIsOneLineAndNoCommandToACiSystem(String text, String line) {
        FakeScreen screen = FakeScreen.piped();
        Console console = screen.console();

        console.fail(text.replace("\\n", "\n"));
        console.outLine(text.replace("\\n", "\n"));
        console.problem(Problem.at(Place.startOf(new Source(text.replace("\\n", "\n"), "")), "c\nd"));

        assertThat(screen.said()).isEqualTo(line + "\n" + line + ":1:1: c\\nd\n");
        assertThat(screen.printed()).isEqualTo(line + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "The pipe has been ended"})
    void aClosedPipeIsToldApartAndIsNoFailure(String reason) {
        Console console = FakeScreen.piped().failing(reason).console();

        console.out("a");

        assertThat(console.brokenOutput().orElseThrow().kind()).isEqualTo(BrokenOutputException.Kind.CLOSED_PIPE);
        assertThatCode(console::requireUnbroken).doesNotThrowAnyException();
    }

    @Test
    void aFullDiskIsAFailureThatStays() {
        Console console = FakeScreen.piped().failing("No space left on device").console();

        console.outUnlessBroken("a");

        BrokenOutputException failure = console.brokenOutput().orElseThrow();
        assertThat(failure.kind()).isEqualTo(BrokenOutputException.Kind.FAILED);
        assertThat(failure.sentence())
                .isEqualTo("standard output could not be written: No space left on device; the result is incomplete");
        assertThat(catchThrowableOfType(BrokenOutputException.class, () -> console.out("b")))
                .isSameAs(failure);
    }

    @Test
    void seesTheFailureThatAPrintStreamHides() {
        OutputStream full = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Console console = FakeScreen.piped()
                .writingTo(new PrintStream(full, false, StandardCharsets.UTF_8))
                .console();

        assertThatExceptionOfType(BrokenOutputException.class).isThrownBy(() -> console.out("a"));
    }

    @ParameterizedTest
    @CsvSource({"y,YES", "YES,YES", "' Yes ',YES", "n,NO", "'',NO", "yep,NO", "はい,NO"})
    void onlyYesConsents(String typed, Consent answer) {
        FakeScreen screen = FakeScreen.interactive().typing(typed + "\r\nmore");

        assertThat(screen.console().confirm("Apply 3 changes?")).isEqualTo(answer);
        assertThat(screen.said()).isEqualTo("Apply 3 changes? [y/N] ");
    }

    @Test
    void whoeverAsksToStopConsentsToNothing() throws IOException {
        try (PipedOutputStream keyboard = new PipedOutputStream();
                PipedInputStream nothingTyped = new PipedInputStream(keyboard)) {
            FakeScreen screen = FakeScreen.interactive().reading(nothingTyped);
            AtomicInteger glances = new AtomicInteger();
            Consent consent = screen.console().confirm("Apply?", () -> glances.incrementAndGet() > 2);
            assertThat(consent).isEqualTo(Consent.INTERRUPTED);
            assertThat(screen.said()).isEqualTo("Apply? [y/N] \n");
        }
    }

    @Test
    void theEndOfInputDoesNotConsent() {
        FakeScreen screen = FakeScreen.interactive();

        assertThat(screen.console().confirm("Apply?")).isEqualTo(Consent.NO);
        assertThat(screen.said()).isEqualTo("Apply? [y/N] \n");
    }

    @ParameterizedTest
    @CsvSource({"false,true,''", "true,false,''", "true,true,true", "true,true,1"})
    void asksOnlyWhoCanAnswer(boolean input, boolean errors, String ci) {
        FakeScreen screen = FakeScreen.interactive().typing("y\n").with("CI", ci);
        screen.terminals.input = input;
        screen.terminals.errors = errors;

        assertThat(screen.console().confirm("Apply?")).isEqualTo(Consent.NOT_ASKED);
        assertThat(screen.said()).isEmpty();
    }

    @Test
    void resultsHaveAWidthOnTerminalsOnly() {
        FakeScreen terminal = FakeScreen.interactive();
        assertThat(terminal.console().outWidth()).hasValue(80);
        terminal.terminals.width = OptionalInt.of(132);
        assertThat(terminal.console().outWidth()).hasValue(132);
        assertThat(terminal.with("COLUMNS", "100").console().outWidth()).hasValue(100);
        assertThat(terminal.with("COLUMNS", "wide").console().outWidth()).hasValue(132);
        assertThat(FakeScreen.piped().with("COLUMNS", "100").console().outWidth())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LANG,en_US.UTF-8,✓",
        "LANG,ja_JP.eucJP,+",
        "LANG,C,+",
        "LC_ALL,POSIX,+",
        "LC_ALL,C.UTF-8,✓",
        "LC_CTYPE,de_DE.ISO-8859-15@euro,+",
        "LANG,en_US,✓",
        "LANG,en_US.nonsense,✓"
    })
    void symbolsFallBackWhereTheCharsetLacksThem(String variable, String locale, String expected) {
        Console console = FakeScreen.piped().with(variable, locale).console();

        assertThat(console.errPalette().symbol(Symbol.DONE)).isEqualTo(expected);
    }

    @Test
    void theConversationIsInTheTerminalsCharset() {
        FakeScreen screen = FakeScreen.piped().with("LANG", "de_DE.ISO-8859-1");
        screen.console().say("ä");
        assertThat(screen.err.toByteArray()).containsExactly(0xE4, '\n');

        FakeScreen nameless = FakeScreen.piped().with("LANG", "C");
        nameless.console().say("ä");
        assertThat(nameless.said()).isEqualTo("ä\n");
    }
}

package dev.rota.console;

import dev.rota.console.Palette.Style;
import dev.rota.console.Surroundings.Terminals;
import dev.rota.lazy.Lazy;
import dev.rota.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Rota says and asks: results on standard output, the conversation on standard error.
 *
 * <p>May be used by several threads; what one call prints stays together.
 */
public final class Console implements AutoCloseable {

    private static final int USUAL_WIDTH = 80;
    /** A source line in a log is cut too, only later than on a terminal. */
    private static final int LONGEST_EXCERPT = 160;

    private static final int GUTTER = 8;
    /** How long a question waits before it looks whether the user asked to stop. */
    private static final long GLANCE_MILLIS = 50;
    /** Takes the cursor to the upper left corner and everything off the screen. */
    private static final String CLEAR = "\u001B[H\u001B[2J";

    private static final Set<String> CONSENT = Set.of("y", "yes");

    private final Surroundings surroundings;
    private final Verbosity verbosity;
    private final ResultStream results;
    private final ConversationStream conversation;
    private final Lazy<Palette> outPalette;
    private final Lazy<Palette> errPalette;
    private final Lazy<OptionalInt> terminalWidth;
    private final List<String> held = new ArrayList<>();
    private boolean holdsBack;
    private volatile UnaryOperator<String> mask = UnaryOperator.identity();
    private volatile UnaryOperator<String> lineMask = UnaryOperator.identity();

    /** A console in these surroundings, as the user wants it. Asks nothing of the terminal yet. */
    public Console(Surroundings surroundings, ColorChoice color, Verbosity verbosity) {
        this.surroundings = surroundings;
        this.verbosity = verbosity;
        Terminals terminals = surroundings.terminals();
        this.results = new ResultStream(surroundings.out());
        this.terminalWidth = new Lazy<>(this::measure);
        this.conversation = new ConversationStream(
                surroundings,
                () -> !surroundings.variable("TERM").equals("dumb") && terminals.errors(),
                () -> terminalWidth.get().orElse(USUAL_WIDTH));
        this.outPalette = new Lazy<>(() -> palette(color.allows(surroundings.environment(), terminals::output)));
        this.errPalette = new Lazy<>(() -> palette(color.allows(surroundings.environment(), terminals::errors)));
    }

    /**
     * From now on everything printed passes through this, a call at a time; for secrets, as they become known.
     *
     * @param newLineMask what lines of files pass through before
     */
    public void maskWith(UnaryOperator<String> newMask, UnaryOperator<String> newLineMask) {
        this.mask = newMask;
        this.lineMask = newLineMask;
    }

    /** How results look. */
    public Palette outPalette() {
        return outPalette.get();
    }

    /** How the conversation looks. */
    public Palette errPalette() {
        return errPalette.get();
    }

    /** How many columns results have on a terminal; nothing in a pipe or a file, where lines are not cut. */
    public OptionalInt outWidth() {
        return surroundings.terminals().output()
                ? OptionalInt.of(terminalWidth.get().orElse(USUAL_WIDTH))
                : OptionalInt.empty();
    }

    /**
     * Prints a part of the result as it is, line ends included. A reader that has seen enough misses the rest, and the command
     * comes to its exit code all the same.
     *
     * @throws BrokenOutputException when standard output fails, now or since an earlier call
     */
    public void out(String text) {
        outUnlessBroken(text);
        requireUnbroken();
    }

    /** The same for lines that people read, in which nothing of a file or of AWS may steer a terminal or a CI system. */
    public void outLines(String lines) {
        out(Printable.wholeLines(mask.apply(lines), outPalette().colored()));
    }

    /**
     * Prints lines in place of all that stands on the terminal, or below what was printed where there is no terminal.
     *
     * @throws BrokenOutputException when standard output fails, now or since an earlier call
     */
    public void outAnew(String lines) {
        if (surroundings.terminals().output()) {
            out(CLEAR);
        }
        outLines(lines);
    }

    /** The same for whoever must not stop halfway: a failure is only remembered, for {@link #brokenOutput}. */
    public void outUnlessBroken(String text) {
        conversation.clear();
        results.write(mask.apply(text));
    }

    /** The same for one line, in which nothing of a file or of AWS may steer a terminal or a CI system. */
    public void outLineUnlessBroken(String line) {
        outUnlessBroken(Printable.wholeLine(mask.apply(line), outPalette().colored()) + "\n");
    }

    /**
     * Prints a line of the result likewise.
     *
     * @throws BrokenOutputException when standard output fails, now or since an earlier call
     */
    public void outLine(String line) {
        outLineUnlessBroken(line);
        requireUnbroken();
    }

    /**
     * Prints a part of the result that must stay as it is: it holds secrets on purpose, or has been rid of them already.
     *
     * @throws BrokenOutputException when standard output fails, now or since an earlier call
     */
    public void outUnmasked(String text) {
        conversation.clear();
        results.write(text);
        requireUnbroken();
    }

    /** Prints what somebody else says, byte for byte; a failure is only remembered, for {@link #brokenOutput}. */
    public void relay(String text) {
        conversation.clear();
        results.write(text);
    }

    /** Why standard output takes no more, if it does not. */
    public Optional<BrokenOutputException> brokenOutput() {
        return results.broken();
    }

    /**
     * To be asked before the command claims success.
     *
     * @throws BrokenOutputException when standard output failed; that its reader has seen enough is no failure
     */
    public void requireUnbroken() {
        brokenOutput()
                .filter(broken -> broken.kind() == BrokenOutputException.Kind.FAILED)
                .ifPresent(broken -> {
                    throw broken;
                });
    }

    /** Says something on one line. */
    public void say(String text) {
        if (verbosity == Verbosity.QUIET) {
            return;
        }
        synchronized (held) {
            if (holdsBack) {
                held.add(text);
                return;
            }
        }
        line(text);
    }

    /** From now on all but failures is kept, until {@link #letGo}; what is never let go is never said. */
    public void holdBack() {
        synchronized (held) {
            holdsBack = true;
        }
    }

    /** Says what was held back, and from now on all at once. */
    public void letGo() {
        synchronized (held) {
            holdsBack = false;
            held.forEach(this::line);
            held.clear();
        }
    }

    /** Says that something may not be as it was meant. */
    public void warn(String text) {
        say(errPalette().paint(Style.WARNING, text));
    }

    /** Says a detail that is only wanted with {@code --verbose}. */
    public void detail(String text) {
        detail(() -> text);
    }

    /** Says a detail that is only made when it is wanted. */
    public void detail(Supplier<String> text) {
        if (verbosity == Verbosity.VERBOSE) {
            line(errPalette().paint(Style.MUTED, text.get()));
        }
    }

    /** Says that something failed, also when quiet. */
    public void fail(String text) {
        line(errPalette().paint(Style.ERROR, text));
    }

    /** Says what is wrong in a file, with the line and a caret, also when quiet. */
    public void problem(Problem problem) {
        problems(List.of(problem));
    }

    /** The same for all that is wrong. */
    public void problems(List<Problem> problems) {
        Excerpt excerpt = new Excerpt(lineMask, errPalette(), Math.max(20, excerptWidth() - GUTTER));
        problems.forEach(problem -> {
            String sentence = errPalette().paint(Style.EMPHASIS, problem.place() + ":") + ' ' + problem.message();
            conversation.write(Stream.of(
                            Stream.of(sentence),
                            excerpt.of(problem).stream(),
                            Stream.of(problem.also())
                                    .filter(places -> !places.isEmpty())
                                    .map(places -> " ".repeat(GUTTER) + places))
                    .flatMap(lines -> lines)
                    .map(line -> safe(line) + "\n")
                    .collect(Collectors.joining()));
        });
    }

    /** Shows a step of something long on one line of the terminal, after half a second; nothing anywhere else. */
    public void progress(String text) {
        if (verbosity != Verbosity.QUIET) {
            conversation.progress(safe(text));
        }
    }

    /** The same for what has no steps to tell, which gives way to whatever has. */
    public void busy(String text) {
        if (verbosity != Verbosity.QUIET) {
            conversation.busy(safe(text));
        }
    }

    /** Takes the progress away: what took long is done. */
    public void progressDone() {
        conversation.progressDone();
    }

    /** Whether somebody is there to answer a question: neither a pipe nor a CI system. */
    public boolean canAsk() {
        Terminals terminals = surroundings.terminals();
        return !surroundings.automated() && terminals.input() && terminals.errors();
    }

    /** Asks a question that only {@code y} or {@code yes} consents to, if somebody is there to answer. */
    public Consent confirm(String question) {
        return confirm(question, () -> false);
    }

    /**
     * The same for whoever may be asked to stop meanwhile.
     *
     * @param interrupted whether the user asked to stop meanwhile, instead of an answer
     */
    public Consent confirm(String question, BooleanSupplier interrupted) {
        if (!canAsk()) {
            return Consent.NOT_ASKED;
        }
        conversation.progressDone();
        conversation.write(safe(question) + " [y/N] ");
        Optional<String> answer = answerUnless(interrupted);
        if (answer.isEmpty()) {
            // Nobody pressed return, so the cursor still comes after the question.
            conversation.write("\n");
        }
        if (interrupted.getAsBoolean()) {
            return Consent.INTERRUPTED;
        }
        return answer.filter(Console::isConsent).isPresent() ? Consent.YES : Consent.NO;
    }

    /** Leaves the terminal clean. The streams stay open. */
    @Override
    public void close() {
        conversation.progressDone();
    }

    private void line(String text) {
        conversation.write(safe(text) + "\n");
    }

    private String safe(String text) {
        return Printable.wholeLine(
                mask.apply(text), text.indexOf('\u001B') >= 0 && errPalette().colored());
    }

    private Palette palette(boolean colored) {
        Charset charset = surroundings.charset();
        return new Palette(colored, charset.newEncoder().canEncode("✓✗·–…→█▪"));
    }

    private int excerptWidth() {
        return surroundings.terminals().errors() ? terminalWidth.get().orElse(USUAL_WIDTH) : LONGEST_EXCERPT;
    }

    private OptionalInt measure() {
        String columns = surroundings.variable("COLUMNS");
        if (columns.matches("[1-9][0-9]{1,3}")) {
            return OptionalInt.of(Integer.parseInt(columns));
        }
        return surroundings.terminals().width();
    }

    /** What came of a question. */
    public enum Consent {
        /** The user said yes. */
        YES,
        /** The user said anything else. */
        NO,
        /** The user asked to stop. */
        INTERRUPTED,
        /** There was nobody to ask: no terminal, or a CI system. */
        NOT_ASKED
    }

    /** How much of the conversation is wanted. */
    public enum Verbosity {
        /** Results and failures only. */
        QUIET,
        /** The conversation. */
        NORMAL,
        /** The conversation with details. */
        VERBOSE
    }

    /** Waits for the answer on a thread of its own, which alone hangs on the terminal when the user asks to stop. */
    private Optional<String> answerUnless(BooleanSupplier interrupted) {
        FutureTask<Optional<String>> reading = new FutureTask<>(this::answer);
        Thread reader = new Thread(reading, "rota-answer");
        reader.setDaemon(true);
        reader.start();
        while (!interrupted.getAsBoolean()) {
            try {
                return reading.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillThinking) {
                // Then look once more whether to stop.
            } catch (ExecutionException unreadable) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The next line of the user without white space around it; nothing at the end of input. */
    private Optional<String> answer() {
        InputStream in = surroundings.in();
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = in.read();
            }
            return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether an answer says yes. */
    private static boolean isConsent(String answer) {
        return CONSENT.contains(answer.toLowerCase(Locale.ROOT));
    }
}

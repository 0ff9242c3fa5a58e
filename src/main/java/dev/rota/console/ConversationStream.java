package dev.rota.console;

import dev.rota.console.Surroundings.Delay;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Standard error: whole lines, and below them at most one line of progress that is drawn over and over. */
final class ConversationStream {

    /** What is done sooner needs no progress. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final String ERASE = "\r\u001B[K";

    private enum Progress {
        NONE,
        WAITING,
        SHOWN
    }

    private final OutputStream stream;
    private final Charset charset;
    private final Delay delay;
    private final BooleanSupplier canRedraw;
    private final IntSupplier width;

    private Progress progress = Progress.NONE;
    private String progressText = "";
    private boolean drawn;
    private long waitingSince;

    /**
     * A conversation.
     *
     * @param canRedraw whether lines can be drawn over; asked when there is one to draw
     * @param width of the terminal, in columns
     */
    ConversationStream(Surroundings surroundings, BooleanSupplier canRedraw, IntSupplier width) {
        this.stream = surroundings.err();
        Charset terminal = surroundings.charset();
        // Who sets LANG=C mostly means no language, not that names in other scripts should become question marks.
        this.charset = terminal.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : terminal;
        this.delay = surroundings.delay();
        this.canRedraw = canRedraw;
        this.width = width;
    }

    /** Writes a text below what has been said, in place of the progress. */
    synchronized void write(String text) {
        clear();
        send(text);
    }

    /** Takes the progress off the screen; it comes back with the next step, not by itself. */
    synchronized void clear() {
        if (drawn) {
            send(ERASE);
            drawn = false;
        }
        if (progress == Progress.WAITING) {
            progress = Progress.NONE;
        }
    }

    /** Shows a step of what takes long, as soon as it has taken long. */
    synchronized void progress(String text) {
        progressText = text;
        if (progress == Progress.SHOWN) {
            draw();
        } else if (progress == Progress.NONE) {
            progress = Progress.WAITING;
            long started = ++waitingSince;
            delay.after(PATIENCE, () -> show(started));
        }
    }

    /** Shows that something goes on, unless what goes on is shown already. */
    synchronized void busy(String text) {
        if (progress == Progress.NONE || (progress == Progress.SHOWN && !drawn)) {
            progress(text);
        }
    }

    /** Ends the progress; a later one waits again before it is shown. */
    synchronized void progressDone() {
        clear();
        progress = Progress.NONE;
    }

    private synchronized void show(long started) {
        if (progress == Progress.WAITING && waitingSince == started) {
            progress = Progress.SHOWN;
            draw();
        }
    }

    private void draw() {
        if (canRedraw.getAsBoolean()) {
            send(ERASE + DisplayWidth.cut(progressText, width.getAsInt() - 1));
            drawn = true;
        }
    }

    /** There is nobody left to tell when this fails. */
    private void send(String text) {
        try {
            stream.write(text.getBytes(charset));
            stream.flush();
        } catch (IOException nobodyListens) {
            drawn = false;
        }
    }
}

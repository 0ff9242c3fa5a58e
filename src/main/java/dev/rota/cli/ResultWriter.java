package dev.rota.cli;

import dev.rota.console.Console;
import java.io.Writer;

/** Takes the texts that the command line prints by itself, help and version, to the results, where a failure is remembered. */
final class ResultWriter extends Writer {

    private final Console console;

    ResultWriter(Console console) {
        this.console = console;
    }

    @Override
    public void write(char[] characters, int start, int length) {
        console.outUnlessBroken(new String(characters, start, length));
    }

    @Override
    public void flush() {
        // Every text is written at once.
    }

    @Override
    public void close() {
        flush();
    }
}

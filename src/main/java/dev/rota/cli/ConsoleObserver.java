package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.live.Observer;

/** Says how the work goes on. */
final class ConsoleObserver implements Observer {

    private final Console console;

    ConsoleObserver(Console console) {
        this.console = console;
    }

    @Override
    public void read(int done, int total) {
        console.progress("reading %,d of %,d rules".formatted(done, total));
    }

    @Override
    public void warn(String sentence) {
        console.warn(sentence);
    }
}

package dev.rota.cli;

import dev.rota.apply.Observer;
import dev.rota.apply.Report.Outcome;
import dev.rota.console.Console;

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

    @Override
    public void finished(Outcome outcome) {
        console.progress("finished " + outcome.change().key());
    }
}

package dev.rota.console;

import dev.rota.console.Surroundings.Terminals;
import java.util.OptionalInt;

/** A process in a pipeline: nothing it reads or writes is a terminal. */
public final class NoTerminals implements Terminals {

    @Override
    public boolean input() {
        return false;
    }

    @Override
    public boolean output() {
        return false;
    }

    @Override
    public boolean errors() {
        return false;
    }

    @Override
    public OptionalInt width() {
        return OptionalInt.empty();
    }
}

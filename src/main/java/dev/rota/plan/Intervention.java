package dev.rota.plan;

import dev.rota.rule.Hold;
import java.util.Optional;
import java.util.function.Supplier;

/** What somebody asks of live rules by name, past the files. */
public sealed interface Intervention {

    /** The same, with the time from which on it is so where that is kept; the time is asked for only there. */
    default Intervention since(Supplier<String> time) {
        return this;
    }

    /** That they go. */
    record Delete() implements Intervention {}

    /** That they fire again; a hold ends. */
    record Enable() implements Intervention {}

    /**
     * That they no longer fire.
     *
     * @param hold what keeps them from being enabled; empty when the next apply may do so
     */
    record Disable(Optional<Hold> hold) implements Intervention {

        @Override
        public Intervention since(Supplier<String> time) {
            return new Disable(hold.map(why -> new Hold(Optional.of(time.get()), why.reason())));
        }
    }
}

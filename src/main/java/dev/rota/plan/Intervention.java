package dev.rota.plan;

import dev.rota.rule.Hold;
import java.util.Optional;

/** What somebody asks of live rules by name, past the files. */
public sealed interface Intervention {

    /** That they go. */
    record Delete() implements Intervention {}

    /** That they fire again; a hold ends. */
    record Enable() implements Intervention {}

    /**
     * That they no longer fire.
     *
     * @param hold what keeps them from being enabled; empty when the next apply may do so
     */
    record Disable(Optional<Hold> hold) implements Intervention {}
}

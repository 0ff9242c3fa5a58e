package dev.rota.template;

/** A piece of a scalar. */
public sealed interface Part {

    /** Text that the author wrote. */
    record Literal(String text) implements Part {}

    /** What an action printed. It is never scanned again, whatever it holds. */
    record Inserted(Value value) implements Part {}
}

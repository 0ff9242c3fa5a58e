package dev.rota.lookup;

/** One step of an address in a Terraform state. */
sealed interface Step {

    /** {@code .name} */
    record Name(String name) implements Step {}

    /** {@code [0]}; a negative number counts from the end. */
    record Index(int index) implements Step {}

    /** {@code ["key"]} or {@code ['key']} */
    record Key(String key) implements Step {}
}

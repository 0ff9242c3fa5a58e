package dev.rota.lookup;

import java.util.Optional;
import java.util.function.Supplier;

/** What a supplier gave when it was first asked. Used by one thread. */
final class Remembered<T> implements Supplier<T> {

    private final Supplier<T> supplier;
    private Optional<T> given = Optional.empty();

    Remembered(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    @Override
    public T get() {
        if (given.isEmpty()) {
            given = Optional.of(supplier.get());
        }
        return given.get();
    }
}

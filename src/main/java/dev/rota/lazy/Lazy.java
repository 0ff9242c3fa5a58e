package dev.rota.lazy;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and only once, whichever threads ask. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    /** Makes nothing yet. */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = value;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }

    /** Hands on the value if it was ever made. */
    public void ifMade(Consumer<T> consumer) {
        T made = value;
        if (made != null) {
            consumer.accept(made);
        }
    }
}

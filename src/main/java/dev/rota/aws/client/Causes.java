package dev.rota.aws.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through the causes of an exception. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The exception itself or the nearest of its causes that is of a kind. */
    static <T extends Throwable> Optional<T> find(@Nullable Throwable failure, Class<T> kind) {
        Throwable candidate = failure;
        for (int depth = 0; candidate != null && depth < DEEPEST; depth++) {
            if (kind.isInstance(candidate)) {
                return Optional.of(kind.cast(candidate));
            }
            candidate = candidate.getCause();
        }
        return Optional.empty();
    }
}

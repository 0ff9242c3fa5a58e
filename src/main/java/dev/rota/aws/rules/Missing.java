package dev.rota.aws.rules;

import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads of what may be gone. */
final class Missing {

    private Missing() {}

    /** The answer of a call; empty when AWS says that what it is about does not exist. */
    static <T> Optional<T> isEmpty(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ServiceException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}

package dev.rota.aws.client;

import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes the calls of one service, so that whatever goes wrong arrives as a sentence. */
public final class AwsCalls {

    private final String service;
    private final AwsErrors errors;
    private final Patience patience;

    /**
     * The calls of a service.
     *
     * @param service as IAM policies name it, such as {@code events}
     */
    AwsCalls(String service, AwsSettings settings) {
        this.service = service;
        this.errors = new AwsErrors(settings);
        this.patience = settings.patience();
    }

    /**
     * Makes a call.
     *
     * @param operation such as {@code PutRule}
     * @param subject what it is about, such as {@code rule nightly-report}; may be empty
     * @throws ServiceException when it fails in the end
     */
    public <T> T call(String operation, String subject, Supplier<T> call) {
        try {
            T answer = call.get();
            RequiredMembers.missingIn(answer).ifPresent(member -> {
                throw errors.unusable(named(operation), "it lacks " + member, null);
            });
            return answer;
        } catch (SdkException failure) {
            throw errors.translate(named(operation), subject, failure);
        } catch (RotaException known) {
            throw known;
        } catch (RuntimeException odd) {
            throw AwsErrors.settings(named(operation), odd);
        }
    }

    /** Makes a call, and makes it again while it fails in a way that is known to pass. */
    public <T> T callAgainWhile(
            Predicate<ServiceException> passing, String operation, String subject, Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call(operation, subject, call);
            } catch (ServiceException failure) {
                if (attempt >= patience.throttledAttempts() || !passing.test(failure)) {
                    throw failure;
                }
            }
            pause(operation, attempt, true);
        }
    }

    /** What an error code inside a good answer means. */
    public ServiceException refusal(String operation, String subject, @Nullable String code, @Nullable String message) {
        return errors.refusal(named(operation), subject, code, message, null);
    }

    /** How often something that failed this way is tried in all. */
    public int attemptsAgainst(Failure failure) {
        return patience.attemptsAgainst(failure);
    }

    /** Waits before something is tried again. */
    public void pause(String operation, int attempt, boolean throttled) {
        try {
            patience.pause(attempt, throttled);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServiceException(
                    Kind.INTERRUPTED, named(operation), named(operation) + " was interrupted", interrupted);
        }
    }

    private String named(String operation) {
        return service + ":" + operation;
    }
}

package dev.rota.aws.client;

import java.time.Duration;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Tries calls again with a jittered backoff, more often against throttling than against faults.
 *
 * <p>Unlike the SDK's own strategies it has no circuit breaker: their shared bucket of retries runs empty when hundreds of
 * rules are written against a throttled API, and then calls fail that only had to wait.
 */
final class PatientRetries implements RetryStrategy {

    private static final Duration LONGEST_ASKED_FOR = Duration.ofSeconds(20);

    private final Patience patience;

    PatientRetries(Patience patience) {
        this.patience = patience;
    }

    /** Where one call stands. */
    private record Attempt(int number) implements RetryToken {}

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return AcquireInitialTokenResponse.create(new Attempt(1), Duration.ZERO);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        int attempt = ((Attempt) request.token()).number();
        Failure failure = Failure.of(request.failure());
        if (attempt >= patience.attemptsAgainst(failure)) {
            throw new TokenAcquisitionFailedException("attempt " + attempt + " was the last", request.failure());
        }
        Duration backoff = patience.backoff().after(attempt, failure == Failure.THROTTLED);
        Duration askedFor = request.suggestedDelay().orElse(Duration.ZERO);
        return RefreshRetryTokenResponse.create(new Attempt(attempt + 1), longerOf(backoff, askedFor));
    }

    /** AWS's Retry-After is heeded up to a limit: an answer must not be able to stop the program. */
    private static Duration longerOf(Duration backoff, Duration askedFor) {
        Duration heeded = askedFor.compareTo(LONGEST_ASKED_FOR) < 0 ? askedFor : LONGEST_ASKED_FOR;
        return backoff.compareTo(heeded) < 0 ? heeded : backoff;
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        return RecordSuccessResponse.create(request.token());
    }

    @Override
    public int maxAttempts() {
        return Math.max(patience.throttledAttempts(), patience.failedAttempts());
    }

    /** What is tried again is decided here alone. */
    @Override
    public boolean useClientDefaults() {
        return false;
    }

    @Override
    public Builder<?, ?> toBuilder() {
        throw new UnsupportedOperationException("every client of Rota has the same strategy");
    }
}

package dev.rota.aws.client;

import dev.rota.problem.Utf8.TooLongException;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Whether it helps to try again. */
public enum Failure {
    /** There are too many requests, of ours or of others, at once: slow down and try again. */
    THROTTLED,
    /** AWS has a problem of its own, or was not reached: try again. */
    PASSING,
    /** Trying again changes nothing. */
    FINAL;

    /**
     * Codes of refusals that speed causes. ConcurrentModificationException is one: EventBridge says it of a call, and of
     * single entries of an answer, when changes come too close together, and the SDK does not try it again by itself.
     */
    private static final Set<String> SPEED = Set.of(
            "ConcurrentModificationException",
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "TooManyRequestsException",
            "RequestLimitExceeded",
            "SlowDown");

    private static final Set<String> FAULTS = Set.of(
            "InternalException",
            "InternalFailure",
            "InternalError",
            "InternalServerError",
            "InternalServiceException",
            "ServerException",
            "ServiceUnavailable",
            "ServiceUnavailableException",
            "RequestTimeout",
            "RequestTimeoutException");

    /** What sort of failure an error code stands for. */
    public static Failure ofCode(@Nullable String code) {
        if (code == null) {
            return FINAL;
        }
        if (SPEED.contains(code)) {
            return THROTTLED;
        }
        return FAULTS.contains(code) ? PASSING : FINAL;
    }

    /** What sort of failure an exception of the SDK stands for. */
    static Failure of(Throwable failure) {
        if (failure instanceof AbortedException || failure instanceof ApiCallTimeoutException) {
            return FINAL;
        }
        if (failure instanceof SdkServiceException refusal) {
            return ofRefusal(refusal);
        }
        if (Causes.find(failure, TooLongException.class).isPresent()) {
            return FINAL;
        }
        return Causes.find(failure, IOException.class).isPresent() ? PASSING : FINAL;
    }

    private static Failure ofRefusal(SdkServiceException refusal) {
        if (refusal.isThrottlingException()) {
            return THROTTLED;
        }
        boolean fault = refusal.statusCode() >= 500 && refusal.statusCode() != 501;
        Failure byCode = ofCode(codeOf(refusal));
        return byCode == FINAL && (fault || refusal.isClockSkewException()) ? PASSING : byCode;
    }

    /** The error code of a refusal; absent when the answer had none. */
    static @Nullable String codeOf(SdkServiceException refusal) {
        AwsErrorDetails details = refusal instanceof AwsServiceException aws ? aws.awsErrorDetails() : null;
        return details == null ? null : details.errorCode();
    }
}

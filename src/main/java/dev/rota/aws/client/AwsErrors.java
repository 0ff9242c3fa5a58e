package dev.rota.aws.client;

import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** What AWS or the way to it has refused, as a kind and one sentence with the way out. */
final class AwsErrors {

    private static final Set<String> DENIED = Set.of(
            "AccessDenied", "AccessDeniedException", "AllAccessDisabled", "NotAuthorized", "UnauthorizedOperation");

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");

    private static final Set<String> BAD_CREDENTIALS = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidAccessKeyId",
            "AuthFailure",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "NotSignedUp");

    private static final Set<String> LIMITS =
            Set.of("LimitExceededException", "ServiceQuotaExceededException", "LimitExceeded");

    private static final Set<String> MISSING = Set.of(
            "ResourceNotFoundException",
            "ClusterNotFoundException",
            "NoSuchKey",
            "NoSuchBucket",
            "NoSuchEntity",
            "NotFound",
            "QueueDoesNotExist",
            "AWS.SimpleQueueService.NonExistentQueue");

    private final AwsSettings settings;

    AwsErrors(AwsSettings settings) {
        this.settings = settings;
    }

    /**
     * Translates what the SDK threw.
     *
     * @param operation such as {@code events:PutRule}
     * @param subject what the call was about, such as {@code rule nightly-report}; may be empty
     */
    ServiceException translate(String operation, String subject, SdkException failure) {
        if (failure instanceof SdkServiceException refusal) {
            String message = refusal instanceof AwsServiceException aws && aws.awsErrorDetails() != null
                    ? aws.awsErrorDetails().errorMessage()
                    : refusal.getMessage();
            return refusal(operation, subject, Failure.codeOf(refusal), message, refusal);
        }
        if (failure instanceof AbortedException) {
            return failed(Kind.INTERRUPTED, operation, about(operation, subject) + " was interrupted", failure);
        }
        String sentence = failure instanceof ApiCallTimeoutException
                ? about(operation, subject) + " took longer than " + AwsClients.CALL_TIMEOUT.toSeconds()
                        + " s; try again"
                : unreached(operation, failure);
        return failed(Kind.UNAVAILABLE, operation, sentence, failure);
    }

    /** The same for an error code, which may also stand inside a good answer. */
    ServiceException refusal(
            String operation,
            String subject,
            @Nullable String code,
            @Nullable String message,
            @Nullable SdkServiceException cause) {
        Kind kind = kind(code, cause);
        String reason = Sentences.clean(message);
        String about = about(operation, subject);
        String sentence = switch (kind) {
            case DENIED -> denied(operation, subject, reason);
            case CREDENTIALS -> credentials(Objects.requireNonNullElse(code, ""), reason);
            case THROTTLED ->
                about + ": too many requests at once, for longer than Rota waits (" + reason
                        + "); try again when less is going on";
            case LIMIT ->
                about + ": a quota is used up (" + reason + "); free some of it or ask AWS for more in Service Quotas";
            case UNAVAILABLE -> about + ": AWS has a problem of its own (" + reason + "); try again later";
            default -> about + ": " + reason;
        };
        return failed(kind, operation, sentence, cause);
    }

    private static Kind kind(@Nullable String code, @Nullable SdkServiceException refusal) {
        Failure failure = refusal == null ? Failure.ofCode(code) : Failure.of(refusal);
        if (failure != Failure.FINAL) {
            return failure == Failure.THROTTLED ? Kind.THROTTLED : Kind.UNAVAILABLE;
        }
        String name = Objects.requireNonNullElse(code, "");
        if (EXPIRED.contains(name) || BAD_CREDENTIALS.contains(name)) {
            return Kind.CREDENTIALS;
        }
        if (LIMITS.contains(name)) {
            return Kind.LIMIT;
        }
        int status = refusal == null ? 400 : refusal.statusCode();
        if (DENIED.contains(name) || status == 403) {
            return Kind.DENIED;
        }
        return MISSING.contains(name) || status == 404 ? Kind.NOT_FOUND : Kind.INVALID;
    }

    private static String denied(String operation, String subject, String reason) {
        return Denial.read(reason)
                .map(denial -> denial.sentence(operation, subject))
                .orElseGet(() -> "%s denied%s (%s); allow %s"
                        .formatted(operation, subject.isEmpty() ? "" : " on " + subject, reason, operation));
    }

    private String credentials(String code, String reason) {
        String profile = settings.namesProfile() ? " --profile " + settings.profileName() : "";
        return EXPIRED.contains(code)
                ? "the AWS credentials have expired; get new ones, for instance with: aws sso login" + profile
                : "AWS does not accept the credentials (" + reason
                        + "); check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY "
                        + "and AWS_SESSION_TOKEN, or the profile";
    }

    private static String unreached(String operation, SdkException failure) {
        String endpoint = Causes.find(failure, NoAnswerException.class)
                .map(NoAnswerException::endpoint)
                .orElse("AWS");
        if (Causes.find(failure, UnknownHostException.class).isPresent()) {
            return operation + ": " + endpoint + " is not known here; check the region and the network";
        }
        if (Causes.find(failure, SocketTimeoutException.class).isPresent()) {
            return operation + ": no answer from " + endpoint + " in time; check the network and try again";
        }
        if (Causes.find(failure, ConnectException.class).isPresent()) {
            return operation + ": nothing answers at " + endpoint
                    + "; check --endpoint-url, AWS_ENDPOINT_URL and the network";
        }
        return operation + ": no usable answer from " + endpoint + " (" + Sentences.clean(failure.getMessage()) + ")";
    }

    private static String about(String operation, String subject) {
        return subject.isEmpty() ? operation : operation + " of " + subject;
    }

    private static ServiceException failed(Kind kind, String operation, String sentence, @Nullable Throwable cause) {
        return new ServiceException(kind, operation, sentence, cause);
    }
}

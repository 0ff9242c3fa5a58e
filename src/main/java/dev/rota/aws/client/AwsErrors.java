package dev.rota.aws.client;

import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.problem.Utf8.TooLongException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
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

    private static final Pattern CLOCK = Pattern.compile(
            "^Signature (?:expired|not yet current)|RequestTime(?:TooSkewed|\\b)|request time and the current time|time is too skewed");

    private static final Pattern UNREADABLE = Pattern.compile("(?i)unmarshall|unable to parse");

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
        Optional<RotaException> own = Causes.find(failure, RotaException.class);
        if (own.isPresent()) {
            return own.get() instanceof ServiceException known
                    ? known
                    : failed(Kind.SETTINGS, operation, own.get().sentence(), failure);
        }
        if (failure instanceof SdkServiceException refusal) {
            String message = refusal instanceof AwsServiceException aws && aws.awsErrorDetails() != null
                    ? aws.awsErrorDetails().errorMessage()
                    : refusal.getMessage();
            return refusal(operation, subject, Failure.codeOf(refusal), message, refusal);
        }
        if (failure instanceof AbortedException) {
            return failed(Kind.INTERRUPTED, operation, about(operation, subject) + " was interrupted", failure);
        }
        if (failure instanceof ApiCallTimeoutException) {
            return failed(
                    Kind.UNAVAILABLE,
                    operation,
                    about(operation, subject) + " took longer than " + AwsClients.CALL_TIMEOUT.toSeconds()
                            + " s; try again",
                    failure);
        }
        return unreached(operation, failure);
    }

    /** An answer came that is none of AWS's. */
    ServiceException unusable(String operation, String reason, @Nullable Throwable cause) {
        URI common = new Endpoints(settings).common();
        String endpoint = Causes.find(cause, NoAnswerException.class)
                .map(NoAnswerException::endpoint)
                .orElse(common == null ? "AWS" : common.toString());
        return failed(
                Kind.UNAVAILABLE,
                operation,
                "%s: no usable answer from %s (%s); check that AWS answers there, not something in between"
                        .formatted(operation, endpoint, reason),
                cause);
    }

    /** The SDK did not even begin: a variable or a key of the profile has a value that it does not take. */
    static ServiceException settings(String operation, RuntimeException odd) {
        return failed(
                Kind.SETTINGS,
                operation,
                "%s: %s; check the AWS_ variables and the profile".formatted(operation, Sentences.reason(odd)),
                odd);
    }

    /** The same for an error code, which may also stand inside a good answer. */
    ServiceException refusal(
            String operation,
            String subject,
            @Nullable String code,
            @Nullable String message,
            @Nullable SdkServiceException cause) {
        Kind kind = kind(code, cause);
        boolean nameless = code == null && cause != null;
        String reason =
                nameless ? "HTTP status " + Objects.requireNonNull(cause).statusCode() : Sentences.clean(message);
        if ((cause != null && cause.isClockSkewException())
                || CLOCK.matcher(reason).find()) {
            return failed(
                    Kind.CREDENTIALS,
                    operation,
                    "the clock of this machine is wrong, so AWS does not accept the signature (%s); set the clock"
                            .formatted(reason),
                    cause);
        }
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
            default -> nameless ? unnamed(about, reason) : about + ": " + reason;
        };
        return failed(kind, operation, sentence, cause);
    }

    /** AWS gives a code with each of its refusals, so this is somebody else's. */
    private static String unnamed(String about, String reason) {
        return about + ": " + reason + "; check that AWS answers there, not something in between";
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

    private ServiceException unreached(String operation, SdkException failure) {
        Optional<NoAnswerException> unanswered = Causes.find(failure, NoAnswerException.class);
        if (unanswered.isPresent()) {
            String sentence = unanswered
                    .get()
                    .proxy()
                    .map(reason -> operation + ": " + reason)
                    .orElseGet(() -> unreached(operation, unanswered.get()));
            return failed(Kind.UNAVAILABLE, operation, sentence, failure);
        }
        Optional<IOException> broken = Causes.find(failure, IOException.class);
        return broken.isPresent()
                        || UNREADABLE
                                .matcher(String.valueOf(failure.getMessage()))
                                .find()
                ? unusable(
                        operation,
                        Causes.find(failure, TooLongException.class)
                                .map(TooLongException::getMessage)
                                .orElse("it cannot be read"),
                        failure)
                : settings(operation, failure);
    }

    private static String unreached(String operation, NoAnswerException failure) {
        String endpoint = failure.endpoint();
        if (Causes.find(failure, UnknownHostException.class).isPresent()) {
            return operation + ": cannot resolve " + endpoint + "; check the region and the network";
        }
        if (Causes.find(failure, SocketTimeoutException.class).isPresent()) {
            return operation + ": no answer from " + endpoint + " in time; check the network and try again";
        }
        if (Causes.find(failure, ConnectException.class).isPresent()) {
            return operation + ": nothing answers at " + endpoint
                    + "; check --endpoint-url, AWS_ENDPOINT_URL and the network";
        }
        if (Causes.find(failure, SSLException.class).isPresent()) {
            return operation + ": no safe connection to " + endpoint
                    + ": its certificate is not trusted, or it does not speak TLS; check the address and what is in between";
        }
        return operation + ": no usable answer from " + endpoint + " (" + Sentences.reason(failure) + ")";
    }

    private static String about(String operation, String subject) {
        return subject.isEmpty() ? operation : operation + " of " + subject;
    }

    private static ServiceException failed(Kind kind, String operation, String sentence, @Nullable Throwable cause) {
        return new ServiceException(kind, operation, sentence, cause);
    }
}

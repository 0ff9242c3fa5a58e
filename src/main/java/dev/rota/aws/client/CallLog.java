package dev.rota.aws.client;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Says one line about each call: what, to what, how it ended, how long it took; never what was sent or answered. */
final class CallLog implements ExecutionInterceptor {

    private static final ExecutionAttribute<Long> STARTED = new ExecutionAttribute<>("rota.started");
    private static final ExecutionAttribute<Integer> ATTEMPTS = new ExecutionAttribute<>("rota.attempts");

    /** The members of requests that say what a call is about. */
    private static final Set<String> SUBJECTS = Set.of(
            "Name", "Rule", "TargetArn", "ResourceARN", "taskDefinition", "cluster", "Bucket", "Key", "NamePrefix");

    private final Consumer<Supplier<String>> detail;

    CallLog(Consumer<Supplier<String>> detail) {
        this.detail = detail;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(STARTED, System.nanoTime());
        attributes.putAttribute(ATTEMPTS, 0);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        attributes.putAttribute(ATTEMPTS, attempts(attributes) + 1);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        say(
                context.request(),
                attributes,
                Integer.toString(context.httpResponse().statusCode()),
                requestId(context.response()));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof AwsServiceException refusal) {
            String code = Objects.requireNonNullElse(Failure.codeOf(refusal), "");
            say(context.request(), attributes, (refusal.statusCode() + " " + code).strip(), refusal.requestId());
        } else {
            say(context.request(), attributes, "no answer", null);
        }
    }

    private void say(SdkRequest request, ExecutionAttributes attributes, String ending, @Nullable String requestId) {
        long ended = System.nanoTime();
        detail.accept(() -> {
            long started = Objects.requireNonNullElse(attributes.getAttribute(STARTED), ended);
            int attempts = attempts(attributes);
            return "%s:%s%s  %s, %d ms, %d %s%s"
                    .formatted(
                            service(attributes),
                            attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                            subject(request),
                            ending,
                            TimeUnit.NANOSECONDS.toMillis(ended - started),
                            attempts,
                            attempts == 1 ? "attempt" : "attempts",
                            requestId == null ? "" : ", request " + requestId);
        });
    }

    private static int attempts(ExecutionAttributes attributes) {
        return Objects.requireNonNullElse(attributes.getAttribute(ATTEMPTS), 0);
    }

    private static String requestId(SdkResponse response) {
        return response instanceof AwsResponse aws ? aws.responseMetadata().requestId() : "unknown";
    }

    /** The service as IAM policies name it. */
    private static String service(ExecutionAttributes attributes) {
        String name = Objects.requireNonNullElse(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME), "");
        String plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
        return switch (plain) {
            case "eventbridge" -> "events";
            case "resourcegroupstaggingapi" -> "tag";
            case "cloudwatchlogs" -> "logs";
            default -> plain;
        };
    }

    private static String subject(SdkRequest request) {
        List<String> subjects = request.sdkFields().stream()
                .filter(field -> SUBJECTS.contains(field.memberName()))
                .map(field -> field.getValueOrDefault(request))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        return subjects.isEmpty() ? "" : " " + String.join("/", subjects);
    }
}

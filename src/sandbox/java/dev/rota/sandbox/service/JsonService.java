package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.json.JsonException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service that speaks the JSON protocol: the operation is named in a header, input and output are JSON objects. */
public final class JsonService implements Service {

    private static final String TARGET = "x-amz-target";

    private final Dialect dialect;
    private final Map<String, JsonOperation> operations;
    private final List<SeedSection> seedSections;

    /** A service of some operations. */
    public JsonService(Dialect dialect, List<? extends JsonOperation> operations, List<SeedSection> seedSections) {
        this.dialect = dialect;
        this.operations =
                operations.stream().collect(Collectors.toUnmodifiableMap(JsonOperation::name, Function.identity()));
        this.seedSections = List.copyOf(seedSections);
    }

    /** In what one service differs from the others. */
    public interface Dialect {

        /** The prefix of its actions in a policy. */
        String serviceName();

        /** What stands before the operation in the header, without the dot. */
        String targetPrefix();

        /** The version of the protocol, which is a part of the media type. */
        default String jsonVersion() {
            return "1.1";
        }

        /** An error as it travels. */
        default HttpAnswer error(AwsException error) {
            return JsonProtocol.error(error);
        }

        /** The code for input that breaks the service model. */
        default String invalidInputCode() {
            return "ValidationException";
        }

        /** The code for an error inside the service. */
        default String internalErrorCode() {
            return "InternalException";
        }

        /** The error for a token that is none. */
        default AwsException invalidToken() {
            return new AwsException(invalidInputCode(), "Token is not valid.");
        }

        /** The members that may name what a call is about, the first that is present counts; of a list, its first element. */
        List<String> namingMembers();

        /** The ARN of what a call is about. */
        String arnOf(String resource, JsonObject input, AccountRegion home);
    }

    @Override
    public String name() {
        return dialect.serviceName();
    }

    @Override
    public List<SeedSection> seedSections() {
        return seedSections;
    }

    @Override
    public boolean knows(HttpRequest request) {
        return request.header(TARGET)
                .filter(target -> target.startsWith(dialect.targetPrefix() + "."))
                .isPresent();
    }

    @Override
    public Invocation read(HttpRequest request, AccountRegion home) {
        String operation = request.header(TARGET)
                .orElse("")
                .substring(dialect.targetPrefix().length() + 1);
        return new JsonInvocation(
                dialect, operation, Optional.ofNullable(operations.get(operation)), input(request), home);
    }

    @Override
    public AwsException refuse(CommonError refusal, String message) {
        return switch (refusal) {
            case THROTTLED -> new AwsException("ThrottlingException", message);
            case DENIED -> new AwsException("AccessDeniedException", message);
            case EXPIRED -> new AwsException("ExpiredTokenException", message);
            case INTERNAL -> new AwsException(500, dialect.internalErrorCode(), message);
            case LIMIT -> new AwsException("LimitExceededException", message);
            case CONCURRENT -> new AwsException("ConcurrentModificationException", message);
        };
    }

    @Override
    public HttpAnswer answer(AwsException error, String requestId) {
        return dialect.error(error);
    }

    /** The body as an object; empty when it is none, and then the call is refused when it is run. */
    private static Optional<JsonObject> input(HttpRequest request) {
        if (request.body().size() == 0) {
            return Optional.of(Json.object().build());
        }
        try {
            return withoutNulls(Json.parse(request.body().text())).asObject();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** AWS takes a member that is {@code null} for absent. */
    private static Json withoutNulls(Json value) {
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .filter(member -> !(member.value() instanceof JsonNull))
                    .map(member -> new Member(member.name(), withoutNulls(member.value())))
                    .toList());
        }
        return value instanceof JsonArray array
                ? Json.array(
                        array.elements().stream().map(JsonService::withoutNulls).toList())
                : value;
    }
}

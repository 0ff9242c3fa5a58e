package dev.rota.sandbox.service;

import java.util.List;

/** In what one service of the query protocol differs from the others. */
public interface QueryDialect {

    /** The media type of all answers. */
    String MEDIA_TYPE = "text/xml";

    /** The prefix of its actions in a policy. */
    String serviceName();

    /** The version of its API, such as {@code 2011-06-15}: that is how a request tells the service it is for. */
    String version();

    /** The XML namespace of its answers. */
    String namespace();

    /** What an element of a list is called. */
    default String listElement() {
        return "member";
    }

    /** The members that may name what a call is about; the first that is present counts. */
    default List<String> namingMembers() {
        return List.of();
    }

    /** The ARN of what a call is about. */
    default String arnOf(String resource, AccountRegion home) {
        return "*";
    }

    /** The error for input that breaks the service model, which the sentence describes. */
    default AwsException invalidInput(String sentence) {
        return new AwsException("ValidationError", sentence);
    }

    /** The error for a token that is none. */
    default AwsException invalidToken() {
        return invalidInput("Token is not valid.");
    }

    /** The error for a reason that every service knows. */
    default AwsException refuse(CommonError refusal, String message) {
        return switch (refusal) {
            case THROTTLED -> new AwsException("Throttling", message);
            case DENIED -> new AwsException(403, "AccessDenied", message);
            case EXPIRED -> new AwsException(403, "ExpiredToken", message);
            case INTERNAL -> new AwsException(500, "InternalFailure", message);
            case LIMIT -> new AwsException("LimitExceeded", message);
            case CONCURRENT -> new AwsException(409, "ConcurrentModification", message);
        };
    }

    /** A success with these elements as its result. */
    default HttpAnswer success(String operation, String result) {
        List<String> children = result.isEmpty() ? List.of() : List.of(Xml.parent(operation + "Result", result));
        return HttpAnswer.of(200, MEDIA_TYPE, Xml.root(operation + "Response", namespace(), children));
    }

    /** An error as it travels. */
    default HttpAnswer error(AwsException error, String requestId) {
        return error(error, requestId, namespace());
    }

    /** An error in some namespace. */
    static HttpAnswer error(AwsException error, String requestId, String namespace) {
        String detail = Xml.parent(
                "Error",
                Xml.element("Type", error.status() < 500 ? "Sender" : "Receiver"),
                Xml.element("Code", error.code()),
                Xml.element("Message", error.text()));
        String body = Xml.root("ErrorResponse", namespace, List.of(detail, Xml.element("RequestId", requestId)));
        return HttpAnswer.of(error.status(), MEDIA_TYPE, body);
    }
}

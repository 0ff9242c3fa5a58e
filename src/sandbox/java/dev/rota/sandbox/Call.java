package dev.rota.sandbox;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.Optional;

/**
 * A call that has been answered, or deliberately not.
 *
 * @param index counted from 1 since the log was last cleared, in the order in which calls came in
 * @param service such as {@code events}
 * @param operation such as {@code PutRule}
 * @param resource what it was about, such as the rule's name; {@code ""} when it was about nothing in particular
 * @param region it was signed for
 * @param status of HTTP; 0 when the connection was broken instead
 * @param error AWS's code of the error; {@code ""} for a success
 * @param concurrent how many calls were under way when it came in, itself included
 * @param request what the caller sent, where that is JSON
 */
public record Call(
        long index,
        String service,
        String operation,
        String resource,
        String region,
        int status,
        String error,
        int concurrent,
        Optional<JsonObject> request) {

    Json toJson() {
        Json.ObjectBuilder object = Json.object()
                .with("index", index)
                .with("service", service)
                .with("operation", operation)
                .with("resource", resource)
                .with("region", region)
                .with("status", status);
        if (!error.isEmpty()) {
            object.with("error", error);
        }
        object.with("concurrent", concurrent);
        request.ifPresent(sent -> object.with("request", sent));
        return object.build();
    }

    /** Such as {@code PutRule nightly 200}, which is how tests like to read it. */
    @Override
    public String toString() {
        return operation + (resource.isEmpty() ? "" : " " + resource) + " " + status
                + (error.isEmpty() ? "" : " " + error);
    }
}

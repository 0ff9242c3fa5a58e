package dev.rota.sandbox.service;

import dev.rota.json.Json.JsonObject;
import java.util.Optional;

/** A call of one operation, understood but not yet carried out. */
public interface Invocation {

    /** The operation's name, such as {@code PutRule}; what the caller named when the service has no such operation. */
    String operation();

    /** The name of what the call is about, such as a rule's; {@code ""} when it is about nothing in particular. */
    String resource();

    /** The ARN of what the call is about; {@code *} when it is about nothing in particular. */
    String resourceArn();

    /** What the caller sent, in the protocols that send JSON. */
    default Optional<JsonObject> input() {
        return Optional.empty();
    }

    /** Whether entries of this call can fail one by one. */
    boolean hasEntries();

    /**
     * Carries the call out.
     *
     * @param failure entries that shall fail; only given when {@link #hasEntries}
     * @throws AwsException when the answer is an error
     */
    HttpAnswer run(Optional<EntryFailure> failure);
}

package dev.rota.sandbox.service;

import dev.rota.json.Json.JsonObject;

/** An operation of a service that speaks JSON, or of one that speaks the query protocol and has shapes too. The class carries the operation's name. */
public interface JsonOperation {

    /** As AWS calls it. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** What its input must look like. */
    Structure input();

    /** Whether entries of its input can fail one by one inside a success. */
    default boolean hasEntries() {
        return false;
    }

    /**
     * Carries a call out.
     *
     * @throws AwsException when AWS would answer with an error
     */
    JsonObject answer(JsonCall call);
}

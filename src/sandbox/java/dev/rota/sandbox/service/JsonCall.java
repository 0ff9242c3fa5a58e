package dev.rota.sandbox.service;

import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A call of an operation in the JSON protocol, its input checked against the operation's shape.
 *
 * @param input the members, none of them null
 * @param home the account and region it is for
 * @param failure entries that shall fail
 */
public record JsonCall(JsonObject input, AccountRegion home, Optional<EntryFailure> failure) {

    /** A string of the input; {@code ""} when it is absent. */
    public String text(String name) {
        return input.text(name).orElse("");
    }

    /** A string of the input. */
    public Optional<String> optionalText(String name) {
        return input.text(name);
    }

    /** A whole number of the input. */
    public Optional<Integer> number(String name) {
        return input.integer(name);
    }

    /** Whether a flag is set. */
    public boolean flag(String name) {
        return input.bool(name).orElse(false);
    }

    /** The objects in a list of the input. */
    public List<JsonObject> objects(String name) {
        return input.objects(name);
    }

    /** The strings in a list of the input. */
    public List<String> texts(String name) {
        return input.texts(name);
    }
}

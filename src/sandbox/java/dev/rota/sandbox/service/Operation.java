package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An operation of a service, a row in the table that the service is.
 *
 * @param name as AWS calls it
 * @param input what its input must look like
 * @param hasEntries whether entries of its input can fail one by one inside a success
 * @param work carries a call out; throws {@link AwsException} when AWS would answer with an error
 */
public record Operation(String name, Structure input, boolean hasEntries, Function<JsonCall, JsonObject> work)
        implements JsonOperation {

    /** An operation that answers something. */
    public static Operation operation(String name, Structure input, Function<JsonCall, JsonObject> work) {
        return new Operation(name, input, false, work);
    }

    /** An operation that changes something and answers an object without members. */
    public static Operation change(String name, Structure input, Consumer<JsonCall> work) {
        return operation(name, input, call -> {
            work.accept(call);
            return Json.object().build();
        });
    }

    /** The same operation, with entries that can fail one by one inside a success. */
    public Operation withEntries() {
        return new Operation(name, input, true, work);
    }

    /** The sentence that refuses an operation no row stands for, and tells the way around it. */
    public static String lacking(String service, String operation) {
        return "The sandbox does not implement " + service + ":" + operation
                + ". Resources can be seeded: rota sandbox seed FILE.";
    }

    @Override
    public JsonObject answer(JsonCall call) {
        return work.apply(call);
    }
}

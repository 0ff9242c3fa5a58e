package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.json.JsonException;
import dev.rota.sandbox.service.ServiceException;

/** The event patterns that a rule may have, as far as their structure goes. */
final class EventPattern {

    private EventPattern() {}

    /** @throws ServiceException {@code InvalidEventPatternException}, when AWS would not take it */
    static void check(String pattern) {
        try {
            if (Json.parse(pattern) instanceof JsonObject object) {
                checkObject(object);
                return;
            }
        } catch (JsonException e) {
            throw invalid(e.getMessage() + " at line " + e.line() + ", column " + e.column());
        }
        throw invalid("Filter is not an object");
    }

    private static void checkObject(JsonObject object) {
        if (object.members().isEmpty()) {
            throw invalid("Empty objects are not allowed");
        }
        for (Member member : object.members()) {
            if (member.value() instanceof JsonObject inner) {
                checkObject(inner);
            } else if (!(member.value() instanceof JsonArray values)) {
                throw invalid("\"" + member.name() + "\" must be an object or an array");
            } else if (values.elements().isEmpty()) {
                throw invalid("Empty arrays are not allowed");
            }
        }
    }

    private static ServiceException invalid(String reason) {
        return new ServiceException("InvalidEventPatternException", "Event pattern is not valid. Reason: " + reason);
    }
}

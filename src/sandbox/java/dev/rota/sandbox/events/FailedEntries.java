package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.EntryFailure;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Members;
import java.util.List;

/** The entries of a request that fail, as EventBridge reports them inside a success. */
final class FailedEntries {

    private FailedEntries() {}

    static boolean hits(JsonCall call, String id) {
        return call.failure().filter(failure -> failure.hits(id)).isPresent();
    }

    /** The answer to a request with these entries. */
    static JsonObject answer(JsonCall call, List<String> ids) {
        List<JsonObject> failed = call.failure().stream()
                .flatMap(failure -> ids.stream().filter(failure::hits).map(id -> entry(id, failure)))
                .toList();
        return Json.object()
                .with("FailedEntryCount", failed.size())
                .with("FailedEntries", Members.array(failed))
                .build();
    }

    private static JsonObject entry(String id, EntryFailure failure) {
        return Json.object()
                .with("TargetId", id)
                .with("ErrorCode", failure.code())
                .with("ErrorMessage", failure.message())
                .build();
    }
}

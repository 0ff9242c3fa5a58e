package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;

/** How answers travel in AWS's JSON protocol, version 1.1. */
public final class JsonProtocol {

    private static final String MEDIA_TYPE = "application/x-amz-json-1.1";

    private JsonProtocol() {}

    /** A success. An output without members is still an empty object. */
    static HttpAnswer success(JsonObject output) {
        return HttpAnswer.of(200, MEDIA_TYPE, output.compact());
    }

    /** An error. */
    public static HttpAnswer error(ServiceException error) {
        JsonObject body = Json.object()
                .with("__type", error.code())
                .with("message", error.text())
                .build();
        return HttpAnswer.of(error.status(), MEDIA_TYPE, body.compact()).with("x-amzn-ErrorType", error.code());
    }
}

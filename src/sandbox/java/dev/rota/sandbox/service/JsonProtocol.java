package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;

/** How answers travel in AWS's JSON protocol. */
public final class JsonProtocol {

    private static final String MEDIA_TYPE = "application/x-amz-json-";

    private JsonProtocol() {}

    /** A success. An output without members is still an empty object. */
    static HttpAnswer success(JsonObject output, String version) {
        return HttpAnswer.of(200, MEDIA_TYPE + version, output.compact());
    }

    /** An error in version 1.1. */
    public static HttpAnswer error(AwsException error) {
        JsonObject body = Json.object()
                .with("__type", error.code())
                .with("message", error.text())
                .build();
        return HttpAnswer.of(error.status(), MEDIA_TYPE + "1.1", body.compact()).with("x-amzn-ErrorType", error.code());
    }
}

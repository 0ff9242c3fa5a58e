package dev.rota.sandbox.service;

import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP answer.
 *
 * @param status such as 200
 * @param headers by name
 * @param body never sent to a {@code HEAD}
 */
public record HttpAnswer(int status, Map<String, String> headers, Bytes body) {

    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** An answer of some media type. */
    public static HttpAnswer of(int status, String mediaType, String body) {
        return new HttpAnswer(status, Map.of("Content-Type", mediaType), Bytes.of(body));
    }

    /** An answer without a body. */
    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), Bytes.none());
    }

    /** The same with one more header. */
    public HttpAnswer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new HttpAnswer(status, more, body);
    }
}

package dev.rota.sandbox.service;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An HTTP request that has been read to its end.
 *
 * @param method such as {@code POST}
 * @param path as it was sent, still percent-encoded
 * @param query the part behind {@code ?}, still encoded; {@code ""} when there is none
 * @param headers by lower-case name, the first value of each
 * @param body {@link Bytes#none} when there is none
 */
public record HttpRequest(String method, String path, String query, Map<String, String> headers, Bytes body) {

    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    /** A header by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The parameters of the query, decoded, by name. One without a value has the value {@code ""}. */
    public SortedMap<String, String> parameters() {
        return decode(query);
    }

    /** The parameters of a form in the body, which is how the query protocol sends its input. */
    public SortedMap<String, String> form() {
        return decode(body.text());
    }

    private static SortedMap<String, String> decode(String text) {
        SortedMap<String, String> decoded = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                decoded.put(decoded(name), decoded(value));
            }
        }
        return decoded;
    }

    /** A percent sign that encodes nothing is left as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

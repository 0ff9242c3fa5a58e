package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** What IAM's requests and answers are made of. */
final class IamShapes {

    static final Shape ROLE_NAME = Shape.text(1, 64, "[\\w+=,.@-]+");
    static final Shape POLICY_NAME = Shape.text(1, 128, "[\\w+=,.@-]+");
    static final Shape ROLE_PATH = Shape.text(1, 512, "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)");
    static final Shape POLICY_PATH = Shape.text(1, 512, "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/");
    static final Shape DOCUMENT = Shape.text(1, 131_072, "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
    static final Shape DESCRIPTION = Shape.text(0, 1000, "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*");
    static final Shape ARN = Shape.text(20, 2048);
    static final Shape TAGS = Shape.list(
            Shape.structure()
                    .required("Key", Shape.text(1, 128, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"))
                    .required("Value", Shape.text(0, 256, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*")),
            0,
            50);

    private static final int USUAL_PAGE = 100;

    private IamShapes() {}

    /** An input with the members of all listings. */
    static Structure listing() {
        return Shape.structure()
                .optional("Marker", Shape.text(1, 320, "[\\u0020-\\u00FF]+"))
                .optional("MaxItems", Shape.number(1, 1000));
    }

    /** A page of a listing; {@code what} says what is listed, for a marker is good for one listing only. */
    static <T> JsonObject page(
            JsonCall call,
            String what,
            String member,
            List<T> sorted,
            Function<T, String> key,
            Function<T, Json> show) {
        Page<T> page = cut(call, what).of(sorted, key);
        return page(
                        member,
                        page.items().stream().map(show).toList(),
                        page.next().isPresent())
                .withOptional("Marker", page.nextToken())
                .build();
    }

    static Page.Cut cut(JsonCall call, String what) {
        return new Page.Cut(
                what, call.optionalText("Marker"), call.number("MaxItems").orElse(USUAL_PAGE));
    }

    static ObjectBuilder page(String member, List<Json> shown, boolean truncated) {
        return Json.object().with(member, Json.array(shown)).with("IsTruncated", truncated);
    }

    static String arn(String partition, String account, String kind, String path, String name) {
        return "arn:" + partition + ":iam::" + account + ":" + kind + path + name;
    }

    /** A time as the query protocol writes it. */
    static String date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** AWS takes a random id; here it follows from the name, so that equal seeds make equal states. */
    static String id(String prefix, String name) {
        String digits = UUID.nameUUIDFromBytes((prefix + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return prefix + digits.substring(0, 17).toUpperCase(Locale.ROOT);
    }

    /** A policy as IAM sends it: percent-encoded as in RFC 3986. */
    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}

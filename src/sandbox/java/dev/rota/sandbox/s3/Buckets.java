package dev.rota.sandbox.s3;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.store.Store;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All buckets and their objects. An object that is UTF-8 is remembered as text, so that the state can be read. */
final class Buckets {

    /** Each bucket's region stands in this header, also of an error. */
    static final String REGION_HEADER = "x-amz-bucket-region";

    /** The JDK's own RFC 1123 format leaves out the zero of a first day of the month, which HTTP wants. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Environment environment;

    Buckets(Environment environment) {
        this.environment = environment;
    }

    boolean has(String bucket) {
        return buckets().has(bucket);
    }

    List<String> names() {
        return buckets().keys();
    }

    void create(String bucket, String region) {
        buckets().put(bucket, Json.object().with("region", region).build());
    }

    void delete(String bucket) {
        buckets().remove(bucket);
    }

    /** The region of a bucket. */
    String region(String bucket) {
        return buckets()
                .get(bucket)
                .flatMap(found -> found.text("region"))
                .orElseThrow(() -> new AwsException(
                        404, "NoSuchBucket", "The specified bucket does not exist", Map.of("BucketName", bucket)));
    }

    /** Refuses a call for a bucket that is not there, or in another region than the one the call is signed for. */
    void requireHere(S3Call call) {
        String region = region(call.bucket());
        if (call.signedRegion().filter(signed -> !signed.equals(region)).isPresent()) {
            throw new AwsException(
                    301,
                    "PermanentRedirect",
                    "The bucket you are attempting to access must be addressed using the specified endpoint."
                            + " Please send all future requests to this endpoint.",
                    Map.of(
                            "Endpoint",
                            call.bucket() + ".s3." + region + ".amazonaws.com",
                            "Bucket",
                            call.bucket(),
                            REGION_HEADER,
                            region));
        }
    }

    /** The keys of a bucket's objects, sorted. */
    List<String> keys(String bucket) {
        String prefix = bucket + "/";
        return objects().keys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    Optional<StoredObject> find(String bucket, String key) {
        return objects().get(bucket + "/" + key).map(StoredObject::new);
    }

    StoredObject require(S3Call call) {
        return find(call.bucket(), call.key())
                .orElseThrow(() -> new AwsException(
                        404, "NoSuchKey", "The specified key does not exist.", Map.of("Key", call.key())));
    }

    void put(String bucket, String key, Bytes content, Optional<String> mediaType, Instant now) {
        Json.ObjectBuilder object = Json.object()
                .with("contentType", mediaType.orElse("binary/octet-stream"))
                .with("lastModified", now.toString());
        content.strictText()
                .ifPresentOrElse(text -> object.with("text", text), () -> object.with("base64", content.base64()));
        objects().put(bucket + "/" + key, object.build());
    }

    void delete(String bucket, String key) {
        objects().remove(bucket + "/" + key);
    }

    Instant now() {
        return environment.clock().instant();
    }

    private Table buckets() {
        return environment.store().table(Store.GLOBAL, "buckets");
    }

    private Table objects() {
        return environment.store().table(Store.GLOBAL, "objects");
    }

    /** An object as it is remembered. */
    record StoredObject(JsonObject json) {

        Bytes content() {
            return json.text("text")
                    .map(Bytes::of)
                    .orElseGet(() -> Bytes.fromBase64(json.text("base64").orElse("")));
        }

        String mediaType() {
            return json.text("contentType").orElse("");
        }

        String entityTag() {
            return "\"" + content().md5() + "\"";
        }

        Instant lastModified() {
            return Instant.parse(json.text("lastModified").orElse(""));
        }

        /** As HTTP writes a time. */
        String lastModifiedHeader() {
            return HTTP_DATE.format(lastModified());
        }
    }
}

package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.HttpRequest;
import dev.rota.sandbox.service.Signature;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of S3.
 *
 * @param request as it came
 * @param home its account, and its region when it is signed
 * @param signedRegion the region it is signed for
 * @param bucket {@code ""} when it names none
 * @param key {@code ""} when it names none
 */
record S3Call(HttpRequest request, AccountRegion home, Optional<String> signedRegion, String bucket, String key) {

    private static final Pattern BUCKET_IN_HOST = Pattern.compile("(?<bucket>.+?)\\.localhost(?::\\d+)?");

    /** Reads bucket and key from the host and path. */
    static S3Call of(HttpRequest request, AccountRegion home) {
        Optional<String> region = Signature.of(request).map(Signature::region);
        String path = request.path().startsWith("/") ? request.path().substring(1) : request.path();
        Matcher host = BUCKET_IN_HOST.matcher(request.header("host").orElse(""));
        if (host.matches() && !host.group("bucket").equals("s3")) {
            return new S3Call(request, home, region, host.group("bucket"), decoded(path));
        }
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String key = slash < 0 ? "" : path.substring(slash + 1);
        return new S3Call(request, home, region, decoded(bucket), decoded(key));
    }

    /** The name of its operation; for one that the sandbox lacks, perhaps only method and sub-resource. */
    String operation() {
        String method = request.method();
        if (request.parameters().containsKey("list-type")) {
            return "ListObjectsV2";
        }
        Optional<String> subResource = request.parameters().keySet().stream()
                .filter(name -> !name.equals("x-id") && !name.startsWith("X-Amz-"))
                .findFirst();
        if (subResource.isPresent()) {
            return method + " ?" + subResource.get();
        }
        if (bucket.isEmpty()) {
            return method.equals("GET") ? "ListBuckets" : method;
        }
        boolean copy = request.header("x-amz-copy-source").isPresent();
        return switch (method) {
            case "GET" -> key.isEmpty() ? "ListObjects" : "GetObject";
            case "HEAD" -> key.isEmpty() ? "HeadBucket" : "HeadObject";
            case "PUT" -> key.isEmpty() ? "CreateBucket" : copy ? "CopyObject" : "PutObject";
            case "DELETE" -> key.isEmpty() ? "DeleteBucket" : "DeleteObject";
            default -> method;
        };
    }

    /** What was uploaded, without the framing of a signed upload. */
    Bytes content() {
        boolean framed = request.header("x-amz-content-sha256")
                .filter(hash -> hash.startsWith("STREAMING-"))
                .isPresent();
        return framed ? ChunkedUpload.content(request.body()) : request.body();
    }

    /** In a path, other than in a query, a plus sign is a plus sign. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

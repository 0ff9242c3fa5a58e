package dev.rota.sandbox.s3;

import java.util.Set;

/** Which operation a request of S3 is. */
final class S3Route {

    /** Parameters that change nothing about which operation it is. */
    private static final Set<String> PLAIN = Set.of(
            "x-id",
            "prefix",
            "delimiter",
            "max-keys",
            "continuation-token",
            "start-after",
            "encoding-type",
            "fetch-owner",
            "list-type",
            "max-buckets",
            "bucket-region");

    private S3Route() {}

    /** The operation's name; for one that the sandbox lacks, method and sub-resource. */
    static String operation(S3Call call) {
        String method = call.request().method();
        for (String parameter : call.parameters().keySet()) {
            boolean signing = parameter.startsWith("X-Amz-");
            if (!PLAIN.contains(parameter) && !signing) {
                return parameter.equals("location") && method.equals("GET")
                        ? "GetBucketLocation"
                        : method + " ?" + parameter;
            }
        }
        if (call.bucket().isEmpty()) {
            return method.equals("GET") ? "ListBuckets" : method;
        }
        return call.key().isEmpty() ? onBucket(call, method) : onObject(call, method);
    }

    private static String onBucket(S3Call call, String method) {
        return switch (method) {
            case "GET" -> call.parameters().containsKey("list-type") ? "ListObjectsV2" : "ListObjects";
            case "HEAD" -> "HeadBucket";
            case "PUT" -> "CreateBucket";
            case "DELETE" -> "DeleteBucket";
            default -> method;
        };
    }

    private static String onObject(S3Call call, String method) {
        return switch (method) {
            case "GET" -> "GetObject";
            case "HEAD" -> "HeadObject";
            case "PUT" -> call.request().header("x-amz-copy-source").isPresent() ? "CopyObject" : "PutObject";
            case "DELETE" -> "DeleteObject";
            default -> method;
        };
    }
}

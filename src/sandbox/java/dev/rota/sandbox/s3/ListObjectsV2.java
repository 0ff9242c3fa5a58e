package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists a bucket's objects by key, those behind a prefix, with everything behind a delimiter folded into one. */
final class ListObjectsV2 implements S3Operation {

    private static final int MOST = 1000;

    private final Buckets buckets;

    ListObjectsV2(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        buckets.requireHere(call);
        String prefix = call.parameters().getOrDefault("prefix", "");
        String delimiter = call.parameters().getOrDefault("delimiter", "");
        String startAfter = call.parameters().getOrDefault("start-after", "");
        List<String> entries = buckets.keys(call.bucket()).stream()
                .filter(key -> key.startsWith(prefix) && key.compareTo(startAfter) > 0)
                .map(key -> folded(key, prefix, delimiter))
                .distinct()
                .toList();
        Page<String> page = page(call, prefix + delimiter, entries);
        List<String> elements = new ArrayList<>();
        elements.add(Xml.element("Name", call.bucket()));
        elements.add(Xml.element("Prefix", prefix));
        elements.add(Xml.element("KeyCount", Integer.toString(page.items().size())));
        elements.add(Xml.element("MaxKeys", Integer.toString(limit(call))));
        elements.add(Xml.element("IsTruncated", Boolean.toString(page.next().isPresent())));
        page.next().ifPresent(token -> elements.add(Xml.element("NextContinuationToken", token)));
        page.items().forEach(entry -> elements.add(element(call.bucket(), entry)));
        return HttpAnswer.of(200, S3Xml.MEDIA_TYPE, Xml.root("ListBucketResult", S3Xml.NAMESPACE, elements));
    }

    private static Page<String> page(S3Call call, String listing, List<String> entries) {
        Optional<String> token = Optional.ofNullable(call.parameters().get("continuation-token"));
        try {
            return new Page.Cut("ListObjectsV2 " + call.bucket() + listing, token, limit(call))
                    .of(entries, Function.identity());
        } catch (Page.InvalidTokenException e) {
            throw new AwsException("InvalidArgument", "The continuation token provided is incorrect");
        }
    }

    private static int limit(S3Call call) {
        try {
            int wanted = Integer.parseInt(call.parameters().getOrDefault("max-keys", Integer.toString(MOST)));
            return Math.max(1, Math.min(MOST, wanted));
        } catch (NumberFormatException e) {
            throw new AwsException("InvalidArgument", "Provided max-keys not an integer or within integer range");
        }
    }

    private static String folded(String key, String prefix, String delimiter) {
        int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return end < 0 ? key : key.substring(0, end + delimiter.length());
    }

    private String element(String bucket, String entry) {
        return buckets.find(bucket, entry)
                .map(object -> Xml.parent(
                        "Contents",
                        Xml.element("Key", entry),
                        Xml.element("LastModified", object.lastModified().toString()),
                        Xml.element("ETag", object.entityTag()),
                        Xml.element("Size", Integer.toString(object.content().size())),
                        Xml.element("StorageClass", "STANDARD")))
                .orElseGet(() -> Xml.parent("CommonPrefixes", Xml.element("Prefix", entry)));
    }
}

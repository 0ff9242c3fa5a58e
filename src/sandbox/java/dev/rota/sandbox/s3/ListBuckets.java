package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.Xml;
import java.util.List;

/** Lists all buckets by name. */
final class ListBuckets implements S3Operation {

    /** The sandbox does not remember when a bucket was made. */
    private static final String CREATED = "2026-01-01T00:00:00.000Z";

    private final Buckets buckets;

    ListBuckets(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        List<String> elements = buckets.names().stream()
                .map(name -> Xml.parent("Bucket", Xml.element("Name", name), Xml.element("CreationDate", CREATED)))
                .toList();
        String body = Xml.root(
                "ListAllMyBucketsResult", S3Xml.NAMESPACE, List.of(Xml.parent("Buckets", String.join("", elements))));
        return HttpAnswer.of(200, S3Xml.MEDIA_TYPE, body);
    }
}

package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.Xml;
import java.util.List;

/** Tells a bucket's region, whichever region the call is signed for; that of us-east-1 is empty. */
final class GetBucketLocation implements S3Operation {

    private final Buckets buckets;

    GetBucketLocation(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        String region = buckets.region(call.bucket());
        String body =
                Xml.root("LocationConstraint", S3Xml.NAMESPACE, List.of(region.equals("us-east-1") ? "" : region));
        return HttpAnswer.of(200, S3Xml.MEDIA_TYPE, body);
    }
}

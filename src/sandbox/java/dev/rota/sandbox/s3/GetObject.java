package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.HttpAnswer;
import java.util.Map;

/** Gives an object's content. */
final class GetObject implements S3Operation {

    private final Buckets buckets;

    GetObject(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        buckets.requireHere(call);
        Buckets.StoredObject object = buckets.require(call);
        return new HttpAnswer(200, Map.of("Content-Type", object.mediaType()), object.content())
                .with("ETag", object.entityTag())
                .with("Last-Modified", object.lastModifiedHeader());
    }
}

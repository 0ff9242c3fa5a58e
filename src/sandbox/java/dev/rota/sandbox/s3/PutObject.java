package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.HttpAnswer;

/** Stores an object, in place of the one of the same key. */
final class PutObject implements S3Operation {

    private final Buckets buckets;

    PutObject(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        buckets.requireHere(call);
        Bytes content = call.content();
        buckets.put(call.bucket(), call.key(), content, call.request().header("content-type"), buckets.now());
        return HttpAnswer.empty(200).with("ETag", "\"" + content.md5() + "\"");
    }
}

package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.HttpAnswer;

/** Deletes an object. One that is not there is a success. */
final class DeleteObject implements S3Operation {

    private final Buckets buckets;

    DeleteObject(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        buckets.requireHere(call);
        buckets.delete(call.bucket(), call.key());
        return HttpAnswer.empty(204);
    }
}

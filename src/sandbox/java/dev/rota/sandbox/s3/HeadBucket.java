package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.HttpAnswer;

/** Tells whether a bucket is there, and its region. */
final class HeadBucket implements S3Operation {

    private final Buckets buckets;

    HeadBucket(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        buckets.requireHere(call);
        return HttpAnswer.empty(200).with(Buckets.REGION_HEADER, buckets.region(call.bucket()));
    }
}

package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.HttpAnswer;

/** Gives what GetObject gives; the server leaves the content out, as of any answer to a HEAD. */
final class HeadObject implements S3Operation {

    private final Buckets buckets;

    HeadObject(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        return new GetObject(buckets).answer(call);
    }
}

package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.HttpAnswer;
import java.util.Map;

/** Deletes a bucket that has no objects left. */
final class DeleteBucket implements S3Operation {

    private final Buckets buckets;

    DeleteBucket(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        buckets.requireHere(call);
        if (!buckets.keys(call.bucket()).isEmpty()) {
            throw new AwsException(
                    409,
                    "BucketNotEmpty",
                    "The bucket you tried to delete is not empty",
                    Map.of("BucketName", call.bucket()));
        }
        buckets.delete(call.bucket());
        return HttpAnswer.empty(204);
    }
}

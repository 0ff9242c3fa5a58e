package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.HttpAnswer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates a bucket in the region that the body names, or else in the one the call is signed for. */
final class CreateBucket implements S3Operation {

    private static final Pattern LOCATION = Pattern.compile("<LocationConstraint[^>]*>([a-z0-9-]+)<");

    private final Buckets buckets;

    CreateBucket(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public HttpAnswer answer(S3Call call) {
        if (buckets.has(call.bucket())) {
            throw new AwsException(
                    409,
                    "BucketAlreadyOwnedByYou",
                    "Your previous request to create the named bucket succeeded and you already own it.",
                    Map.of("BucketName", call.bucket()));
        }
        Matcher location = LOCATION.matcher(call.request().body().text());
        buckets.create(
                call.bucket(), location.find() ? location.group(1) : call.home().region());
        return HttpAnswer.empty(200).with("Location", "/" + call.bucket());
    }
}

package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.EntryFailure;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.Invocation;
import java.util.Optional;

/** A call of S3 whose operation is known, or not. */
record S3Invocation(String operation, Optional<S3Operation> known, S3Call call) implements Invocation {

    @Override
    public String resource() {
        return call.key().isEmpty() ? call.bucket() : call.bucket() + "/" + call.key();
    }

    @Override
    public String resourceArn() {
        return call.bucket().isEmpty() ? "*" : "arn:" + call.home().partition() + ":s3:::" + resource();
    }

    @Override
    public boolean hasEntries() {
        return false;
    }

    @Override
    public HttpAnswer run(Optional<EntryFailure> failure) {
        return known.orElseThrow(() ->
                        new AwsException(501, "NotImplemented", "The sandbox does not implement s3:" + operation + "."))
                .answer(call);
    }
}

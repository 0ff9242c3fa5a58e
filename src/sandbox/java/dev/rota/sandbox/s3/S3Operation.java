package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.HttpAnswer;

/** An operation of S3. The class carries the operation's name. */
interface S3Operation {

    /** As AWS calls it. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * Carries a call out.
     *
     * @throws AwsException when AWS would answer with an error
     */
    HttpAnswer answer(S3Call call);
}

package dev.rota.aws.lookups;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;

/** Reads objects of S3. */
final class S3Objects {

    private final AwsClients clients;
    private final AwsCalls calls;

    S3Objects(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("s3");
    }

    /** The content of an object. */
    byte[] content(String bucket, String key) {
        try {
            return calls.call(
                            "GetObject",
                            "",
                            () -> clients.s3()
                                    .getObjectAsBytes(
                                            request -> request.bucket(bucket).key(key)))
                    .asByteArrayUnsafe();
        } catch (ServiceException failure) {
            throw failure.kind() == Kind.NOT_FOUND ? missing(failure) : failure;
        }
    }

    private static ServiceException missing(ServiceException failure) {
        String sentence = failure.sentence().contains("bucket")
                ? "the bucket does not exist; check the address"
                : "the object does not exist; check the address, or run terraform apply first";
        return new ServiceException(Kind.NOT_FOUND, failure.operation(), sentence, failure);
    }
}

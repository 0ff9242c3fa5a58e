package dev.rota.aws.lookups;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.lookup.Fetch;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;

/** Fetches what lookups ask of AWS. */
public final class AwsFetch implements Fetch {

    private final AwsClients clients;
    private final AwsCalls calls;

    /** Fetches with these clients; calls nothing yet. */
    public AwsFetch(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("s3");
    }

    @Override
    public byte[] s3(String bucket, String key) {
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

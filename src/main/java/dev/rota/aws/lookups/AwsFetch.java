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

    /**
     * An object of S3, in whatever region its bucket is.
     *
     * @throws ServiceException when there is none, or it may not be read
     */
    @Override
    public byte[] s3(String bucket, String key) {
        String address = "s3://" + bucket + "/" + key;
        try {
            return calls.call(
                            "GetObject",
                            address,
                            () -> clients.s3()
                                    .getObjectAsBytes(
                                            request -> request.bucket(bucket).key(key)))
                    .asByteArrayUnsafe();
        } catch (ServiceException failure) {
            throw failure.kind() == Kind.NOT_FOUND ? missing(bucket, address, failure) : failure;
        }
    }

    private static ServiceException missing(String bucket, String address, ServiceException failure) {
        boolean noBucket = failure.sentence().contains("bucket");
        String sentence = noBucket
                ? "bucket " + bucket + " does not exist; check the address " + address
                : address + " does not exist; check the address, or run terraform apply first";
        return new ServiceException(Kind.NOT_FOUND, failure.operation(), sentence, failure);
    }
}

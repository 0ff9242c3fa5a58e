package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import java.util.Optional;

/** Objects of S3, without their content. */
final class Objects {

    private final AwsClients clients;
    private final AwsCalls calls;

    Objects(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("s3");
    }

    /** The ARN of an object, if it is one and the object exists. */
    Optional<String> head(String arn) {
        String path = arn.substring(arn.lastIndexOf(':') + 1);
        int slash = path.indexOf('/');
        if (slash < 1 || slash == path.length() - 1) {
            return Optional.empty();
        }
        String bucket = path.substring(0, slash);
        String key = path.substring(slash + 1);
        // IAM has no action of the call's own name: whoever may get an object may look for it.
        calls.call(
                "GetObject",
                "s3://" + path,
                () -> clients.s3().headObject(request -> request.bucket(bucket).key(key)));
        return Optional.of(arn);
    }
}

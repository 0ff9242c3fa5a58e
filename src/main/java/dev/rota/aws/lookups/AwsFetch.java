package dev.rota.aws.lookups;

import dev.rota.aws.client.AwsClients;
import dev.rota.lazy.Lazy;
import dev.rota.lookup.Fetch;
import dev.rota.lookup.Fetch.Parameter;
import dev.rota.lookup.Fetch.SecretId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches what lookups ask of AWS. What belongs to a service is loaded when that service is first asked. */
public final class AwsFetch implements Fetch {

    private final Lazy<S3Objects> objects;
    private final Lazy<Parameters> parameters;
    private final Lazy<Secrets> secrets;
    private final Lazy<Stacks> stacks;

    /** Fetches with these clients; calls nothing yet. */
    public AwsFetch(AwsClients clients) {
        this.objects = new Lazy<>(() -> new S3Objects(clients));
        this.parameters = new Lazy<>(() -> new Parameters(clients));
        this.secrets = new Lazy<>(() -> new Secrets(clients));
        this.stacks = new Lazy<>(() -> new Stacks(clients));
    }

    @Override
    public byte[] s3(String bucket, String key) {
        return objects.get().content(bucket, key);
    }

    @Override
    public Map<String, Parameter> parameters(Optional<String> region, List<String> names) {
        return parameters.get().get(region, names);
    }

    @Override
    public String secret(Optional<String> region, SecretId secret) {
        return secrets.get().text(region, secret);
    }

    @Override
    public String secretArn(Optional<String> region, String nameOrArn) {
        return secrets.get().arn(region, nameOrArn);
    }

    @Override
    public Map<String, String> stackOutputs(Optional<String> region, String nameOrArn) {
        return stacks.get().outputs(region, nameOrArn);
    }

    @Override
    public Map<String, String> exports(Optional<String> region) {
        return stacks.get().exports(region);
    }
}

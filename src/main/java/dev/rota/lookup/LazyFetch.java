package dev.rota.lookup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks for the way to AWS when a lookup first needs it. */
record LazyFetch(Supplier<Fetch> fetch) implements Fetch {

    @Override
    public byte[] s3(String bucket, String key) {
        return fetch.get().s3(bucket, key);
    }

    @Override
    public Map<String, Parameter> parameters(Optional<String> region, List<String> names) {
        return fetch.get().parameters(region, names);
    }

    @Override
    public String secret(Optional<String> region, SecretId secret) {
        return fetch.get().secret(region, secret);
    }

    @Override
    public String secretArn(Optional<String> region, String nameOrArn) {
        return fetch.get().secretArn(region, nameOrArn);
    }

    @Override
    public Map<String, String> stackOutputs(Optional<String> region, String nameOrArn) {
        return fetch.get().stackOutputs(region, nameOrArn);
    }

    @Override
    public Map<String, String> exports(Optional<String> region) {
        return fetch.get().exports(region);
    }
}

package dev.rota.lookup;

import dev.rota.problem.RotaException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives nothing but the sentence that AWS is not asked. */
final class UnavailableFetch implements Fetch {

    @Override
    public byte[] s3(String bucket, String key) {
        throw unavailable();
    }

    @Override
    public Map<String, Parameter> parameters(Optional<String> region, List<String> names) {
        throw unavailable();
    }

    @Override
    public String secret(Optional<String> region, SecretId secret) {
        throw unavailable();
    }

    @Override
    public String secretArn(Optional<String> region, String nameOrArn) {
        throw unavailable();
    }

    @Override
    public Map<String, String> stackOutputs(Optional<String> region, String nameOrArn) {
        throw unavailable();
    }

    @Override
    public Map<String, String> exports(Optional<String> region) {
        throw unavailable();
    }

    private static RotaException unavailable() {
        return new RotaException("AWS is not asked here");
    }
}

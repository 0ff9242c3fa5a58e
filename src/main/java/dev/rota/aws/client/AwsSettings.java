package dev.rota.aws.client;

import dev.rota.problem.RotaException;
import dev.rota.problem.Utf8;
import dev.rota.proxy.Proxies;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the clients need to know.
 *
 * @param region the region asked for; absent leaves it to the environment and the profile
 * @param profile the profile asked for; absent leaves it to {@code AWS_PROFILE}
 * @param endpointUrl where every service answers, in place of AWS's own addresses; absent leaves it to the environment and
 *     the profile
 * @param sandbox whether to sign with made-up credentials, so that real ones never reach a sandbox
 * @param environment the environment variables
 * @param patience how often calls are tried again
 * @param detail takes one line about each call, which is made when it is asked for, as {@code --verbose} does; called
 *     from many threads
 */
public record AwsSettings(
        @Nullable String region,
        @Nullable String profile,
        @Nullable URI endpointUrl,
        boolean sandbox,
        Map<String, String> environment,
        Patience patience,
        Consumer<Supplier<String>> detail) {

    public AwsSettings {
        environment = Map.copyOf(environment);
        if (sandbox && !Proxies.isLoopback(endpointUrl)) {
            throw new IllegalArgumentException(
                    "made-up credentials are for a sandbox on this machine, not " + endpointUrl);
        }
    }

    /** Leaves everything to the environment and the profile. */
    public static AwsSettings of(Map<String, String> environment) {
        return new AwsSettings(null, null, null, false, environment, Patience.standard(), line -> {});
    }

    /** These settings for a region. */
    public AwsSettings withRegion(@Nullable String other) {
        return new AwsSettings(other, profile, endpointUrl, sandbox, environment, patience, detail);
    }

    /** These settings with a profile. */
    public AwsSettings withProfile(@Nullable String other) {
        return new AwsSettings(region, other, endpointUrl, sandbox, environment, patience, detail);
    }

    /** These settings with one address for all services. */
    public AwsSettings withEndpointUrl(@Nullable URI other) {
        return new AwsSettings(region, profile, other, sandbox, environment, patience, detail);
    }

    /** These settings for a sandbox on this machine, which takes any credentials. */
    public AwsSettings withSandbox(URI address) {
        return new AwsSettings(region, profile, address, true, environment, patience, detail);
    }

    /** These settings with another patience. */
    public AwsSettings withPatience(Patience other) {
        return new AwsSettings(region, profile, endpointUrl, sandbox, environment, other, detail);
    }

    /** These settings with a taker of lines about calls. */
    public AwsSettings withDetail(Consumer<Supplier<String>> other) {
        return new AwsSettings(region, profile, endpointUrl, sandbox, environment, patience, other);
    }

    /** The value of an environment variable; absent when it is not set or empty, which AWS's tools take as the same. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        Utf8.damage(name, value).ifPresent(reason -> {
            throw new RotaException(reason);
        });
        return value;
    }

    /** Whether an environment variable says {@code true}. */
    boolean isSet(String name) {
        return "true".equalsIgnoreCase(environment.get(name));
    }

    /**
     * Whether a switch is on: by the variable when there is one, else by the profile. As botocore reads them, all but true is off,
     * and a variable that is empty is one that says so.
     */
    boolean isOn(String name, Supplier<Optional<String>> ofProfile) {
        return environment.containsKey(name)
                ? isSet(name)
                : ofProfile.get().filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The profile's name, {@code default} when nothing else is said. */
    String profileName() {
        if (profile != null) {
            return profile;
        }
        String named = variable("AWS_PROFILE");
        return named == null ? "default" : named;
    }

    /** Whether someone named a profile, which then has to exist. */
    boolean namesProfile() {
        return profile != null || variable("AWS_PROFILE") != null;
    }
}

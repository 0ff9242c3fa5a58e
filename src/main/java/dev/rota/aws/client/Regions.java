package dev.rota.aws.client;

import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;

/** Finds the region: the one asked for, else the environment's, the profile's, or that of the machine. */
final class Regions {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    private final AwsSettings settings;
    private final Profiles profiles;

    Regions(AwsSettings settings, Profiles profiles) {
        this.settings = settings;
        this.profiles = profiles;
    }

    /** The region; there has to be one. */
    Region required() {
        return find().orElseThrow(
                        () -> settings("no region is set: add region: to the file, give --region, or set AWS_REGION"));
    }

    private static ServiceException settings(String sentence) {
        return new ServiceException(Kind.SETTINGS, "region", sentence, null);
    }

    /** The region, if any is set. */
    Optional<Region> find() {
        return Optional.ofNullable(settings.region())
                .or(() -> Optional.ofNullable(settings.variable("AWS_REGION")))
                .or(() -> Optional.ofNullable(settings.variable("AWS_DEFAULT_REGION")))
                .or(() -> profiles.current().flatMap(profile -> profile.property("region")))
                .or(this::ofThisMachine)
                .map(name -> {
                    if (!SHAPE.matcher(name).matches()) {
                        throw settings(refusal(name));
                    }
                    return Region.of(name);
                });
    }

    private Optional<String> ofThisMachine() {
        if (settings.sandbox() || settings.isSet("AWS_EC2_METADATA_DISABLED")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new InstanceProfileRegionProvider().getRegion())
                    .map(Region::id);
        } catch (SdkClientException | IllegalStateException notOnEc2) {
            return Optional.empty();
        }
    }

    /** The region of this name, if it has the form of one: a name becomes a part of the address that credentials go to. */
    static Region checked(String name) {
        if (!SHAPE.matcher(name).matches()) {
            throw new RotaException(refusal(name));
        }
        return Region.of(name);
    }

    private static String refusal(String name) {
        return "'" + name + "' is not the name of a region; one looks like ap-northeast-3";
    }
}

package dev.rota.aws.client;

import dev.rota.lazy.Lazy;
import dev.rota.problem.RotaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** The profiles of AWS's configuration and credentials files, read when first asked for. */
final class Profiles implements Supplier<ProfileFile> {

    private final AwsSettings settings;
    private final Lazy<ProfileFile> files = new Lazy<>(this::read);

    Profiles(AwsSettings settings) {
        this.settings = settings;
    }

    @Override
    public ProfileFile get() {
        return files.get();
    }

    /** The profile that is in force, if it is in the files. */
    Optional<Profile> current() {
        return get().profile(settings.profileName());
    }

    private ProfileFile read() {
        ProfileFile.Aggregator both = ProfileFile.aggregator();
        read("AWS_CONFIG_FILE", "config", ProfileFile.Type.CONFIGURATION).ifPresent(both::addFile);
        read("AWS_SHARED_CREDENTIALS_FILE", "credentials", ProfileFile.Type.CREDENTIALS)
                .ifPresent(both::addFile);
        return both.build();
    }

    private Optional<ProfileFile> read(String variable, String usualName, ProfileFile.Type type) {
        String named = settings.variable(variable);
        Path path = named == null ? home().resolve(".aws").resolve(usualName) : Path.of(named);
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProfileFile.builder().content(path).type(type).build());
        } catch (IllegalArgumentException malformed) {
            throw new RotaException(path + " cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    private Path home() {
        String home = settings.variable("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }
}

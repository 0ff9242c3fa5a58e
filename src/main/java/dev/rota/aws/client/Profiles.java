package dev.rota.aws.client;

import dev.rota.lazy.Lazy;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.problem.Utf8;
import dev.rota.problem.Utf8.TooLongException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** The profiles of AWS's configuration and credentials files, read when first asked for. */
final class Profiles implements Supplier<ProfileFile> {

    private static final int LARGEST = 16 * 1024 * 1024;

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
            byte[] content = Utf8.read(path, LARGEST);
            Utf8.text(content);
            return Optional.of(ProfileFile.builder()
                    .content(new ByteArrayInputStream(content))
                    .type(type)
                    .build());
        } catch (IllegalArgumentException malformed) {
            throw refusal(path, Sentences.reason(malformed), malformed);
        } catch (CharacterCodingException malformed) {
            throw refusal(path, "it is not UTF-8 text", malformed);
        } catch (TooLongException endless) {
            throw refusal(path, endless.getMessage(), endless);
        } catch (IOException unreadable) {
            throw refusal(path, Files.isDirectory(path) ? "it is a folder" : Sentences.reason(unreadable), unreadable);
        }
    }

    private static ServiceException refusal(Path path, @Nullable String reason, Exception cause) {
        return new ServiceException(Kind.SETTINGS, "profile", path + " cannot be read: " + reason, cause);
    }

    private Path home() {
        String home = settings.variable("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }
}

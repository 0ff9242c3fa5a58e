package dev.rota.aws.client;

import dev.rota.lazy.Lazy;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;

/**
 * Finds credentials where AWS's tools find them, in their order: the profile asked for by name, environment variables, web
 * identity, the profile, the container, the machine.
 *
 * <p>One source is picked by what is there and no other is built: the SDK's own chain loads and asks every one of them, and
 * when none has credentials it can only list them all.
 */
final class Credentials implements AwsCredentialsProvider {

    private static final Set<String> WAYS_TO_SIGN_IN = Set.of(
            "aws_access_key_id",
            "role_arn",
            "credential_process",
            "credential_source",
            "sso_session",
            "sso_start_url",
            "login_session");

    private static final int DELETE = 0x7F;

    private static final String NONE = "no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
            + "or name a profile with --profile or AWS_PROFILE";

    private final AwsSettings settings;
    private final Profiles profiles;
    private final Lazy<AwsCredentialsProvider> source = new Lazy<>(this::choose);

    Credentials(AwsSettings settings, Profiles profiles) {
        this.settings = settings;
        this.profiles = profiles;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return source.get().resolveCredentials();
        } catch (ServiceException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw new ServiceException(Kind.CREDENTIALS, "credentials", sentence(failure), failure);
        }
    }

    private AwsCredentialsProvider choose() {
        if (settings.sandbox()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox"));
        }
        if (settings.profile() != null) {
            return ofProfile();
        }
        String key = inHeader("AWS_ACCESS_KEY_ID");
        String secret = inHeader("AWS_SECRET_ACCESS_KEY");
        if (key != null && secret != null) {
            return StaticCredentialsProvider.create(keys(key, secret, inHeader("AWS_SESSION_TOKEN")));
        }
        String tokenFile = settings.variable("AWS_WEB_IDENTITY_TOKEN_FILE");
        String role = settings.variable("AWS_ROLE_ARN");
        if (tokenFile != null && role != null) {
            return ofWebIdentity(tokenFile, role);
        }
        return settings.namesProfile() || profiles.current().map(this::signsIn).orElse(false)
                ? ofProfile()
                : ofMachine();
    }

    /** A variable that goes into the head of a request, without the white space around it that pasting brings. */
    private @Nullable String inHeader(String variable) {
        String value = settings.variable(variable);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.strip().chars().allMatch(character -> character > ' ' && character < DELETE)) {
            throw refusal(
                    variable + " holds a space, a line break or another character that no key has; copy it again");
        }
        return value.strip();
    }

    private static AwsCredentials keys(String key, String secret, @Nullable String token) {
        return token == null
                ? AwsBasicCredentials.create(key, secret)
                : AwsSessionCredentials.create(key, secret, token);
    }

    private AwsCredentialsProvider ofWebIdentity(String tokenFile, String role) {
        requireFile(tokenFile, "AWS_WEB_IDENTITY_TOKEN_FILE");
        return WebIdentityTokenFileCredentialsProvider.builder()
                .roleArn(role)
                .roleSessionName(settings.variable("AWS_ROLE_SESSION_NAME"))
                .webIdentityTokenFile(Path.of(tokenFile))
                .build();
    }

    /** The SDK would read a device for ever, and tells of a file that is not there by the names of classes. */
    private static void requireFile(String file, String named) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)
                || !Files.isReadable(path)
                || path.toFile().length() == 0) {
            String reason = Files.isDirectory(path)
                    ? "is a folder"
                    : Files.notExists(path)
                            ? "does not exist"
                            : !Files.isReadable(path)
                                    ? "may not be read"
                                    : Files.isRegularFile(path) ? "is empty" : "is not a file";
            throw refusal("the web identity token file %s %s; check %s".formatted(file, reason, named));
        }
    }

    private boolean signsIn(Profile profile) {
        return profile.properties().keySet().stream().anyMatch(WAYS_TO_SIGN_IN::contains);
    }

    private AwsCredentialsProvider ofProfile() {
        String name = settings.profileName();
        if (profiles.current().isEmpty()) {
            throw refusal("profile " + name + " is neither in the AWS configuration file nor in the credentials file; "
                    + "name another with --profile or AWS_PROFILE, or create it with: aws configure --profile " + name);
        }
        profiles.current()
                .flatMap(profile -> profile.property("web_identity_token_file"))
                .ifPresent(file -> requireFile(file, "profile " + name));
        return ProfileCredentialsProvider.builder()
                .profileFile(profiles)
                .profileName(name)
                .build();
    }

    private AwsCredentialsProvider ofMachine() {
        boolean inContainer = settings.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") != null
                || settings.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") != null;
        if (inContainer) {
            return ContainerCredentialsProvider.builder().build();
        }
        if (settings.isSet("AWS_EC2_METADATA_DISABLED")) {
            throw refusal(NONE);
        }
        return InstanceProfileCredentialsProvider.builder()
                .profileFile(profiles)
                .profileName(settings.profileName())
                .build();
    }

    private static ServiceException refusal(String sentence) {
        return new ServiceException(Kind.CREDENTIALS, "credentials", sentence, null);
    }

    private String sentence(RuntimeException failure) {
        AwsCredentialsProvider asked = source.get();
        if (asked instanceof ProfileCredentialsProvider) {
            return ofProfileSentence(failure);
        }
        if (asked instanceof InstanceProfileCredentialsProvider) {
            return NONE;
        }
        return "no AWS credentials: " + Sentences.reason(failure);
    }

    private String ofProfileSentence(RuntimeException failure) {
        String name = settings.profileName();
        boolean signedInByBrowser = profiles.current()
                .map(Profile::properties)
                .map(keys -> keys.containsKey("sso_session") || keys.containsKey("sso_start_url"))
                .orElse(false);
        return signedInByBrowser
                ? "the sign-in of profile " + name + " is missing or has expired; run: aws sso login --profile " + name
                : "profile " + name + " gives no credentials: " + Sentences.reason(failure);
    }
}

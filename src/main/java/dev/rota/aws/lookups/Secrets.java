package dev.rota.aws.lookups;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.RegionalClients;
import dev.rota.lookup.Fetch.SecretId;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Reads secrets of Secrets Manager, each with a call of its own: BatchGetSecretValue takes neither versions nor the permissions
 * that people have given for single secrets.
 */
final class Secrets {

    private final AwsCalls calls;
    private final RegionalClients<SecretsManagerClient> clients;

    Secrets(AwsClients clients) {
        this.calls = clients.calls("secretsmanager");
        this.clients = new RegionalClients<>(
                region -> clients.build(SecretsManagerClient.builder(), "SECRETS_MANAGER", region));
    }

    /** The text of a version. */
    String text(Optional<String> region, SecretId secret) {
        try {
            String text = calls.call(
                            "GetSecretValue",
                            "",
                            () -> clients.in(region).getSecretValue(request -> {
                                request.secretId(secret.nameOrArn());
                                if (secret.isVersionId()) {
                                    request.versionId(secret.version());
                                } else if (secret.isLabel()) {
                                    request.versionStage(secret.version());
                                }
                            }))
                    .secretString();
            return Optional.ofNullable(text)
                    .orElseThrow(() -> new RotaException("it is binary; a template can only take text"));
        } catch (ServiceException failure) {
            throw explained(failure, region);
        }
    }

    /** The ARN of a secret. */
    String arn(Optional<String> region, String nameOrArn) {
        try {
            return calls.call(
                            "DescribeSecret",
                            "",
                            () -> clients.in(region).describeSecret(request -> request.secretId(nameOrArn)))
                    .arn();
        } catch (ServiceException failure) {
            throw explained(failure, region);
        }
    }

    private static ServiceException explained(ServiceException failure, Optional<String> region) {
        if (failure.kind() == Kind.DENIED && failure.sentence().contains("KMS")) {
            return explained(failure, "the key that encrypts it may not be used; allow kms:Decrypt on that key");
        }
        if (failure.kind() != Kind.NOT_FOUND) {
            return failure;
        }
        return failure.sentence().contains("secret value")
                ? explained(failure, "it has no such version; check its labels and ids")
                : explained(
                        failure,
                        "it does not exist" + region.map(name -> " in " + name).orElse("")
                                + "; check its name and the region");
    }

    private static ServiceException explained(ServiceException failure, String sentence) {
        return new ServiceException(failure.kind(), failure.operation(), sentence, failure);
    }
}

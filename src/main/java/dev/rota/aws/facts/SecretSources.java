package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.RegionalClients;
import dev.rota.lazy.Lazy;
import dev.rota.verify.Facts.Regional;
import dev.rota.verify.Facts.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Parameters and secrets, in any region, without their values: what is encrypted stays so. */
final class SecretSources {

    private final AwsCalls ssmCalls;
    private final AwsCalls secretCalls;
    private final Lazy<RegionalClients<SsmClient>> ssm;
    private final Lazy<RegionalClients<SecretsManagerClient>> secrets;

    SecretSources(AwsClients clients) {
        this.ssmCalls = clients.calls("ssm");
        this.secretCalls = clients.calls("secretsmanager");
        this.ssm = new Lazy<>(() -> new RegionalClients<>(region -> clients.build(SsmClient.builder(), "SSM", region)));
        this.secrets = new Lazy<>(() -> new RegionalClients<>(
                region -> clients.build(SecretsManagerClient.builder(), "SECRETS_MANAGER", region)));
    }

    /** The ARNs of those that exist; all of one region. */
    Map<Regional, String> parameters(List<Regional> wanted) {
        String region = wanted.get(0).region();
        List<String> names = wanted.stream().map(Regional::name).toList();
        Map<Regional, String> found = new HashMap<>();
        ssmCalls.call(
                        "GetParameters",
                        "",
                        () -> ssm.get()
                                .in(Optional.of(region))
                                .getParameters(request -> request.names(names).withDecryption(false)))
                .parameters()
                .forEach(parameter -> found.put(new Regional(region, parameter.name()), parameter.arn()));
        return found;
    }

    Secret secret(Regional id) {
        var secret = secretCalls.call(
                "DescribeSecret",
                "secret " + id.name().substring(id.name().lastIndexOf(':') + 1),
                () -> secrets.get()
                        .in(Optional.of(id.region()))
                        .describeSecret(request -> request.secretId(id.name())));
        return new Secret(secret.arn(), Optional.ofNullable(secret.kmsKeyId()), secret.deletedDate() != null);
    }
}

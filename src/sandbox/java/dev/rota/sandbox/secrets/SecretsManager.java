package dev.rota.sandbox.secrets;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** Secrets Manager. */
public final class SecretsManager implements JsonService.Dialect {

    private SecretsManager() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Secrets secrets = new Secrets(environment);
        return new JsonService(
                new SecretsManager(),
                List.of(
                        new CreateSecret(secrets),
                        new PutSecretValue(secrets),
                        new GetSecretValue(secrets),
                        new BatchGetSecretValue(secrets),
                        new DescribeSecret(secrets),
                        new DeleteSecret(secrets)),
                List.of(new SecretSeeds(secrets)));
    }

    @Override
    public String serviceName() {
        return "secretsmanager";
    }

    @Override
    public String targetPrefix() {
        return "secretsmanager";
    }

    @Override
    public String internalErrorCode() {
        return "InternalServiceError";
    }

    @Override
    public AwsException invalidToken() {
        return new AwsException("InvalidNextTokenException", "The NextToken value is invalid.");
    }

    @Override
    public List<String> namingMembers() {
        return List.of("SecretId", "Name", "SecretIdList");
    }

    @Override
    public String arnOf(String resource, JsonObject input, Home home) {
        return resource.startsWith("arn:") ? resource : Secrets.arn(home, resource);
    }
}

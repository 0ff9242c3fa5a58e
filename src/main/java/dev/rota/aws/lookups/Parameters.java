package dev.rota.aws.lookups;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.RegionalClients;
import dev.rota.lookup.Fetch.Parameter;
import dev.rota.lookup.Fetch.Parameter.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Reads parameters of the Parameter Store. */
final class Parameters {

    private final AwsCalls calls;
    private final RegionalClients<SsmClient> clients;

    Parameters(AwsClients clients) {
        this.calls = clients.calls("ssm");
        this.clients = new RegionalClients<>(region -> clients.build(SsmClient.builder(), "SSM", region));
    }

    /** Those that exist, by the names they were asked for with. */
    Map<String, Parameter> get(Optional<String> region, List<String> names) {
        var answer = calls.call(
                "GetParameters",
                "",
                () -> clients.in(region)
                        .getParameters(request -> request.names(names).withDecryption(true)));
        Map<String, Parameter> found = new HashMap<>();
        for (var parameter : answer.parameters()) {
            names.stream()
                    .filter(name -> isOf(name, parameter.name()) || isOf(name, parameter.arn()))
                    .forEach(name -> found.put(name, new Parameter(kind(parameter.typeAsString()), parameter.value())));
        }
        return found;
    }

    /** Whether a request means a parameter: by its name or ARN, perhaps with a version or label behind a colon. */
    private static boolean isOf(String request, String nameOrArn) {
        return request.equals(nameOrArn) || request.startsWith(nameOrArn + ":");
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "StringList" -> Kind.STRING_LIST;
            case "SecureString" -> Kind.SECURE_STRING;
            default -> Kind.STRING;
        };
    }
}

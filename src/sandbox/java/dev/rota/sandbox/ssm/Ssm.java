package dev.rota.sandbox.ssm;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** Systems Manager, of which there is the Parameter Store. */
public final class Ssm implements JsonService.Dialect {

    private Ssm() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Parameters parameters = new Parameters(environment);
        return new JsonService(
                new Ssm(),
                List.of(
                        new PutParameter(parameters),
                        new GetParameter(parameters),
                        new GetParameters(parameters),
                        new GetParametersByPath(parameters),
                        new DeleteParameter(parameters)),
                List.of(new ParameterSeeds(parameters)));
    }

    @Override
    public String serviceName() {
        return "ssm";
    }

    @Override
    public String targetPrefix() {
        return "AmazonSSM";
    }

    @Override
    public String internalErrorCode() {
        return "InternalServerError";
    }

    @Override
    public AwsException invalidToken() {
        return new AwsException("InvalidNextToken", "The specified token isn't valid.");
    }

    @Override
    public List<String> namingMembers() {
        return List.of("Name", "Names", "Path");
    }

    @Override
    public String arnOf(String resource, JsonObject input, Home home) {
        return resource.startsWith("arn:")
                ? resource
                : Parameters.arn(home, ParameterName.parse(resource).name());
    }
}

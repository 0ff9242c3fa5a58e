package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.sandbox.service.AwsException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What AWS refuses in a target beyond the shape of its members. */
final class TargetConstraints {

    private static final Pattern ARN = Pattern.compile("arn:[a-z0-9-]+:[a-z0-9-]+:[a-z0-9-]*:[0-9]*:.+");
    private static final Pattern CLUSTER = Pattern.compile("arn:[a-z0-9-]+:ecs:[a-z0-9-]+:[0-9]{12}:cluster/.+");
    private static final List<String> INPUTS = List.of("Input", "InputPath", "InputTransformer");

    private TargetConstraints() {}

    /** @throws AwsException {@code ValidationException}, with the first thing that is wrong */
    static void check(JsonObject target) {
        String id = target.text("Id").orElse("");
        String arn = target.text("Arn").orElse("");
        if (!ARN.matcher(arn).matches()) {
            throw invalid("Parameter " + arn + " is not valid. Reason: Provided Arn is not in correct format.");
        }
        if (INPUTS.stream().filter(name -> target.get(name).isPresent()).count() > 1) {
            throw invalid("Only one of Input, InputPath, or InputTransformer must be provided for target " + id + ".");
        }
        target.text("Input").ifPresent(input -> checkInput(input, id));
        if (CLUSTER.matcher(arn).matches()) {
            checkEcs(target, id, arn);
        }
    }

    private static void checkInput(String input, String id) {
        try {
            Json.parse(input);
        } catch (JsonException e) {
            throw invalid("JSON syntax error in input for target " + id + " : " + e.getMessage() + " at line "
                    + e.line() + ", column " + e.column() + ".");
        }
    }

    private static void checkEcs(JsonObject target, String id, String arn) {
        if (target.text("RoleArn").orElse("").isEmpty()) {
            throw invalid("RoleArn is required for target " + arn + ".");
        }
        Optional<JsonObject> parameters = target.object("EcsParameters");
        if (parameters.isEmpty()) {
            throw invalid("Parameter(s) EcsParameters must be specified for target: " + id + ".");
        }
        boolean strategy =
                !parameters.get().elements("CapacityProviderStrategy").isEmpty();
        if (strategy && parameters.get().get("LaunchType").isPresent()) {
            throw invalid("Parameter(s) LaunchType and CapacityProviderStrategy cannot both be specified for target: "
                    + id + ".");
        }
    }

    private static AwsException invalid(String sentence) {
        return new AwsException("ValidationException", sentence);
    }
}

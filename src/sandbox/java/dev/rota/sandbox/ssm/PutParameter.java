package dev.rota.sandbox.ssm;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Creates a parameter, or adds a version to it when it may be overwritten. */
final class PutParameter implements JsonOperation {

    private static final String NAME = "(/?[a-zA-Z0-9_.-]+)(/[a-zA-Z0-9_.-]+)*";
    private static final int STANDARD = 4096;
    private static final int ADVANCED = 8192;

    private final Parameters parameters;

    PutParameter(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("Name", ParameterName.shape())
                .optional("Description", Shape.text(0, 1024))
                .required("Value", Shape.text())
                .optional("Type", Shape.oneOf("String", "StringList", "SecureString"))
                .optional("KeyId", Shape.text(1, 256, "[a-zA-Z0-9:/_-]+"))
                .optional("Overwrite", Shape.flag())
                .optional("AllowedPattern", Shape.text(0, 1024))
                .optional("Tags", Shape.list(tag(), 0, 1000))
                .optional("Tier", Shape.oneOf("Standard", "Advanced", "Intelligent-Tiering"))
                .optional("Policies", Shape.text(1, 4096))
                .optional("DataType", Shape.text(0, 128));
    }

    private static Structure tag() {
        String characters = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";
        return Shape.structure()
                .required("Key", Shape.text(1, 128, characters))
                .required("Value", Shape.text(0, 256, characters));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.text("Name");
        checkName(name);
        Optional<JsonObject> known = parameters.newest(call.home(), name);
        if (known.isPresent() && !call.flag("Overwrite")) {
            throw new AwsException(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to"
                            + " true.");
        }
        String type = call.optionalText("Type")
                .or(() -> known.flatMap(version -> version.text("Type")))
                .orElseThrow(() -> invalid("A parameter type is required when you create a parameter."));
        TagList.CAPITAL.merged(Map.of(), TagList.CAPITAL.read(call.objects("Tags")));
        String tier = tier(call);
        int version = parameters.put(call.home(), name, version(call, type), parameters.now());
        return Json.object().with("Version", version).with("Tier", tier).build();
    }

    private static JsonObject version(JsonCall call, String type) {
        JsonObject kept = call.input()
                .only(
                        Set.of("Value", "Description", "KeyId", "DataType", "Tier", "Policies", "AllowedPattern")
                                ::contains);
        return kept.with("Type", type);
    }

    private static String tier(JsonCall call) {
        int length = call.text("Value").length();
        if (length == 0) {
            throw invalid("1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must"
                    + " have length greater than or equal to 1");
        }
        String asked = call.optionalText("Tier").orElse("Standard");
        boolean advanced = asked.equals("Advanced") || (asked.equals("Intelligent-Tiering") && length > STANDARD);
        String tier = advanced ? "Advanced" : "Standard";
        int longest = advanced ? ADVANCED : STANDARD;
        if (length > longest) {
            throw invalid(tier + " tier parameters support a maximum parameter value of " + longest + " characters.");
        }
        return tier;
    }

    /** AWS's own names are of no use here, so they are refused like any other bad name. */
    private static void checkName(String name) {
        if (!name.matches(NAME) || name.matches("(?i)/?(aws|ssm).*")) {
            throw invalid("Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). If formed as a"
                    + " path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a"
                    + " mix of letters, numbers and the following 3 symbols .-_");
        }
    }

    private static AwsException invalid(String message) {
        return new AwsException("ValidationException", message);
    }
}

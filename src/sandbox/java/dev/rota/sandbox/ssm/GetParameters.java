package dev.rota.sandbox.ssm;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells up to ten parameters; those that are not there are named beside the others. */
final class GetParameters implements JsonOperation {

    private static final int MOST = 10;

    private final Parameters parameters;

    GetParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("Names", Shape.list(ParameterName.shape(), 1, MOST))
                .optional("WithDecryption", Shape.flag());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        refuseTwiceTheSame(call.texts("Names"));
        List<JsonObject> found = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (String name : call.texts("Names")) {
            try {
                found.add(parameters.show(call.home(), name, call.flag("WithDecryption")));
            } catch (AwsException missing) {
                invalid.add(name);
            }
        }
        found.sort(Comparator.comparing(parameter -> parameter.text("Name").orElse("")));
        return Json.object()
                .with("Parameters", Json.array(found))
                .with("InvalidParameters", Json.of(invalid))
                .build();
    }

    /** One call tells only one version of a parameter. */
    private static void refuseTwiceTheSame(List<String> names) {
        Set<String> plain = new HashSet<>();
        for (String name : names) {
            if (!plain.add(ParameterName.parse(name).name())) {
                throw new AwsException("ValidationException", "Duplicate parameters are not supported.");
            }
        }
    }
}

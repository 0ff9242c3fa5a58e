package dev.rota.sandbox.ssm;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.function.Function;

/** Tells the parameters below a path. Filters are an error that says so. */
final class GetParametersByPath implements JsonOperation {

    private static final int MOST = 10;

    private final Parameters parameters;

    GetParametersByPath(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Structure input() {
        Structure filter = Shape.structure()
                .required("Key", Shape.text(1, 132, "tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType"))
                .optional("Option", Shape.text(1, 10))
                .optional("Values", Shape.list(Shape.text(1, 1024), 1, 50));
        return Shape.structure()
                .required("Path", ParameterName.shape())
                .optional("Recursive", Shape.flag())
                .optional("ParameterFilters", Shape.list(filter))
                .optional("WithDecryption", Shape.flag())
                .optional("MaxResults", Shape.number(1, MOST))
                .optional("NextToken", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String path = call.text("Path");
        if (!path.startsWith("/")) {
            throw new AwsException(
                    "ValidationException",
                    "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a"
                            + " forward slash \"/\".");
        }
        if (!call.objects("ParameterFilters").isEmpty()) {
            throw new AwsException("InvalidFilterKey", "The sandbox does not filter parameters.");
        }
        String prefix = path.endsWith("/") ? path : path + "/";
        List<String> below = parameters.names(call.home()).stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> call.flag("Recursive") || name.indexOf('/', prefix.length()) < 0)
                .toList();
        Page<String> page = new Page.Cut(
                        "GetParametersByPath " + call.home().region() + prefix + call.flag("Recursive"),
                        call.optionalText("NextToken"),
                        call.number("MaxResults").orElse(MOST))
                .of(below, Function.identity());
        return Json.object()
                .with(
                        "Parameters",
                        Json.array(page.items().stream()
                                .map(name -> parameters.show(call.home(), name, call.flag("WithDecryption")))
                                .toList()))
                .withOptional("NextToken", page.nextToken())
                .build();
    }
}

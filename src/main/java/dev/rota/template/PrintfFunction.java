package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonString;
import dev.rota.lookup.Printf;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code printf(format, values…)}, as in Go's templates. */
final class PrintfFunction implements Function {

    static final String NAME = "printf";

    private static final String USAGE =
            "printf needs a format and values, such as printf(\"%s-job\", must_env(\"STAGE\"))";

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }

    @Override
    public Object execute(
            Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        List<Json> values = new ArrayList<>();
        for (int index = 0; arguments.containsKey(String.valueOf(index)); index++) {
            values.add(JavaValues.toJson(arguments.get(String.valueOf(index))));
        }
        if (values.isEmpty() || !(values.get(0) instanceof JsonString format)) {
            throw new LookupFailure(USAGE, false, lineNumber, self.getName());
        }
        try {
            return Printf.format(format.value(), values.subList(1, values.size()));
        } catch (IllegalArgumentException e) {
            throw new LookupFailure(String.valueOf(e.getMessage()), false, lineNumber, self.getName());
        }
    }
}

package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.problem.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** {@code cfn_output} and {@code cfn_export}: what CloudFormation stacks put out. */
final class StackLookups {

    private static final int SUGGESTIONS = 3;

    private final Supplier<Optional<String>> region;
    private final Sources sources;

    StackLookups(Supplier<Optional<String>> region, Sources sources) {
        this.region = region;
        this.sources = sources;
    }

    /** An output of a stack. */
    Answer output(List<Json> arguments) {
        if (arguments.size() != 2) {
            return new Answer.Failed(
                    "cfn_output needs a stack and one of its outputs, such as cfn_output(\"network\", \"SubnetA\")");
        }
        String key = Arguments.text(arguments.get(1));
        Regional<String> stack = Arguments.regional(region, Arguments.text(arguments.get(0)));
        return sources.stacks()
                .answer(stack, outputs -> member(outputs, key, "stack " + stack.thing() + " has no output " + key));
    }

    /** What a stack of the region exports under a name. */
    Answer export(List<Json> arguments) {
        if (arguments.size() != 1) {
            return new Answer.Failed(
                    "cfn_export needs the name of an export, such as cfn_export(\"network-subnet-a\")");
        }
        String name = Arguments.text(arguments.get(0));
        Optional<String> where = region.get();
        return sources.exports()
                .answer(
                        where,
                        exports -> member(
                                exports,
                                name,
                                "no stack" + where.map(place -> " of " + place).orElse("") + " exports " + name));
    }

    private static Answer member(Map<String, String> values, String name, String otherwise) {
        String value = values.get(name);
        if (value != null) {
            return Answer.found(Json.of(value));
        }
        List<String> nearest = Nearest.to(name, List.copyOf(new TreeSet<>(values.keySet())), SUGGESTIONS);
        if (!nearest.isEmpty()) {
            return new Answer.Failed(otherwise + "; nearest: " + String.join(", ", nearest));
        }
        return new Answer.Failed(otherwise + (values.isEmpty() ? "; there is none at all" : ""));
    }
}

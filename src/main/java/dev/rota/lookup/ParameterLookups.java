package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code ssm}: parameters of the Parameter Store. */
final class ParameterLookups {

    private final Supplier<Optional<String>> region;
    private final Shelf<Regional<String>, Optional<Parameter>> parameters;

    ParameterLookups(Supplier<Optional<String>> region, Shelf<Regional<String>, Optional<Parameter>> parameters) {
        this.region = region;
        this.parameters = parameters;
    }

    /** A parameter, or an element of one that is a list. */
    Answer ssm(List<Json> arguments) {
        if (arguments.isEmpty()
                || arguments.size() > 2
                || Arguments.text(arguments.get(0)).isBlank()) {
            return new Answer.Failed(
                    "ssm needs the name of a parameter, and the index when one element of a StringList is"
                            + " meant, such as ssm(\"/shop/subnets\", 0)");
        }
        Regional<String> key = Arguments.regional(region, Arguments.text(arguments.get(0)));
        Optional<Json> index = arguments.stream().skip(1).findFirst();
        return parameters.answer(
                key,
                found -> found.map(parameter -> answer(key.thing(), parameter, index))
                        .orElseGet(() -> new Answer.Failed("parameter " + key.thing() + " does not exist" + key.where()
                                + "; check its name" + version(key.thing()) + " and the region")));
    }

    private static String version(String name) {
        return name.matches("(?!arn:).*:.*") ? ", its version" : "";
    }

    private static Answer answer(String name, Parameter parameter, Optional<Json> index) {
        if (index.isPresent()) {
            return parameter.kind() == Parameter.Kind.STRING_LIST
                    ? element(name, List.of(parameter.value().split(",", -1)), Arguments.text(index.get()))
                    : new Answer.Failed("parameter " + name + " is no StringList, so it has no elements; leave "
                            + Arguments.text(index.get()) + " out");
        }
        return new Answer.Found(Json.of(parameter.value()), parameter.kind() == Parameter.Kind.SECURE_STRING);
    }

    private static Answer element(String name, List<String> elements, String index) {
        if (!index.matches("[0-9]{1,6}")) {
            return new Answer.Failed("'" + index + "' is no index of parameter " + name + "; the first element is 0");
        }
        int position = Integer.parseInt(index);
        return position < elements.size()
                ? Answer.found(Json.of(elements.get(position)))
                : new Answer.Failed("parameter " + name + " has no element " + position + "; the last of its "
                        + elements.size() + " is " + (elements.size() - 1));
    }
}

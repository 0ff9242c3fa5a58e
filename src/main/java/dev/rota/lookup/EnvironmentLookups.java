package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.problem.Utf8;
import dev.rota.secret.SecretNames;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code env} and {@code must_env}: the variables of the process.
 *
 * @param complete whether this is the environment that counts; else a variable that is not set may be set where it does
 */
record EnvironmentLookups(Map<String, String> environment, boolean complete) {

    Map<String, Function<List<Json>, Answer>> functions() {
        return Map.of("env", this::env, "must_env", this::mustEnv);
    }

    /** The first variable that is set and not empty; the last argument when there is none, which needs two. */
    private Answer env(List<Json> arguments) {
        if (arguments.isEmpty()) {
            return new Answer.Failed("env needs the name of a variable and a default, such as env(\"STAGE\", \"dev\")");
        }
        return arguments.stream()
                .map(Json::plain)
                .filter(name -> !environment.getOrDefault(name, "").isEmpty())
                .findFirst()
                .map(name -> set(name, environment.getOrDefault(name, "")))
                .orElseGet(() -> arguments.size() > 1
                        ? Answer.found(arguments.get(arguments.size() - 1))
                        : withoutDefault(arguments.get(0).plain()));
    }

    private Answer withoutDefault(String name) {
        return complete
                ? new Answer.Failed("environment variable %s is %s; env needs a default, or use must_env"
                        .formatted(name, environment.containsKey(name) ? "empty" : "not set"))
                : new Answer.Missing();
    }

    /** A variable that has to be set; it may be empty. */
    private Answer mustEnv(List<Json> arguments) {
        if (arguments.size() != 1) {
            return new Answer.Failed("must_env needs the name of one variable, such as must_env(\"STAGE\")");
        }
        String name = arguments.get(0).plain();
        String value = environment.get(name);
        if (value != null) {
            return set(name, value);
        }
        return complete ? new Answer.Failed("environment variable " + name + " is not set") : new Answer.Missing();
    }

    private static Answer set(String name, String value) {
        return Utf8.damage("environment variable " + name, value)
                .<Answer>map(Answer.Failed::new)
                .orElseGet(() -> new Answer.Found(Json.of(value), SecretNames.tell(name), true));
    }
}

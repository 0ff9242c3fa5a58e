package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;
import java.util.Map;

/** {@code env} and {@code must_env}: the variables of the process. */
final class EnvironmentLookups {

    private final Map<String, String> environment;
    private final boolean complete;

    /**
     * Lookups in an environment.
     *
     * @param complete whether this is the environment that counts; else a variable that is not set may be set where it does
     */
    EnvironmentLookups(Map<String, String> environment, boolean complete) {
        this.environment = environment;
        this.complete = complete;
    }

    /** The first variable that is set and not empty; the last argument when there is none. */
    Answer env(List<Json> arguments) {
        if (arguments.isEmpty()) {
            return new Answer.Failed("env needs the name of a variable and a default, such as env(\"STAGE\", \"dev\")");
        }
        for (Json argument : arguments) {
            String value = environment.get(Arguments.text(argument));
            if (value != null && !value.isEmpty()) {
                return Answer.found(Json.of(value));
            }
        }
        return Answer.found(arguments.get(arguments.size() - 1));
    }

    /** A variable that has to be set; it may be empty. */
    Answer mustEnv(List<Json> arguments) {
        if (arguments.size() != 1) {
            return new Answer.Failed("must_env needs the name of one variable, such as must_env(\"STAGE\")");
        }
        String name = Arguments.text(arguments.get(0));
        String value = environment.get(name);
        if (value == null) {
            return complete ? new Answer.Failed("environment variable " + name + " is not set") : new Answer.Missing();
        }
        return Answer.found(Json.of(value));
    }
}

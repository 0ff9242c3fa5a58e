package dev.rota.config;

import dev.rota.problem.UsageException;
import dev.rota.problem.Utf8;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Jsonnet files find with {@code std.extVar}.
 *
 * @param texts texts by name
 * @param codes Jsonnet expressions by name
 */
public record ExternalVariables(Map<String, String> texts, Map<String, String> codes) {

    /** None. */
    public static final ExternalVariables NONE = new ExternalVariables(Map.of(), Map.of());

    public ExternalVariables {
        texts = Map.copyOf(texts);
        codes = Map.copyOf(codes);
    }

    /**
     * Those of a command line.
     *
     * @param texts {@code NAME=TEXT}, or {@code NAME} for the text of that variable of the environment
     * @param codes the same for expressions; an expression wins over a text of the same name
     * @throws UsageException when a name is empty, or its variable is not set
     */
    public static ExternalVariables of(List<String> texts, List<String> codes, Map<String, String> environment) {
        return new ExternalVariables(values("--ext-str", texts, environment), values("--ext-code", codes, environment));
    }

    private static Map<String, String> values(String option, List<String> given, Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (name.isEmpty()) {
                throw new UsageException("%s must be NAME=VALUE or NAME, but it is '%s'".formatted(option, pair));
            }
            String value = equals < 0 ? environment.get(name) : pair.substring(equals + 1);
            if (value == null) {
                throw new UsageException("environment variable %s is not set (for %s %s); set it, or write %s %s=VALUE"
                        .formatted(name, option, name, option, name));
            }
            Utf8.damage("environment variable %s (for %s)".formatted(name, option), value)
                    .ifPresent(reason -> {
                        throw new UsageException(reason);
                    });
            values.put(name, value);
        }
        return values;
    }
}

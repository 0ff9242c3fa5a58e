package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.JsonException;
import dev.rota.problem.RotaException;
import dev.rota.problem.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens for HCP Terraform and Terraform Enterprise: {@code TFE_TOKEN}, the variable of the host, or what
 * {@code terraform login} has saved.
 *
 * @param environment the variables of the process
 * @see <a href="https://developer.hashicorp.com/terraform/cli/config/config-file#credentials-1">Terraform's credentials</a>
 */
record TerraformTokens(Map<String, String> environment) {

    private static final int LARGEST = 1024 * 1024;

    /**
     * The token for a host, the first that there is.
     *
     * @param host without port
     */
    Optional<String> of(String host) {
        return variable("TFE_TOKEN")
                .or(() -> variable("TF_TOKEN_" + host.replace('.', '_')))
                .or(() -> variable("TF_TOKEN_" + host.replace("-", "__").replace('.', '_')))
                .or(() -> saved(host));
    }

    /** Where a token may come from, for those who have none. */
    static String ways(String host) {
        return "set TFE_TOKEN or TF_TOKEN_" + host.replace("-", "__").replace('.', '_') + ", or run terraform login "
                + host;
    }

    private Optional<String> variable(String name) {
        Optional<String> value = Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
        value.flatMap(text -> Utf8.damage("environment variable " + name, text)).ifPresent(reason -> {
            throw new RotaException(reason);
        });
        return value;
    }

    private Optional<String> saved(String host) {
        String home = variable("HOME").orElse(System.getProperty("user.home"));
        Path file = Path.of(home, ".terraform.d", "credentials.tfrc.json");
        try {
            return Files.exists(file) ? token(Json.parse(Utf8.text(Utf8.read(file, LARGEST))), host) : Optional.empty();
        } catch (IOException | JsonException e) {
            throw new RotaException(
                    "Terraform's credentials in " + file + " cannot be read; run terraform login " + host, e);
        }
    }

    private static Optional<String> token(Json file, String host) {
        return file.asObject()
                .flatMap(saved -> saved.object("credentials"))
                .flatMap(credentials -> credentials.object(host))
                .flatMap(credentials -> credentials.text("token"));
    }
}

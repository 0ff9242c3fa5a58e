package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import java.util.List;
import java.util.Optional;

/**
 * The backend that {@code terraform init} notes down in {@code .terraform/terraform.tfstate}: where the state really is.
 *
 * @param type such as {@code s3}
 * @param config its settings
 * @see <a href="https://developer.hashicorp.com/terraform/language/backend">Terraform's backends</a>
 */
record Backend(String type, JsonObject config) {

    static final String WAY_OUT =
            "run terraform state pull > terraform.tfstate before Rota, and give that file as the path";

    private static final String DEFAULT = "default";

    /** The backend that a document notes, if it does. */
    static Optional<Backend> of(JsonObject root) {
        return object(root, "backend")
                .flatMap(backend -> text(backend, "type")
                        .map(type -> new Backend(type, object(backend, "config").orElse(new JsonObject(List.of())))));
    }

    /**
     * The state of a workspace.
     *
     * @throws RotaException when Rota cannot read from such a backend
     */
    TfstateSource source(String workspace) {
        return TfstateSource.of(
                switch (type) {
                    case "s3" -> "s3://" + required("bucket") + "/" + key(workspace);
                    case "remote", "cloud" ->
                        "remote://" + text(config, "hostname").orElse("app.terraform.io") + "/"
                                + required("organization") + "/" + remoteWorkspace(workspace);
                    default ->
                        throw new RotaException("it is the note of a backend of type " + type
                                + ", from which Rota does not read; " + WAY_OUT);
                },
                List.of());
    }

    private String key(String workspace) {
        String prefix = text(config, "workspace_key_prefix").orElse("env:");
        return workspace.equals(DEFAULT) ? required("key") : prefix + "/" + workspace + "/" + required("key");
    }

    private String remoteWorkspace(String workspace) {
        JsonObject workspaces = object(config, "workspaces").orElse(new JsonObject(List.of()));
        return text(workspaces, "name")
                .orElseGet(() -> text(workspaces, "prefix").orElse("") + workspace);
    }

    private String required(String name) {
        return text(config, name)
                .orElseThrow(() -> new RotaException(
                        "it is the note of a backend of type " + type + " without its " + name + "; " + WAY_OUT));
    }

    /** An object, also as the only element of an array, which is how some versions of Terraform write a block. */
    private static Optional<JsonObject> object(JsonObject parent, String name) {
        Optional<Json> value = parent.get(name);
        return value.flatMap(array -> array.asElements().stream().findFirst())
                .or(() -> value)
                .flatMap(Json::asObject);
    }

    private static Optional<String> text(JsonObject parent, String name) {
        return parent.text(name).filter(value -> !value.isEmpty());
    }
}

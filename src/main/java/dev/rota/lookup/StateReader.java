package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.lookup.StateResource.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON of a Terraform state, format version 4. */
final class StateReader {

    private static final String VERSION = "4";
    private static final String NO_STATE = "it is JSON, but not a Terraform state: it has no version";

    private final Map<String, StateNode> outputs = new LinkedHashMap<>();
    private final Map<String, StateResource> resources = new LinkedHashMap<>();

    private StateReader() {}

    /**
     * The state.
     *
     * @throws IllegalArgumentException when the document is none; the message says what is wrong and begins in lower case
     */
    static Tfstate read(JsonObject root) {
        requireVersion(root);
        StateReader reader = new StateReader();
        reader.outputs(root);
        root.objects("resources").forEach(reader::resource);
        return new Tfstate(reader.outputs, reader.resources);
    }

    /**
     * The document in a text: a state, or what Terraform noted of its backend.
     *
     * @throws IllegalArgumentException when it is no JSON object
     */
    static JsonObject root(String text) {
        Json json;
        try {
            json = Json.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonException e) {
            throw new IllegalArgumentException(
                    "it is not JSON, or not all of it (line " + e.line() + ", column " + e.column() + ")", e);
        }
        return json.asObject().orElseThrow(() -> new IllegalArgumentException(NO_STATE));
    }

    private static void requireVersion(JsonObject root) {
        if (root.get("version").isEmpty()) {
            throw new IllegalArgumentException(NO_STATE);
        }
        String version = root.get("version").orElseThrow().plain();
        if (!version.equals(VERSION)) {
            throw new IllegalArgumentException("it is a Terraform state of version " + version
                    + "; Rota reads version 4, which Terraform writes since 0.12");
        }
    }

    private void outputs(JsonObject root) {
        for (Json.Member output :
                root.object("outputs").map(JsonObject::members).orElse(List.of())) {
            Json value = unwrapped(output.value());
            boolean secret = output.value()
                    .asObject()
                    .flatMap(details -> details.bool("sensitive"))
                    .orElse(false);
            outputs.put(output.name(), secret ? StateNode.secret(value) : StateNode.open(value));
        }
    }

    private void resource(JsonObject resource) {
        boolean remoteState = text(resource, "type").equals("terraform_remote_state");
        Map<String, Instance> instances = new LinkedHashMap<>();
        for (JsonObject instance : resource.objects("instances")) {
            if (instance.get("deposed").isEmpty()) {
                Optional<Json> index = present(instance, "index_key");
                instances.put(StateResource.written(index), new Instance(index, content(instance, remoteState)));
            }
        }
        String address = address(resource);
        if (!instances.isEmpty()) {
            resources.put(address, new StateResource(address, instances));
        }
    }

    private static String address(JsonObject resource) {
        String module = text(resource, "module");
        String mode = text(resource, "mode").equals("data") ? "data." : "";
        String written = mode + text(resource, "type") + "." + text(resource, "name");
        return module.isEmpty() ? written : module + "." + written;
    }

    private static StateNode content(JsonObject instance, boolean remoteState) {
        Json attributes = present(instance, "attributes")
                .or(() -> present(instance, "attributes_flat"))
                .orElse(new JsonObject(List.of()));
        if (remoteState && attributes instanceof JsonObject wrapped) {
            attributes = new JsonObject(wrapped.members().stream()
                    .map(member -> new Json.Member(member.name(), unwrapped(member.value())))
                    .toList());
        }
        return new StateNode(
                attributes,
                instance.elements("sensitive_attributes").stream()
                        .map(StateReader::path)
                        .toList());
    }

    /** A path as Terraform writes it: {@code [{"type":"get_attr","value":"password"}]}. */
    private static List<Step> path(Json steps) {
        return steps.asElements().stream()
                .flatMap(step -> step.asObject().stream())
                .map(step -> step(unwrapped(step.get("value").orElse(new JsonNull()))))
                .toList();
    }

    private static Step step(Json value) {
        String text = value.plain();
        return value instanceof JsonNumber && text.matches("[0-9]{1,9}")
                ? new Step.Index(Integer.parseInt(text))
                : new Step.Name(text);
    }

    /** A value that stands beside its type; anything else as it is. */
    private static Json unwrapped(Json json) {
        return json instanceof JsonObject object
                        && present(object, "type").isPresent()
                        && object.get("value").isPresent()
                ? object.get("value").orElseThrow()
                : json;
    }

    private static Optional<Json> present(JsonObject object, String name) {
        return object.get(name).filter(value -> !(value instanceof JsonNull));
    }

    private static String text(JsonObject object, String name) {
        return object.text(name).orElse("");
    }
}

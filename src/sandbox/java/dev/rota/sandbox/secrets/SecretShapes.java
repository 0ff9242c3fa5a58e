package dev.rota.sandbox.secrets;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** What several operations' inputs have in common, and what their answers begin with. */
final class SecretShapes {

    private SecretShapes() {}

    static Shape id() {
        return Shape.text(1, 2048);
    }

    static Shape versionId() {
        return Shape.text(32, 64);
    }

    static Shape stage() {
        return Shape.text(1, 256);
    }

    /** A value is text, or bytes in base 64. */
    static Structure value(Structure input) {
        return input.optional("SecretBinary", Shape.text()).optional("SecretString", Shape.text(1, 65_536));
    }

    static Json.ObjectBuilder named(JsonObject secret) {
        return Json.object().withOptional("ARN", secret.get("ARN")).withOptional("Name", secret.get("Name"));
    }
}

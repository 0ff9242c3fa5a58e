package dev.rota.sandbox.secrets;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the current values of up to twenty secrets by their ids. Filters are an error that says so. */
final class BatchGetSecretValue implements JsonOperation {

    private static final int MOST = 20;

    private final Secrets secrets;

    BatchGetSecretValue(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Structure input() {
        Structure filter = Shape.structure()
                .optional(
                        "Key",
                        Shape.oneOf(
                                "description",
                                "name",
                                "tag-key",
                                "tag-value",
                                "primary-region",
                                "owning-service",
                                "all"))
                .optional("Values", Shape.list(Shape.text(0, 512, "\\!?[a-zA-Z0-9 :_@\\/\\+\\=\\.\\-\\!]*"), 1, 10));
        return Shape.structure()
                .optional("SecretIdList", Shape.list(SecretShapes.id(), 1, MOST))
                .optional("Filters", Shape.list(filter, 0, 10))
                .optional("MaxResults", Shape.number(1, MOST))
                .optional("NextToken", Shape.text(1, 4096));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        if (call.texts("SecretIdList").isEmpty() || !call.objects("Filters").isEmpty()) {
            throw new AwsException("InvalidParameterException", "The sandbox takes a SecretIdList, and no Filters.");
        }
        List<JsonObject> values = new ArrayList<>();
        List<JsonObject> errors = new ArrayList<>();
        for (String id : call.texts("SecretIdList")) {
            try {
                values.add(SecretVersions.show(secrets.inUse(call.home(), id), Optional.empty(), Optional.empty()));
            } catch (AwsException failure) {
                errors.add(Json.object()
                        .with("SecretId", id)
                        .with("ErrorCode", failure.code())
                        .with("Message", failure.text())
                        .build());
            }
        }
        return Json.object()
                .with("SecretValues", Json.array(values))
                .with("Errors", Json.array(errors))
                .build();
    }
}

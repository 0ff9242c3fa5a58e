package dev.rota.sandbox.secrets;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Duration;
import java.time.Instant;

/** Marks a secret for deletion, or deletes it at once when it is forced to. */
final class DeleteSecret implements JsonOperation {

    private static final int USUAL_DAYS = 30;

    private final Secrets secrets;

    DeleteSecret(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("SecretId", SecretShapes.id())
                .optional("RecoveryWindowInDays", Shape.number(Long.MIN_VALUE, Long.MAX_VALUE))
                .optional("ForceDeleteWithoutRecovery", Shape.flag());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        boolean forced = call.flag("ForceDeleteWithoutRecovery");
        int days = call.number("RecoveryWindowInDays").orElse(USUAL_DAYS);
        if (forced && call.number("RecoveryWindowInDays").isPresent()) {
            throw invalid("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        }
        if (days < 7 || days > USUAL_DAYS) {
            throw invalid("RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        }
        JsonObject secret = secrets.inUse(call.home(), call.text("SecretId"));
        Instant gone = secrets.now().plus(Duration.ofDays(forced ? 0 : days));
        if (forced) {
            secrets.delete(call.home(), secret);
        } else {
            Json deleted = Json.of(secrets.now().getEpochSecond());
            secrets.save(call.home(), secret.with("DeletedDate", deleted));
        }
        return SecretShapes.named(secret)
                .with("DeletionDate", gone.getEpochSecond())
                .build();
    }

    private static AwsException invalid(String message) {
        return new AwsException("InvalidParameterException", message);
    }
}

package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.JsonException;
import dev.rota.plan.ReviewedPlan;
import dev.rota.plan.ReviewedPlan.Saved;
import dev.rota.plan.ReviewedPlan.SavedChange;
import dev.rota.rule.RuleKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads back what {@link PlanJson} has written, as far as it serves to recognise the plan. */
public final class SavedPlan {

    private SavedPlan() {}

    /** The plan that a text is; empty when it is none, or one of a version that this build does not know. */
    public static Optional<ReviewedPlan> read(String text) {
        try {
            return Json.parse(text) instanceof JsonObject plan && isKnown(plan)
                    ? Optional.of(new ReviewedPlan(
                            text(plan, "digest"),
                            Optional.of(new Saved(text(plan, "account"), text(plan, "region"), changes(plan)))))
                    : Optional.empty();
        } catch (JsonException | IllegalArgumentException notAPlan) {
            return Optional.empty();
        }
    }

    private static boolean isKnown(JsonObject plan) {
        return plan.get("version").orElse(null) instanceof JsonNumber version
                && version.text().equals(Integer.toString(PlanJson.VERSION));
    }

    private static Map<RuleKey, SavedChange> changes(JsonObject plan) {
        Map<RuleKey, SavedChange> changes = new LinkedHashMap<>();
        if (!(plan.get("changes").orElse(null) instanceof JsonArray array)) {
            throw new IllegalArgumentException("'changes' is missing");
        }
        for (Json element : array.elements()) {
            if (element instanceof JsonObject change) {
                changes.put(
                        new RuleKey(text(change, "eventBus"), text(change, "rule")),
                        new SavedChange(text(change, "action"), text(change, "digest")));
            }
        }
        return changes;
    }

    private static String text(JsonObject object, String name) {
        if (object.get(name).orElse(null) instanceof JsonString text) {
            return text.value();
        }
        throw new IllegalArgumentException("'" + name + "' is missing");
    }
}

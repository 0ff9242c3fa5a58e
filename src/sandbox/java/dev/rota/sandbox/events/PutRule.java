package dev.rota.sandbox.events;

import static dev.rota.sandbox.events.EventShapes.rule;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.json.JsonException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Quotas;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates a rule or replaces all of its settings: what the request leaves out is gone afterwards.
 *
 * <p>Targets stay, and so do tags: the tags of a request only count when it creates the rule.
 */
final class PutRule {

    /** The members that are a rule's settings. */
    static final Structure SETTINGS = rule("Name")
            .optional("ScheduleExpression", text(0, 256))
            .optional("EventPattern", text(0, 4096))
            .optional("State", oneOf("ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"))
            .optional("Description", text(0, 512))
            .optional("RoleArn", EventShapes.arn());

    static final Structure INPUT = SETTINGS.optional("Tags", EventShapes.tags());

    private final Rules rules;
    private final Supplier<Quotas> quotas;

    PutRule(Rules rules, Supplier<Quotas> quotas) {
        this.rules = rules;
        this.quotas = quotas;
    }

    JsonObject answer(JsonCall call) {
        AccountRegion home = call.home();
        ResourceName name = ResourceName.rule(Rules.busIn(call.input()), call.text("Name"));
        rules.requireBus(home, name.bus());
        checkTrigger(call, name.bus());
        JsonObject settings = settings(call, name);
        Optional<JsonObject> old = rules.find(home, name);
        if (old.isPresent()) {
            replace(home, old.get(), settings);
        } else if (rules.areAsMany(home, name.bus(), quotas.get().rulesPerBus())) {
            throw EventShapes.limitExceeded();
        } else {
            rules.tag(home, settings, TagList.CAPITAL.merged(Map.of(), TagList.CAPITAL.read(call.objects("Tags"))));
        }
        return Json.object().with("RuleArn", name.arn(home)).build();
    }

    private void replace(AccountRegion home, JsonObject old, JsonObject settings) {
        Rules.refuseManaged(old, false);
        rules.save(
                home,
                settings.withElements("Targets", old.elements("Targets")).withElements("Tags", old.elements("Tags")));
    }

    private static JsonObject settings(JsonCall call, ResourceName name) {
        return call.input()
                .without("Tags", "Targets", "ManagedBy")
                .with("EventBusName", name.bus())
                .with("Arn", name.arn(call.home()))
                .with("State", call.optionalText("State").orElse("ENABLED"));
    }

    private static void checkTrigger(JsonCall call, String bus) {
        String expression = call.text("ScheduleExpression");
        String pattern = call.text("EventPattern");
        if (expression.isEmpty() && pattern.isEmpty()) {
            throw invalid("Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }
        if (!expression.isEmpty() && !bus.equals(ResourceName.DEFAULT_BUS)) {
            throw invalid("ScheduleExpression is supported only on the default event bus.");
        }
        if (!expression.isEmpty() && !isForRules(expression)) {
            throw invalid("Parameter ScheduleExpression is not valid.");
        }
        if (!pattern.isEmpty()) {
            checkPattern(pattern);
        }
    }

    private static boolean isForRules(String expression) {
        try {
            return ScheduleExpression.parse(expression).isForRules();
        } catch (ScheduleException e) {
            return false;
        }
    }

    /** Looks at an event pattern's structure only. */
    private static void checkPattern(String pattern) {
        try {
            if (Json.parse(pattern) instanceof JsonObject object) {
                checkPattern(object);
                return;
            }
        } catch (JsonException e) {
            throw invalidPattern(e.getMessage() + " at line " + e.line() + ", column " + e.column());
        }
        throw invalidPattern("Filter is not an object");
    }

    private static void checkPattern(JsonObject object) {
        if (object.members().isEmpty()) {
            throw invalidPattern("Empty objects are not allowed");
        }
        for (Member member : object.members()) {
            if (member.value() instanceof JsonObject inner) {
                checkPattern(inner);
            } else if (!(member.value() instanceof JsonArray values)) {
                throw invalidPattern("\"" + member.name() + "\" must be an object or an array");
            } else if (values.elements().isEmpty()) {
                throw invalidPattern("Empty arrays are not allowed");
            }
        }
    }

    private static AwsException invalid(String sentence) {
        return new AwsException("ValidationException", sentence);
    }

    private static AwsException invalidPattern(String reason) {
        return new AwsException("InvalidEventPatternException", "Event pattern is not valid. Reason: " + reason);
    }
}

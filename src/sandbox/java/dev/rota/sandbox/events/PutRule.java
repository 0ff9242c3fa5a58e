package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Quotas;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Creates a rule or replaces all of its settings: what the request leaves out is gone afterwards.
 *
 * <p>Targets stay, and so do tags: the tags of a request only count when it creates the rule.
 */
final class PutRule implements JsonOperation {

    private final Rules rules;
    private final Supplier<Quotas> quotas;

    PutRule(Rules rules, Supplier<Quotas> quotas) {
        this.rules = rules;
        this.quotas = quotas;
    }

    @Override
    public Structure input() {
        return settings().optional("Tags", EventShapes.tags());
    }

    /** The members that are a rule's settings. */
    static Structure settings() {
        return EventShapes.rule("Name")
                .optional("ScheduleExpression", Shape.text(0, 256))
                .optional("EventPattern", Shape.text(0, 4096))
                .optional("State", Shape.oneOf("ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"))
                .optional("Description", Shape.text(0, 512))
                .optional("RoleArn", EventShapes.arn());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        Home home = call.home();
        ResourceName name = ResourceName.rule(Buses.nameIn(call.input()), call.text("Name"));
        rules.buses().require(home, name.bus());
        checkTrigger(call, name.bus());
        JsonObject settings = settings(call, name);
        if (rules.has(home, name)) {
            replace(home, rules.require(home, name), settings);
        } else {
            create(home, name, settings, TagList.CAPITAL.read(call.objects("Tags")));
        }
        return Json.object().with("RuleArn", name.arn(home)).build();
    }

    private void create(Home home, ResourceName name, JsonObject settings, SortedMap<String, String> tags) {
        if (rules.areAsMany(home, name.bus(), quotas.get().rulesPerBus())) {
            throw new ServiceException(
                    "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
        SortedMap<String, String> allowed = TagList.CAPITAL.merged(Map.of(), tags);
        rules.tag(home, settings, allowed);
    }

    private void replace(Home home, JsonObject old, JsonObject settings) {
        Rules.refuseManaged(old, false);
        JsonObject fresh = settings;
        for (String kept : new String[] {"Targets", "Tags"}) {
            if (old.get(kept).isPresent()) {
                fresh = Members.with(fresh, kept, old.get(kept).get());
            }
        }
        rules.save(home, fresh);
    }

    private static JsonObject settings(JsonCall call, ResourceName name) {
        JsonObject given = Members.without(call.input(), "Tags", "Targets", "ManagedBy");
        JsonObject named = Members.with(given, "EventBusName", name.bus());
        JsonObject located = Members.with(named, "Arn", name.arn(call.home()));
        return Members.with(located, "State", call.optionalText("State").orElse("ENABLED"));
    }

    private static void checkTrigger(JsonCall call, String bus) {
        String expression = call.text("ScheduleExpression");
        String pattern = call.text("EventPattern");
        if (expression.isEmpty() && pattern.isEmpty()) {
            throw new ServiceException(
                    "ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }
        if (!expression.isEmpty()) {
            if (!bus.equals(ResourceName.DEFAULT_BUS)) {
                throw new ServiceException(
                        "ValidationException", "ScheduleExpression is supported only on the default event bus.");
            }
            if (!ScheduleExpression.isValid(expression)) {
                throw new ServiceException("ValidationException", "Parameter ScheduleExpression is not valid.");
            }
        }
        if (!pattern.isEmpty()) {
            EventPattern.check(pattern);
        }
    }
}

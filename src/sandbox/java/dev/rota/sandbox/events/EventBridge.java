package dev.rota.sandbox.events;

import static dev.rota.sandbox.events.EventShapes.arn;
import static dev.rota.sandbox.events.EventShapes.listing;
import static dev.rota.sandbox.events.EventShapes.rule;
import static dev.rota.sandbox.events.EventShapes.ruleName;
import static dev.rota.sandbox.events.EventShapes.tags;
import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;
import static dev.rota.sandbox.service.Operation.change;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Operation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.TagList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** EventBridge: a row for each operation. */
public final class EventBridge implements JsonService.Dialect {

    private static final int LONGEST_PAGE = 100;

    private final Rules rules;

    private EventBridge(Rules rules) {
        this.rules = rules;
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        EventBridge events = new EventBridge(new Rules(environment));
        return new JsonService(events, events.operations(environment), RuleSeeds.sections(events.rules));
    }

    private List<Operation> operations(Environment environment) {
        PutRule putRule = new PutRule(rules, environment.quotas());
        TargetEntries targets = new TargetEntries(rules, environment.quotas());
        return List.of(
                operation("PutRule", PutRule.INPUT, putRule::answer),
                operation("DescribeRule", rule("Name"), this::describeRule),
                operation("ListRules", listing().optional("NamePrefix", ruleName()), this::listRules),
                change("DeleteRule", rule("Name").optional("Force", flag()), this::deleteRule),
                change("EnableRule", rule("Name"), call -> setState(call, "ENABLED")),
                change("DisableRule", rule("Name"), call -> setState(call, "DISABLED")),
                operation("PutTargets", TargetEntries.PUT, targets::put).withEntries(),
                operation("RemoveTargets", TargetEntries.REMOVE, targets::remove)
                        .withEntries(),
                operation("ListTargetsByRule", listing().required("Rule", ruleName()), this::listTargets),
                operation("ListRuleNamesByTarget", listing().required("TargetArn", arn()), this::listRuleNames),
                change("TagResource", required("ResourceARN", arn()).required("Tags", tags()), this::tag),
                change(
                        "UntagResource",
                        required("ResourceARN", arn()).required("TagKeys", list(text(1, 128))),
                        this::untag),
                operation("ListTagsForResource", required("ResourceARN", arn()), this::listTags));
    }

    @Override
    public String serviceName() {
        return "events";
    }

    @Override
    public String targetPrefix() {
        return "AWSEvents";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("Rule", "Name", "ResourceARN", "TargetArn", "NamePrefix");
    }

    @Override
    public String arnOf(String resource, JsonObject input, AccountRegion home) {
        return resource.startsWith("arn:")
                ? resource
                : ResourceName.rule(Rules.busIn(input), resource).arn(home);
    }

    /** Without targets and tags, which have calls of their own. */
    private JsonObject describeRule(JsonCall call) {
        JsonObject shown = rules.require(call, "Name").without("Targets", "Tags");
        return shown.get("CreatedBy").isPresent()
                ? shown
                : shown.with("CreatedBy", call.home().account());
    }

    private JsonObject listRules(JsonCall call) {
        String prefix = call.text("NamePrefix");
        Page<JsonObject> page = cut(call, "ListRules " + prefix)
                .of(rules.all(call.home(), Rules.busIn(call.input()), prefix), Rules::name);
        List<JsonObject> shown = page.items().stream()
                .map(rule -> rule.without("Targets", "Tags", "CreatedBy"))
                .toList();
        return page.answer("Rules", Json.array(shown));
    }

    /** A rule that is not there is a success. */
    private void deleteRule(JsonCall call) {
        ResourceName name = ResourceName.rule(Rules.busIn(call.input()), call.text("Name"));
        rules.requireBus(call.home(), name.bus());
        rules.find(call.home(), name).ifPresent(rule -> {
            Rules.refuseManaged(rule, call.flag("Force"));
            if (!Rules.targets(rule).isEmpty()) {
                throw new AwsException("ValidationException", "Rule can't be deleted since it has targets.");
            }
            rules.delete(call.home(), rule);
        });
    }

    private void setState(JsonCall call, String state) {
        JsonObject rule = rules.require(call, "Name");
        Rules.refuseManaged(rule, false);
        rules.save(call.home(), rule.with("State", state));
    }

    private JsonObject listTargets(JsonCall call) {
        Page<JsonObject> page = cut(call, "ListTargetsByRule " + call.text("Rule"))
                .of(Rules.targets(rules.require(call, "Rule")), TargetEntries::id);
        return page.answer("Targets", Json.array(page.items()));
    }

    private JsonObject listRuleNames(JsonCall call) {
        String arn = call.text("TargetArn");
        List<String> names = rules.all(call.home(), Rules.busIn(call.input()), "").stream()
                .filter(rule -> Rules.targets(rule).stream()
                        .anyMatch(target -> target.text("Arn").orElse("").equals(arn)))
                .map(Rules::name)
                .toList();
        Page<String> page = cut(call, "ListRuleNamesByTarget " + arn).of(names, Function.identity());
        return page.answer("RuleNames", Json.of(page.items()));
    }

    private void tag(JsonCall call) {
        ResourceName name = ResourceName.parse(call.text("ResourceARN"), call.home());
        SortedMap<String, String> tags = rules.tags(call.home(), name);
        rules.retag(call.home(), name, TagList.CAPITAL.merged(tags, TagList.CAPITAL.read(call.objects("Tags"))));
    }

    private void untag(JsonCall call) {
        ResourceName name = ResourceName.parse(call.text("ResourceARN"), call.home());
        SortedMap<String, String> tags = rules.tags(call.home(), name);
        tags.keySet().removeAll(call.texts("TagKeys"));
        rules.retag(call.home(), name, tags);
    }

    private JsonObject listTags(JsonCall call) {
        ResourceName name = ResourceName.parse(call.text("ResourceARN"), call.home());
        return Json.object()
                .with("Tags", TagList.CAPITAL.write(rules.tags(call.home(), name)))
                .build();
    }

    /** A token is good for one listing only. */
    private static Page.Cut cut(JsonCall call, String what) {
        return new Page.Cut(
                what + " " + call.home().region() + " " + Rules.busIn(call.input()),
                call.optionalText("NextToken"),
                call.number("Limit").orElse(LONGEST_PAGE));
    }
}

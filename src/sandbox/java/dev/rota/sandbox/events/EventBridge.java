package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** EventBridge. */
public final class EventBridge implements JsonService.Dialect {

    private EventBridge() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Buses buses = new Buses(environment);
        Rules rules = new Rules(environment, buses);
        return new JsonService(
                new EventBridge(),
                List.of(
                        new PutRule(rules, environment.quotas()),
                        new DescribeRule(rules),
                        new ListRules(rules),
                        new DeleteRule(rules),
                        new EnableRule(rules),
                        new DisableRule(rules),
                        new PutTargets(rules, environment.quotas()),
                        new RemoveTargets(rules, environment.quotas()),
                        new ListTargetsByRule(rules),
                        new ListRuleNamesByTarget(rules),
                        new TagResource(rules, buses),
                        new UntagResource(rules, buses),
                        new ListTagsForResource(rules, buses),
                        new CreateEventBus(buses),
                        new DescribeEventBus(buses),
                        new ListEventBuses(buses),
                        new DeleteEventBus(buses, rules)),
                List.of(new RuleSeeds(rules)));
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
    public String arnOf(String resource, JsonObject input, Home home) {
        if (resource.startsWith("arn:")) {
            return resource;
        }
        return ResourceName.rule(Buses.nameIn(input), resource).arn(home);
    }

    /** The name of a rule in an input, or of a bus. */
    static String nameIn(JsonObject input) {
        return Members.textOrEmpty(input, "Name");
    }
}

package dev.rota.sandbox.ec2;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.Wildcard;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** DescribeSubnets and DescribeSecurityGroups. One id that does not exist is an error. */
final class Description {

    private static final int LONGEST_PAGE = 1000;
    private static final int MOST_FILTER_VALUES = 200;
    private static final String TAG = "tag:";

    /** The members by which subnets are filtered, by the name of the filter. */
    private static final Map<String, String> SUBNET_FILTERS = Map.of(
            "subnet-id", "SubnetId",
            "vpc-id", "VpcId",
            "availability-zone", "AvailabilityZone",
            "cidr-block", "CidrBlock",
            "state", "State");

    private static final Map<String, String> GROUP_FILTERS = Map.of(
            "group-id", "GroupId",
            "group-name", "GroupName",
            "vpc-id", "VpcId",
            "description", "Description");

    private final Kind kind;
    private final Networks networks;
    private final String operation;
    private final Map<String, String> filters;

    private Description(Kind kind, Networks networks, String operation, Map<String, String> filters) {
        this.kind = kind;
        this.networks = networks;
        this.operation = operation;
        this.filters = filters;
    }

    static Description ofSubnets(Networks networks) {
        return new Description(Kind.SUBNET, networks, "DescribeSubnets", SUBNET_FILTERS);
    }

    static Description ofGroups(Networks networks) {
        return new Description(Kind.SECURITY_GROUP, networks, "DescribeSecurityGroups", GROUP_FILTERS);
    }

    Structure input() {
        Structure filter = optional("Name", text()).optional("Value", list(text()));
        Structure input = optional("Filter", list(filter))
                .optional(kind.idMember(), list(text()))
                .optional("NextToken", text())
                .optional("MaxResults", number(5, LONGEST_PAGE))
                .optional("DryRun", flag());
        return kind == Kind.SECURITY_GROUP ? input.optional("GroupName", list(text())) : input;
    }

    JsonObject answer(JsonCall call) {
        List<String> ids = call.texts(kind.idMember());
        check(call, ids);
        List<JsonObject> found = networks.all(kind, call.home()).stream()
                .filter(one -> ids.isEmpty() || ids.contains(kind.id(one)))
                .filter(one -> call.objects("Filter").stream().allMatch(filter -> admits(filter, one, call.home())))
                .toList();
        Page<JsonObject> page = new Page.Cut(
                        operation + " " + call.home().region(),
                        call.optionalText("NextToken"),
                        call.number("MaxResults").orElse(LONGEST_PAGE))
                .of(found, kind::id);
        return Json.object()
                .with(
                        kind == Kind.SUBNET ? "subnetSet" : "securityGroupInfo",
                        Json.array(page.items().stream()
                                .map(one -> shown(call.home(), one))
                                .toList()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    private void check(JsonCall call, List<String> ids) {
        if (call.flag("DryRun")) {
            throw new AwsException(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
        }
        if (!call.texts("GroupName").isEmpty()) {
            throw new AwsException(
                    "InvalidParameterValue", "The sandbox does not describe security groups by GroupName.");
        }
        if (!ids.isEmpty() && call.number("MaxResults").isPresent()) {
            throw new AwsException(
                    "InvalidParameterCombination",
                    "The parameter " + kind.idMember() + "s cannot be used with the parameter MaxResults");
        }
        ids.stream()
                .filter(id -> networks.find(kind, call.home(), id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw missing(id);
                });
        call.objects("Filter").forEach(this::checkFilter);
    }

    private AwsException missing(String id) {
        if (kind == Kind.SUBNET) {
            return new AwsException("InvalidSubnetID.NotFound", "The subnet ID '" + id + "' does not exist");
        }
        return id.startsWith(kind.idPrefix())
                ? new AwsException("InvalidGroup.NotFound", "The security group '" + id + "' does not exist")
                : new AwsException("InvalidGroupId.Malformed", "Invalid id: \"" + id + "\" (expecting \"sg-...\")");
    }

    private void checkFilter(JsonObject filter) {
        String name = filter.text("Name").orElse("");
        if (!filters.containsKey(name) && !name.startsWith(TAG) && !name.equals("tag-key")) {
            throw new AwsException(
                    "InvalidParameterValue",
                    "The sandbox does not implement the filter '" + name + "' of " + operation + ".");
        }
        if (filter.texts("Value").size() > MOST_FILTER_VALUES) {
            throw new AwsException(
                    "FilterLimitExceeded",
                    "The maximum number of filter values specified on a single call is " + MOST_FILTER_VALUES);
        }
    }

    /** A filter admits what has one of its values, in which wildcards are allowed. */
    private boolean admits(JsonObject filter, JsonObject one, AccountRegion home) {
        return values(filter.text("Name").orElse(""), one, home)
                .anyMatch(value -> filter.texts("Value").stream().anyMatch(wanted -> Wildcard.matches(wanted, value)));
    }

    private Stream<String> values(String filter, JsonObject one, AccountRegion home) {
        if (filter.equals("tag-key")) {
            return one.objects("Tags").stream().flatMap(tag -> tag.text("Key").stream());
        }
        if (filter.startsWith(TAG)) {
            String key = filter.substring(TAG.length());
            return one.objects("Tags").stream()
                    .filter(tag -> tag.text("Key").orElse("").equals(key))
                    .flatMap(tag -> tag.text("Value").stream());
        }
        String member = filters.getOrDefault(filter, "");
        return switch (member) {
            case "State" -> Stream.of("available");
            case "AvailabilityZone" -> Stream.of(zone(home, one));
            default -> Stream.of(one.text(member).orElse(""));
        };
    }

    private JsonObject shown(AccountRegion home, JsonObject one) {
        ObjectBuilder shown = Json.object().with("ownerId", home.account());
        if (kind == Kind.SUBNET) {
            addSubnet(shown, home, one);
        } else {
            addGroup(shown, home, one);
        }
        List<JsonObject> tags = one.objects("Tags").stream()
                .map(tag -> Json.object()
                        .with("key", tag.text("Key").orElse(""))
                        .with("value", tag.text("Value").orElse(""))
                        .build())
                .toList();
        return shown.with("tagSet", Json.array(tags)).build();
    }

    private static void addSubnet(ObjectBuilder shown, AccountRegion home, JsonObject subnet) {
        String id = Kind.SUBNET.id(subnet);
        shown.with("subnetId", id)
                .with("subnetArn", home.arn("ec2", "subnet/" + id))
                .with("state", "available")
                .with("vpcId", subnet.text("VpcId").orElse(""))
                .with("cidrBlock", subnet.text("CidrBlock").orElse(""))
                .with("availableIpAddressCount", Networks.block(subnet).free())
                .with("availabilityZone", zone(home, subnet))
                .with("defaultForAz", false)
                .with("mapPublicIpOnLaunch", subnet.bool("MapPublicIpOnLaunch").orElse(false))
                .with("assignIpv6AddressOnCreation", false);
    }

    private static String zone(AccountRegion home, JsonObject subnet) {
        return subnet.text("AvailabilityZone").orElse(home.region() + "a");
    }

    /** No rules are kept; every group lets everything out and nothing in, as a new one does. */
    private static void addGroup(ObjectBuilder shown, AccountRegion home, JsonObject group) {
        String id = Kind.SECURITY_GROUP.id(group);
        JsonObject everywhere = Json.object().with("cidrIp", "0.0.0.0/0").build();
        JsonObject all = Json.object()
                .with("ipProtocol", "-1")
                .with("ipRanges", Json.array(List.of(everywhere)))
                .build();
        shown.with("groupId", id)
                .with("groupName", group.text("GroupName").orElse(""))
                .with("groupDescription", group.text("Description").orElse(""))
                .with("vpcId", group.text("VpcId").orElse(""))
                .with("securityGroupArn", home.arn("ec2", "security-group/" + id))
                .with("ipPermissions", Json.array(List.of()))
                .with("ipPermissionsEgress", Json.array(List.of(all)));
    }
}

package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Tells about the VPCs, subnets or security groups of a region: DescribeVpcs and the like. One id that is not there is an error. */
final class DescribeNetworks implements JsonOperation {

    private static final int LONGEST_PAGE = 1000;

    private final Kind kind;
    private final Networks networks;

    DescribeNetworks(Kind kind, Networks networks) {
        this.kind = kind;
        this.networks = networks;
    }

    @Override
    public String name() {
        return kind.operation();
    }

    @Override
    public Structure input() {
        Structure input = Shape.structure()
                .optional("Filter", Shape.list(Filters.shape()))
                .optional(kind.idMember(), Shape.list(Shape.text()))
                .optional("NextToken", Shape.text())
                .optional("MaxResults", Shape.number(5, LONGEST_PAGE))
                .optional("DryRun", Shape.flag());
        return kind == Kind.SECURITY_GROUP ? input.optional("GroupName", Shape.list(Shape.text())) : input;
    }

    @Override
    public JsonObject answer(JsonCall call) {
        DryRun.end(call);
        if (!call.texts("GroupName").isEmpty()) {
            throw new AwsException(
                    "InvalidParameterValue", "The sandbox does not describe security groups by GroupName.");
        }
        List<String> ids = call.texts(kind.idMember());
        if (!ids.isEmpty() && call.number("MaxResults").isPresent()) {
            throw new AwsException(
                    "InvalidParameterCombination",
                    "The parameter " + kind.idMember() + "s cannot be used with the parameter MaxResults");
        }
        ids.forEach(id -> refuseMissing(call.home(), id));
        Filters filters = new Filters(kind, call);
        List<JsonObject> found = networks.all(kind, call.home()).stream()
                .filter(one -> ids.isEmpty() || ids.contains(Networks.id(kind, one)))
                .filter(filters::admit)
                .toList();
        Page<JsonObject> page = new Page.Cut(
                        kind.operation() + " " + call.home().region(),
                        call.optionalText("NextToken"),
                        call.number("MaxResults").orElse(LONGEST_PAGE))
                .of(found, one -> Networks.id(kind, one));
        return Json.object()
                .with(
                        kind.set(),
                        Json.array(page.items().stream()
                                .map(one -> NetworkView.of(kind, call.home(), one))
                                .toList()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    private void refuseMissing(Home home, String id) {
        if (networks.find(kind, home, id).isPresent()) {
            return;
        }
        throw switch (kind) {
            case VPC -> new AwsException("InvalidVpcID.NotFound", "The vpc ID '" + id + "' does not exist");
            case SUBNET -> new AwsException("InvalidSubnetID.NotFound", "The subnet ID '" + id + "' does not exist");
            case SECURITY_GROUP ->
                id.startsWith(kind.idPrefix())
                        ? new AwsException("InvalidGroup.NotFound", "The security group '" + id + "' does not exist")
                        : new AwsException(
                                "InvalidGroupId.Malformed", "Invalid id: \"" + id + "\" (expecting \"sg-...\")");
        };
    }
}

package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Makes a subnet in a VPC. */
final class CreateSubnet implements JsonOperation {

    private static final List<String> LACKING = List.of(
            "AvailabilityZoneId",
            "Ipv4IpamPoolId",
            "Ipv4NetmaskLength",
            "Ipv6CidrBlock",
            "Ipv6IpamPoolId",
            "Ipv6Native",
            "Ipv6NetmaskLength",
            "OutpostArn");

    private final Networks networks;

    CreateSubnet(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Structure input() {
        return Creation.input(LACKING)
                .required("VpcId", Shape.text())
                .required("CidrBlock", Shape.text())
                .optional("AvailabilityZone", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        DryRun.end(call);
        Creation.refuse(call, LACKING);
        String zone = call.text("AvailabilityZone");
        if (!zone.isEmpty() && !zone.matches(call.home().region() + "[a-f]")) {
            throw new AwsException(
                    "InvalidParameterValue", "Value (" + zone + ") for parameter availabilityZone is invalid.");
        }
        JsonObject subnet = Creation.made(call, Kind.SUBNET, networks.newId(Kind.SUBNET, call.home()));
        networks.save(Kind.SUBNET, call.home(), subnet);
        return Json.object()
                .with("subnet", NetworkView.of(Kind.SUBNET, call.home(), subnet))
                .build();
    }
}

package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Makes a VPC and its default security group. */
final class CreateVpc implements JsonOperation {

    private static final List<String> LACKING = List.of(
            "AmazonProvidedIpv6CidrBlock",
            "Ipv4IpamPoolId",
            "Ipv4NetmaskLength",
            "Ipv6CidrBlock",
            "Ipv6CidrBlockNetworkBorderGroup",
            "Ipv6IpamPoolId",
            "Ipv6NetmaskLength",
            "Ipv6Pool",
            "VpcEncryptionControl");

    private final Networks networks;

    CreateVpc(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Structure input() {
        return Creation.input(LACKING)
                .required("CidrBlock", Shape.text())
                .optional("InstanceTenancy", Shape.oneOf("default", "dedicated", "host"));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        DryRun.end(call);
        Creation.refuse(call, LACKING);
        if (call.optionalText("InstanceTenancy")
                .filter(tenancy -> !tenancy.equals("default"))
                .isPresent()) {
            throw new AwsException(
                    "InvalidParameterValue", "The sandbox does not implement other tenancies than default.");
        }
        String id = networks.newId(Kind.VPC, call.home());
        JsonObject vpc = Creation.made(call, Kind.VPC, id);
        networks.save(Kind.VPC, call.home(), vpc);
        JsonObject group = Json.object()
                .with("GroupId", networks.newId(Kind.SECURITY_GROUP, call.home()))
                .with("VpcId", id)
                .with("GroupName", "default")
                .with("Description", "default VPC security group")
                .build();
        networks.save(Kind.SECURITY_GROUP, call.home(), group);
        return Json.object()
                .with("vpc", NetworkView.of(Kind.VPC, call.home(), vpc))
                .build();
    }
}

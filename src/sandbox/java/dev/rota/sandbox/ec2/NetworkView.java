package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.Home;
import java.util.List;

/** Networks as EC2's answers show them. */
final class NetworkView {

    private NetworkView() {}

    static JsonObject of(Kind kind, Home home, JsonObject one) {
        ObjectBuilder shown = Json.object().with("ownerId", home.account());
        switch (kind) {
            case VPC -> addVpc(shown, one);
            case SUBNET -> addSubnet(shown, home, one);
            case SECURITY_GROUP -> addGroup(shown, home, one);
        }
        return shown.with("tagSet", tags(one)).build();
    }

    static Json tags(JsonObject one) {
        return Json.array(one.objects("Tags").stream()
                .map(tag -> Json.object()
                        .with("key", tag.text("Key").orElse(""))
                        .with("value", tag.text("Value").orElse(""))
                        .build())
                .toList());
    }

    private static void addVpc(ObjectBuilder shown, JsonObject vpc) {
        shown.with("vpcId", vpc.text("VpcId").orElse(""))
                .with("state", "available")
                .with("cidrBlock", vpc.text("CidrBlock").orElse(""))
                .with("instanceTenancy", "default")
                .with("isDefault", vpc.bool("IsDefault").orElse(false));
    }

    private static void addSubnet(ObjectBuilder shown, Home home, JsonObject subnet) {
        String id = subnet.text("SubnetId").orElse("");
        shown.with("subnetId", id)
                .with("subnetArn", home.arn("ec2", "subnet/" + id))
                .with("state", "available")
                .with("vpcId", subnet.text("VpcId").orElse(""))
                .with("cidrBlock", subnet.text("CidrBlock").orElse(""))
                .with(
                        "availableIpAddressCount",
                        Networks.block(subnet, "InvalidSubnet.Range").free())
                .with("availabilityZone", zone(home, subnet))
                .with("defaultForAz", false)
                .with("mapPublicIpOnLaunch", subnet.bool("MapPublicIpOnLaunch").orElse(false))
                .with("assignIpv6AddressOnCreation", false);
    }

    static String zone(Home home, JsonObject subnet) {
        return subnet.text("AvailabilityZone").orElse(home.region() + "a");
    }

    /** No rules are kept; every group lets out all and in nothing, as a new one does. */
    private static void addGroup(ObjectBuilder shown, Home home, JsonObject group) {
        String id = group.text("GroupId").orElse("");
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

package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Members;
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
        return Members.array(Members.objects(one, "Tags").stream()
                .map(tag -> Json.object()
                        .with("key", Members.textOrEmpty(tag, "Key"))
                        .with("value", Members.textOrEmpty(tag, "Value"))
                        .build())
                .toList());
    }

    private static void addVpc(ObjectBuilder shown, JsonObject vpc) {
        shown.with("vpcId", Members.textOrEmpty(vpc, "VpcId"))
                .with("state", "available")
                .with("cidrBlock", Members.textOrEmpty(vpc, "CidrBlock"))
                .with("instanceTenancy", "default")
                .with("isDefault", Members.flag(vpc, "IsDefault"));
    }

    private static void addSubnet(ObjectBuilder shown, Home home, JsonObject subnet) {
        String id = Members.textOrEmpty(subnet, "SubnetId");
        shown.with("subnetId", id)
                .with("subnetArn", home.arn("ec2", "subnet/" + id))
                .with("state", "available")
                .with("vpcId", Members.textOrEmpty(subnet, "VpcId"))
                .with("cidrBlock", Members.textOrEmpty(subnet, "CidrBlock"))
                .with(
                        "availableIpAddressCount",
                        Networks.block(subnet, "InvalidSubnet.Range").free())
                .with("availabilityZone", zone(home, subnet))
                .with("defaultForAz", false)
                .with("mapPublicIpOnLaunch", Members.flag(subnet, "MapPublicIpOnLaunch"))
                .with("assignIpv6AddressOnCreation", false);
    }

    static String zone(Home home, JsonObject subnet) {
        return Members.text(subnet, "AvailabilityZone").orElse(home.region() + "a");
    }

    /** No rules are kept; every group lets out all and in nothing, as a new one does. */
    private static void addGroup(ObjectBuilder shown, Home home, JsonObject group) {
        String id = Members.textOrEmpty(group, "GroupId");
        JsonObject everywhere = Json.object().with("cidrIp", "0.0.0.0/0").build();
        JsonObject all = Json.object()
                .with("ipProtocol", "-1")
                .with("ipRanges", Members.array(List.of(everywhere)))
                .build();
        shown.with("groupId", id)
                .with("groupName", Members.textOrEmpty(group, "GroupName"))
                .with("groupDescription", Members.textOrEmpty(group, "Description"))
                .with("vpcId", Members.textOrEmpty(group, "VpcId"))
                .with("securityGroupArn", home.arn("ec2", "security-group/" + id))
                .with("ipPermissions", Members.array(List.of()))
                .with("ipPermissionsEgress", Members.array(List.of(all)));
    }
}

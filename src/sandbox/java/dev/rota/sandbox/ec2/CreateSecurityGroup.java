package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Makes a security group in a VPC, the default one when none is named. */
final class CreateSecurityGroup implements JsonOperation {

    private final Networks networks;

    CreateSecurityGroup(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Structure input() {
        return Creation.input(List.of())
                .required("GroupName", Shape.text())
                .required("GroupDescription", Shape.text())
                .optional("VpcId", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        DryRun.end(call);
        String id = networks.newId(Kind.SECURITY_GROUP, call.home());
        JsonObject made = Creation.made(call, Kind.SECURITY_GROUP, id).without("GroupDescription");
        JsonObject described = made.with("Description", call.text("GroupDescription"));
        JsonObject group =
                described.get("VpcId").isPresent() ? described : described.with("VpcId", defaultVpc(call.home()));
        networks.save(Kind.SECURITY_GROUP, call.home(), group);
        return Json.object()
                .with("groupId", id)
                .with("securityGroupArn", call.home().arn("ec2", "security-group/" + id))
                .with("tagSet", NetworkView.tags(group))
                .build();
    }

    private String defaultVpc(Home home) {
        return networks.all(Kind.VPC, home).stream()
                .filter(vpc -> vpc.bool("IsDefault").orElse(false))
                .map(vpc -> Networks.id(Kind.VPC, vpc))
                .findFirst()
                .orElseThrow(() -> new AwsException("VPCIdNotSpecified", "No default VPC for this user"));
    }
}

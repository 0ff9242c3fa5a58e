package dev.rota.sandbox.ec2;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.Structure;

/** A kind of thing that a network consists of. */
enum Kind {
    VPC("vpcs", "VpcId", "vpc-"),
    SUBNET("subnets", "SubnetId", "subnet-"),
    SECURITY_GROUP("securityGroups", "GroupId", "sg-");

    private static final InputShape TAGS = list(required("Key", text(1, 127)).required("Value", text(0, 255)));

    private final String plural;
    private final String idMember;
    private final String idPrefix;

    Kind(String plural, String idMember, String idPrefix) {
        this.plural = plural;
        this.idMember = idMember;
        this.idPrefix = idPrefix;
    }

    /** The table of these things, and their key in a seed. */
    String plural() {
        return plural;
    }

    /** The member that holds the id, in seeds and requests. */
    String idMember() {
        return idMember;
    }

    /** The first characters of each id, such as {@code vpc-}. */
    String idPrefix() {
        return idPrefix;
    }

    /** The id of one. */
    String id(JsonObject one) {
        return one.text(idMember).orElse("");
    }

    /** The members of one in a seed, as the aws CLI shows them. */
    Structure shape() {
        Structure shape =
                required(idMember, text(1, 40, idPrefix + "[0-9a-z]+")).optional("Tags", TAGS);
        InputShape block = text(9, 18);
        InputShape vpc = text(1, 40, VPC.idPrefix + "[0-9a-z]+");
        return switch (this) {
            case VPC -> shape.required("CidrBlock", block).optional("IsDefault", flag());
            case SUBNET ->
                shape.required("VpcId", vpc)
                        .required("CidrBlock", block)
                        .optional("AvailabilityZone", text(1, 40))
                        .optional("MapPublicIpOnLaunch", flag());
            case SECURITY_GROUP ->
                shape.required("VpcId", vpc).required("GroupName", text(1, 255)).optional("Description", text(0, 255));
        };
    }
}

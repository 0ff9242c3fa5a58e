package dev.rota.sandbox.ec2;

import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.Map;

/** A kind of thing that a network is made of. */
enum Kind {
    VPC("vpcs", "VpcId", "vpc-", "DescribeVpcs", "vpcSet"),
    SUBNET("subnets", "SubnetId", "subnet-", "DescribeSubnets", "subnetSet"),
    SECURITY_GROUP("securityGroups", "GroupId", "sg-", "DescribeSecurityGroups", "securityGroupInfo");

    private final String plural;
    private final String idMember;
    private final String idPrefix;
    private final String operation;
    private final String set;

    Kind(String plural, String idMember, String idPrefix, String operation, String set) {
        this.plural = plural;
        this.idMember = idMember;
        this.idPrefix = idPrefix;
        this.operation = operation;
        this.set = set;
    }

    /** The table of these things, and their key in a seed. */
    String plural() {
        return plural;
    }

    /** The member that holds the id, in seeds and requests. */
    String idMember() {
        return idMember;
    }

    /** What an id begins with, such as {@code vpc-}. */
    String idPrefix() {
        return idPrefix;
    }

    /** The operation that tells about these things. */
    String operation() {
        return operation;
    }

    /** The member of its answer that lists them. */
    String set() {
        return set;
    }

    /** The members by which the operation filters, by the name of the filter. */
    Map<String, String> filters() {
        return switch (this) {
            case VPC -> Map.of("vpc-id", "VpcId", "cidr", "CidrBlock", "is-default", "IsDefault", "state", "State");
            case SUBNET ->
                Map.of(
                        "subnet-id", "SubnetId",
                        "vpc-id", "VpcId",
                        "availability-zone", "AvailabilityZone",
                        "cidr-block", "CidrBlock",
                        "state", "State");
            case SECURITY_GROUP ->
                Map.of(
                        "group-id", "GroupId",
                        "group-name", "GroupName",
                        "vpc-id", "VpcId",
                        "description", "Description");
        };
    }

    /** The members of one in a seed, as the aws CLI shows them. */
    Structure shape() {
        Structure shape = Shape.structure()
                .required(idMember, Shape.text(1, 40, idPrefix + "[0-9a-z]+"))
                .optional("Tags", Networks.TAGS);
        Shape block = Shape.text(9, 18);
        Shape vpc = Shape.text(1, 40, VPC.idPrefix + "[0-9a-z]+");
        return switch (this) {
            case VPC -> shape.required("CidrBlock", block).optional("IsDefault", Shape.flag());
            case SUBNET ->
                shape.required("VpcId", vpc)
                        .required("CidrBlock", block)
                        .optional("AvailabilityZone", Shape.text(1, 40))
                        .optional("MapPublicIpOnLaunch", Shape.flag());
            case SECURITY_GROUP ->
                shape.required("VpcId", vpc)
                        .required("GroupName", Shape.text(1, 255))
                        .optional("Description", Shape.text(0, 255));
        };
    }
}

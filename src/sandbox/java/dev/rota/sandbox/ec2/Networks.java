package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The networks of a region, with the members of their seeds. */
final class Networks {

    static final Shape TAGS =
            Shape.list(Shape.structure().required("Key", Shape.text(1, 127)).required("Value", Shape.text(0, 255)));

    private final Environment environment;

    Networks(Environment environment) {
        this.environment = environment;
    }

    List<JsonObject> all(Kind kind, Home home) {
        return table(kind, home).all();
    }

    Optional<JsonObject> find(Kind kind, Home home, String id) {
        return table(kind, home).get(id);
    }

    /** The VPC of an id. */
    JsonObject vpc(Home home, String id) {
        return find(Kind.VPC, home, id)
                .orElseThrow(() -> new AwsException("InvalidVpcID.NotFound", "The vpc ID '" + id + "' does not exist"));
    }

    /**
     * Stores one.
     *
     * @throws AwsException when it does not fit into its VPC
     */
    void save(Kind kind, Home home, JsonObject one) {
        if (kind == Kind.VPC) {
            block(one, "InvalidVpc.Range");
        } else {
            JsonObject vpc = vpc(home, one.text("VpcId").orElse(""));
            if (kind == Kind.SUBNET) {
                checkSubnet(home, one, block(vpc, "InvalidVpc.Range"));
            } else {
                checkGroup(home, one);
            }
        }
        table(kind, home).put(id(kind, one), one);
    }

    private void checkSubnet(Home home, JsonObject subnet, Cidr vpc) {
        Cidr block = block(subnet, "InvalidSubnet.Range");
        String written = subnet.text("CidrBlock").orElse("");
        if (!vpc.contains(block)) {
            throw new AwsException("InvalidSubnet.Range", "The CIDR '" + written + "' is invalid.");
        }
        boolean taken = others(Kind.SUBNET, home, subnet).stream()
                .anyMatch(other -> block(other, "InvalidSubnet.Range").overlaps(block));
        if (taken) {
            throw new AwsException(
                    "InvalidSubnet.Conflict", "The CIDR '" + written + "' conflicts with another subnet");
        }
    }

    private void checkGroup(Home home, JsonObject group) {
        String name = group.text("GroupName").orElse("");
        if (name.startsWith(Kind.SECURITY_GROUP.idPrefix())) {
            throw new AwsException(
                    "InvalidParameterValue",
                    "Value (" + name + ") for parameter GroupName is invalid. Group names may not be in the format"
                            + " sg-*.");
        }
        boolean taken = others(Kind.SECURITY_GROUP, home, group).stream()
                .anyMatch(other -> other.text("GroupName").orElse("").equals(name));
        if (taken) {
            throw new AwsException(
                    "InvalidGroup.Duplicate",
                    "The security group '" + name + "' already exists for VPC '"
                            + group.text("VpcId").orElse("") + "'");
        }
    }

    /** The others of a VPC. */
    private List<JsonObject> others(Kind kind, Home home, JsonObject one) {
        return all(kind, home).stream()
                .filter(other -> other.get("VpcId").equals(one.get("VpcId")))
                .filter(other -> !id(kind, other).equals(id(kind, one)))
                .toList();
    }

    /** The addresses of a VPC or a subnet. */
    static Cidr block(JsonObject one, String sizeCode) {
        String written = one.text("CidrBlock").orElse("");
        Cidr block = Cidr.parse(written)
                .orElseThrow(() -> new AwsException(
                        "InvalidParameterValue",
                        "Value (" + written + ") for parameter cidrBlock is invalid. This is not a valid CIDR block."));
        if (!block.isAllowed()) {
            throw new AwsException(sizeCode, "The CIDR '" + written + "' is invalid.");
        }
        return block;
    }

    static String id(Kind kind, JsonObject one) {
        return one.text(kind.idMember()).orElse("");
    }

    /** An id that none of this kind had: the same ones in the same order in every sandbox. */
    String newId(Kind kind, Home home) {
        Table counters = environment.store().table(home.region(), "counters");
        int number = 1
                + counters.get(kind.plural())
                        .flatMap(row -> row.integer("count"))
                        .orElse(0);
        counters.put(kind.plural(), Json.object().with("count", number).build());
        byte[] seed = (home.region() + " " + kind.plural() + " " + number).getBytes(StandardCharsets.UTF_8);
        String digits = UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
        return kind.idPrefix() + "0" + digits.substring(0, 16);
    }

    private Table table(Kind kind, Home home) {
        return environment.store().table(home.region(), kind.plural());
    }
}

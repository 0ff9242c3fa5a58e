package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The networks of a region. They come from seeds, whose members they keep. */
final class Networks {

    private final Environment environment;

    Networks(Environment environment) {
        this.environment = environment;
    }

    List<JsonObject> all(Kind kind, AccountRegion home) {
        return table(kind, home).all();
    }

    Optional<JsonObject> find(Kind kind, AccountRegion home, String id) {
        return table(kind, home).get(id);
    }

    /** The addresses of a subnet. */
    static Cidr block(JsonObject subnet) {
        return Cidr.parse(written(subnet)).orElseThrow();
    }

    /** Puts what the seed says of one kind into the store, in EC2's words where it makes no sense. */
    void plant(Kind kind, Json value, AccountRegion home) {
        for (JsonObject seed : SeedReader.objects(value, kind.plural())) {
            String what = kind.id(seed).isEmpty() ? "one of '" + kind.plural() + "'" : kind.id(seed);
            SeedReader.check(seed, kind.shape(), what);
            wrong(kind, home, seed).ifPresent(sentence -> {
                throw new RotaException(what + ": " + sentence);
            });
            table(kind, home).put(kind.id(seed), seed);
        }
    }

    /** What is wrong with one; empty when it fits in. */
    private Optional<String> wrong(Kind kind, AccountRegion home, JsonObject one) {
        Optional<Cidr> block = Cidr.parse(written(one));
        if (kind != Kind.SECURITY_GROUP && block.isEmpty()) {
            return Optional.of(
                    "Value (" + written(one) + ") for parameter cidrBlock is invalid. This is not a valid CIDR block.");
        }
        boolean tooLargeOrSmall = block.filter(size -> !size.isAllowed()).isPresent();
        if (kind == Kind.VPC || tooLargeOrSmall) {
            return tooLargeOrSmall ? Optional.of(invalid(one)) : Optional.empty();
        }
        String vpcId = one.text("VpcId").orElse("");
        Optional<JsonObject> vpc = find(Kind.VPC, home, vpcId);
        if (vpc.isEmpty()) {
            return Optional.of("The vpc ID '" + vpcId + "' does not exist");
        }
        return kind == Kind.SUBNET ? wrongSubnet(home, one, block(vpc.get())) : wrongGroup(home, one);
    }

    private Optional<String> wrongSubnet(AccountRegion home, JsonObject subnet, Cidr vpc) {
        if (!vpc.contains(block(subnet))) {
            return Optional.of(invalid(subnet));
        }
        return isTaken(Kind.SUBNET, home, subnet, other -> block(other).overlaps(block(subnet)))
                ? Optional.of("The CIDR '" + written(subnet) + "' conflicts with another subnet")
                : Optional.empty();
    }

    private Optional<String> wrongGroup(AccountRegion home, JsonObject group) {
        String name = group.text("GroupName").orElse("");
        if (name.startsWith(Kind.SECURITY_GROUP.idPrefix())) {
            return Optional.of("Value (" + name
                    + ") for parameter GroupName is invalid. Group names may not be in the format sg-*.");
        }
        return isTaken(
                        Kind.SECURITY_GROUP,
                        home,
                        group,
                        other -> other.text("GroupName").orElse("").equals(name))
                ? Optional.of("The security group '" + name + "' already exists for VPC '"
                        + group.text("VpcId").orElse("") + "'")
                : Optional.empty();
    }

    /** Whether another one of the same VPC is in the way. */
    private boolean isTaken(Kind kind, AccountRegion home, JsonObject one, Predicate<JsonObject> inTheWay) {
        return all(kind, home).stream()
                .filter(other -> other.get("VpcId").equals(one.get("VpcId")))
                .filter(other -> !kind.id(other).equals(kind.id(one)))
                .anyMatch(inTheWay);
    }

    private static String invalid(JsonObject one) {
        return "The CIDR '" + written(one) + "' is invalid.";
    }

    private static String written(JsonObject one) {
        return one.text("CidrBlock").orElse("");
    }

    private Table table(Kind kind, AccountRegion home) {
        return environment.store().table(home.region(), kind.plural());
    }
}

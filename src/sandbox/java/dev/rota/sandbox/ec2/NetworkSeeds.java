package dev.rota.sandbox.ec2;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import java.util.function.Function;

/** The VPCs, subnets or security groups of a seed, as the aws CLI shows them. */
final class NetworkSeeds implements SeedSection {

    private final Kind kind;
    private final Networks networks;

    NetworkSeeds(Kind kind, Networks networks) {
        this.kind = kind;
        this.networks = networks;
    }

    @Override
    public String key() {
        return kind.plural();
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject seed : SeedReader.objects(value, kind.plural())) {
            String what =
                    Networks.id(kind, seed).isEmpty() ? "one of '" + kind.plural() + "'" : Networks.id(kind, seed);
            SeedReader.check(seed, kind.shape(), what);
            try {
                networks.save(kind, home, seed);
            } catch (AwsException e) {
                throw new RotaException(what + ": " + e.text(), e);
            }
        }
    }
}

package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.util.function.Function;

/** The capacity providers of a seed, as DescribeCapacityProviders shows them. */
final class CapacityProviderSeeds implements SeedSection {

    private static final Structure SHAPE = Shape.structure()
            .required("name", Shape.text(1, 255, "[A-Za-z0-9_-]+"))
            .optional("status", Shape.oneOf("PROVISIONING", "ACTIVE", "DEPROVISIONING", "INACTIVE"))
            .optional("cluster", Shape.text())
            .optional("autoScalingGroupProvider", Shape.structure())
            .optional("managedInstancesProvider", Shape.structure())
            .optional("tags", TagList.SMALL.shape());

    private final CapacityProviders providers;

    CapacityProviderSeeds(CapacityProviders providers) {
        this.providers = providers;
    }

    @Override
    public String key() {
        return "capacityProviders";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject seed : SeedReader.objects(value, "capacityProviders")) {
            String name = CapacityProviders.name(seed);
            SeedReader.check(seed, SHAPE, "capacity provider " + name);
            if (CapacityProviders.isOfFargate(name)) {
                throw new RotaException("capacity provider " + name + " is AWS's own; it is there already");
            }
            providers.save(home, provider(seed, home, name));
        }
    }

    private static JsonObject provider(JsonObject seed, Home home, String name) {
        JsonObject provider = seed.with("capacityProviderArn", CapacityProviders.arn(home, name));
        boolean managed = seed.get("managedInstancesProvider").isPresent();
        provider = provider.with("type", managed ? "MANAGED_INSTANCES" : "EC2_AUTOSCALING");
        return seed.get("status").isPresent() ? provider : provider.with("status", "ACTIVE");
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.iam.PolicyDocument.Purpose;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import java.util.function.Function;

/** The managed policies of a seed: CreatePolicy's input. They are planted before the roles that have them. */
final class PolicySeeds implements SeedSection {

    private final Policies policies;

    PolicySeeds(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String key() {
        return "policies";
    }

    @Override
    public boolean global() {
        return true;
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject seed : SeedReader.objects(value, "policies")) {
            String what = "policy " + Policies.name(seed);
            JsonObject written = RoleSeeds.written(seed, "PolicyDocument");
            SeedReader.check(written, new CreatePolicy(policies).input(), what);
            try {
                PolicyDocument.parse(Policies.document(written), Purpose.IDENTITY);
                policies.save(CreatePolicy.created(written, RoleSeeds.MADE));
            } catch (AwsException e) {
                throw new RotaException(what + ": " + e.text(), e);
            }
        }
    }
}

package dev.rota.aws.rules;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.rule.Home;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Knows whose account this is: asks STS the first time and remembers. */
final class Homes implements Supplier<Home> {

    private final AwsClients clients;
    private final AwsCalls calls;
    private volatile @Nullable Home known;

    Homes(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("sts");
    }

    @Override
    public Home get() {
        Home home = known;
        return home == null ? ask() : home;
    }

    /** The caller's own ARN tells the partition, whatever the region is called. */
    private synchronized Home ask() {
        Home home = known;
        if (home == null) {
            GetCallerIdentityResponse caller =
                    calls.call("GetCallerIdentity", "", () -> clients.sts().getCallerIdentity());
            home = new Home(partition(caller), clients.region(), caller.account());
            known = home;
        }
        return home;
    }

    private String partition(GetCallerIdentityResponse caller) {
        String[] parts = String.valueOf(caller.arn()).split(":", 3);
        return parts.length == 3 && parts[0].equals("arn") ? parts[1] : Home.partitionOf(clients.region());
    }
}

package dev.rota.aws.rules;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.rule.Home;
import dev.rota.rule.RuleHeader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Knows whose account this is: from the ARN of a live rule when one was seen, else from STS, asked once. */
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

    /** Takes over what someone else knows already. */
    void learn(Home home) {
        known = home;
    }

    /** Takes the account from a rule that was read; rules of the default bus are the caller's own. */
    void learnFrom(RuleHeader header) {
        if (known == null && header.rule().key().isOnDefaultBus()) {
            Home.ofArn(header.arn())
                    .filter(home -> home.region().equals(clients.region()))
                    .ifPresent(this::learn);
        }
    }

    private synchronized Home ask() {
        Home home = known;
        if (home == null) {
            GetCallerIdentityResponse caller =
                    calls.call("GetCallerIdentity", "", () -> clients.sts().getCallerIdentity());
            home = new Home(Home.partitionOf(clients.region()), clients.region(), caller.account());
            known = home;
        }
        return home;
    }
}

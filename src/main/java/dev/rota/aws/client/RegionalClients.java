package dev.rota.aws.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The clients of one service, one for each region that is asked. May be used by many threads.
 *
 * @param <C> the SDK's client
 */
public final class RegionalClients<C> {

    private final Function<Optional<String>, C> build;
    private final Map<Optional<String>, C> clients = new ConcurrentHashMap<>();

    /** Builds clients as they are needed; a region that is absent is that of the other services. */
    public RegionalClients(Function<Optional<String>, C> build) {
        this.build = build;
    }

    /** The client for a region. */
    public C in(Optional<String> region) {
        return clients.computeIfAbsent(region, build);
    }
}

package dev.rota.sandbox.sts;

import dev.rota.sandbox.service.QueryDialect;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** STS. */
public final class Sts implements QueryDialect {

    private Sts() {}

    /** The service. */
    public static Service service() {
        return new QueryService(new Sts(), List.of(new GetCallerIdentity()), List.of());
    }

    @Override
    public String serviceName() {
        return "sts";
    }

    @Override
    public String version() {
        return "2011-06-15";
    }

    @Override
    public String namespace() {
        return "https://sts.amazonaws.com/doc/2011-06-15/";
    }
}

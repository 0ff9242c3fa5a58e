package dev.rota.sandbox.sts;

import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** STS. */
public final class Sts {

    private Sts() {}

    /** The service. */
    public static Service service() {
        return new QueryService(
                "sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/", List.of(new GetCallerIdentity()));
    }
}

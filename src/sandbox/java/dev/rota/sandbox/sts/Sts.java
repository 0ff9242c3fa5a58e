package dev.rota.sandbox.sts;

import dev.rota.json.Json;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.Operation;
import dev.rota.sandbox.service.QueryDialect;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** STS: every caller is the same user of the sandbox's account. */
public final class Sts implements QueryDialect {

    private static final String USER_ID = "AIDACKCEVSQ6C2EXAMPLE";

    private Sts() {}

    /** The service. */
    public static Service service() {
        return QueryService.shaped(
                new Sts(),
                List.of(Operation.operation(
                        "GetCallerIdentity",
                        InputShape.structure(),
                        call -> Json.object()
                                .with("Arn", call.home().callerArn())
                                .with("UserId", USER_ID)
                                .with("Account", call.home().account())
                                .build())),
                List.of());
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

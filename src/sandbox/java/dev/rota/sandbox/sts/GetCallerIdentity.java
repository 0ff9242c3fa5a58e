package dev.rota.sandbox.sts;

import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.QueryOperation;
import dev.rota.sandbox.service.Xml;
import java.util.Map;

/** Tells the caller who it is: always the same user of the sandbox's account. */
final class GetCallerIdentity implements QueryOperation {

    private static final String USER_ID = "AIDACKCEVSQ6C2EXAMPLE";

    @Override
    public String answer(Map<String, String> input, Home home) {
        return Xml.element("Arn", home.callerArn())
                + Xml.element("UserId", USER_ID)
                + Xml.element("Account", home.account());
    }
}

package dev.rota.sandbox.logs;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** How groups and streams are named in calls. */
final class LogNames {

    static final Shape GROUP = Shape.text(1, 512, "[\\.\\-_/#A-Za-z0-9]+");
    static final Shape STREAM = Shape.text(1, 512, "[^:*]*");
    static final Shape TOKEN = Shape.text(1, Integer.MAX_VALUE);
    static final Shape TIME = Shape.number(0, Long.MAX_VALUE);
    private static final Shape IDENTIFIER = Shape.text(1, 2048, "[\\w#+=/:,.@-]*");
    private static final String IN_ARN = ":log-group:";

    private LogNames() {}

    /** An input that names a group, or gives its ARN instead. */
    static Structure reading() {
        return Shape.structure().optional("logGroupName", GROUP).optional("logGroupIdentifier", IDENTIFIER);
    }

    /** The group that a call is about. */
    static String group(JsonCall call) {
        String name = call.text("logGroupName");
        String identifier = call.text("logGroupIdentifier");
        if (name.isEmpty() == identifier.isEmpty()) {
            throw invalid("Exactly one of logGroupName and logGroupIdentifier must be specified.");
        }
        if (!name.isEmpty()) {
            return name;
        }
        int start = identifier.indexOf(IN_ARN);
        return start < 0
                ? identifier
                : identifier.substring(start + IN_ARN.length()).replaceFirst(":\\*$", "");
    }

    static AwsException invalid(String message) {
        return new AwsException("InvalidParameterException", message);
    }
}

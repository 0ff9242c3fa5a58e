package dev.rota.sandbox.logs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** CloudWatch Logs. */
public final class Logs implements JsonService.Dialect {

    private Logs() {}

    /** The service, on some logs. */
    public static Service service(LogStore logs) {
        return new JsonService(
                new Logs(),
                List.of(
                        new CreateLogGroup(logs),
                        new DeleteLogGroup(logs),
                        new DescribeLogGroups(logs),
                        new CreateLogStream(logs),
                        new DescribeLogStreams(logs),
                        new PutLogEvents(logs),
                        new GetLogEvents(logs),
                        new FilterLogEvents(logs)),
                List.of(new LogGroupSeeds(logs)));
    }

    @Override
    public String serviceName() {
        return "logs";
    }

    @Override
    public String targetPrefix() {
        return "Logs_20140328";
    }

    @Override
    public String invalidInputCode() {
        return "InvalidParameterException";
    }

    @Override
    public String internalErrorCode() {
        return "ServiceUnavailableException";
    }

    @Override
    public AwsException invalidToken() {
        return LogNames.invalid("The specified nextToken is invalid.");
    }

    @Override
    public List<String> namingMembers() {
        return List.of("logGroupName", "logGroupIdentifier", "logGroupNamePrefix");
    }

    @Override
    public String arnOf(String resource, JsonObject input, Home home) {
        return resource.startsWith("arn:") ? resource : home.arn("logs", "log-group:" + resource + ":*");
    }
}

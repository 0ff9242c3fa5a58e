package dev.rota.sandbox.metrics;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.CborService;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Service;
import java.util.List;
import java.util.Set;

/** CloudWatch's metrics, in CBOR, which today's clients speak, and in JSON. */
public final class CloudWatch implements JsonService.Dialect {

    private static final String TARGET = "GraniteServiceVersion20100801";

    private CloudWatch() {}

    /** The service, in each protocol that it speaks. */
    public static List<Service> services(MetricStore metrics) {
        JsonService json = new JsonService(
                new CloudWatch(),
                List.of(
                        new GetMetricData(metrics),
                        new GetMetricStatistics(metrics),
                        new ListMetrics(metrics),
                        new PutMetricData(metrics)),
                List.of(new MetricSeeds(metrics)));
        return List.of(json, new CborService(json, TARGET, Set.of("Timestamp", "Timestamps")));
    }

    @Override
    public String serviceName() {
        return "cloudwatch";
    }

    @Override
    public String targetPrefix() {
        return TARGET;
    }

    @Override
    public String invalidInputCode() {
        return "ValidationError";
    }

    @Override
    public String internalErrorCode() {
        return "InternalServiceError";
    }

    @Override
    public AwsException invalidToken() {
        return new AwsException("InvalidNextToken", "The next token is not valid.");
    }

    @Override
    public List<String> namingMembers() {
        return List.of();
    }

    @Override
    public String arnOf(String resource, JsonObject input, Home home) {
        return "*";
    }
}

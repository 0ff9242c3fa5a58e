package dev.rota.sandbox.metrics;

import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.CborService;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Structure;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** CloudWatch's metrics, in CBOR, which today's clients speak, and in JSON: a row for each operation. */
public final class CloudWatch implements JsonService.Dialect {

    private static final String TARGET = "GraniteServiceVersion20100801";

    /** The values of a seed's metrics, one minute each. */
    private static final Structure SEED = InputShape.required("Namespace", Metric.NAMESPACE)
            .required("MetricName", Metric.NAME)
            .optional("Dimensions", Metric.DIMENSIONS)
            .required("Timestamp", InputShape.text())
            .required("Value", Metric.ANY_NUMBER);

    private CloudWatch() {}

    /** The service, in each protocol that it speaks. */
    public static List<Service> services(MetricStore metrics) {
        JsonService json = new JsonService(
                new CloudWatch(),
                List.of(operation("GetMetricData", GetMetricData.INPUT, new GetMetricData(metrics)::answer)),
                List.of(SeedSection.objects(
                        "metrics", "metric", "MetricName", SEED, (seed, home) -> plant(metrics, seed, home))));
        return List.of(json, new CborService(json, TARGET, Set.of("Timestamp", "Timestamps")));
    }

    private static void plant(MetricStore metrics, JsonObject seed, AccountRegion home) {
        Metric metric = Metric.of(seed);
        try {
            Instant time = Instant.parse(seed.text("Timestamp").orElse(""));
            metrics.plant(home, metric, time, Statistics.ofOne(Statistics.number(seed, "Value")));
        } catch (DateTimeException e) {
            throw new RotaException(
                    "metric " + metric.name() + ": its Timestamp should be like 2026-11-21T03:00:00Z", e);
        }
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
    public String arnOf(String resource, JsonObject input, AccountRegion home) {
        return "*";
    }
}

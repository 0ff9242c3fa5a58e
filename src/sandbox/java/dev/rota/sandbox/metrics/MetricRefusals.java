package dev.rota.sandbox.metrics;

import dev.rota.sandbox.service.AwsException;

/** Errors that several operations on metrics have. */
final class MetricRefusals {

    private static final int MINUTE = 60;

    private MetricRefusals() {}

    static AwsException invalid(String message) {
        return new AwsException("InvalidParameterValue", message);
    }

    /** The sandbox keeps minutes, so a period is a number of them. */
    static int checkedPeriod(int period) {
        if (period % MINUTE != 0) {
            throw invalid("The period must be a multiple of 60, but it is " + period + ".");
        }
        return period;
    }

    static AwsException unknownStatistic(String name) {
        return invalid(
                "The sandbox has no statistic " + name + "; it has SampleCount, Sum, Average, Minimum and Maximum.");
    }
}

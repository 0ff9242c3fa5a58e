package dev.rota.sandbox.metrics;

import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** The shapes that operations on metrics share. */
final class MetricShapes {

    private static final Shape ANY_NUMBER = Shape.number(Long.MIN_VALUE, Long.MAX_VALUE);

    private MetricShapes() {}

    static Shape namespace() {
        return Shape.text(1, 255, "[^:].*");
    }

    static Shape name() {
        return Shape.text(1, 255);
    }

    static Shape dimensions() {
        return Shape.list(
                Shape.structure().required("Name", Shape.text(1, 255)).required("Value", Shape.text(1, 1024)), 0, 30);
    }

    static Shape time() {
        return ANY_NUMBER;
    }

    static Shape value() {
        return ANY_NUMBER;
    }

    static Shape period() {
        return Shape.number(1, Integer.MAX_VALUE);
    }

    static Shape unit() {
        return Shape.oneOf(
                "Seconds",
                "Microseconds",
                "Milliseconds",
                "Bytes",
                "Kilobytes",
                "Megabytes",
                "Gigabytes",
                "Terabytes",
                "Bits",
                "Kilobits",
                "Megabits",
                "Gigabits",
                "Terabits",
                "Percent",
                "Count",
                "Bytes/Second",
                "Kilobytes/Second",
                "Megabytes/Second",
                "Gigabytes/Second",
                "Terabytes/Second",
                "Bits/Second",
                "Kilobits/Second",
                "Megabits/Second",
                "Gigabits/Second",
                "Terabits/Second",
                "Count/Second",
                "None");
    }

    static Structure metric() {
        return Shape.structure()
                .optional("Namespace", namespace())
                .optional("MetricName", name())
                .optional("Dimensions", dimensions());
    }
}

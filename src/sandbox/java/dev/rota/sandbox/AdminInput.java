package dev.rota.sandbox;

import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.SeedReader;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads what is sent to the sandbox's own pages. */
final class AdminInput {

    private static final List<String> FAULT =
            List.of("kind", "call", "operation", "resource", "times", "code", "entries", "pause");
    private static final List<String> SETTINGS = List.of("latency", "tagLag", "ratePerSecond", "burst");

    private AdminInput() {}

    /** The faults in {@code {"faults": [{"kind": "THROTTLE", "operation": "PutRule", "times": 2}]}}, or a single one. */
    static List<Fault> faults(JsonObject body) {
        if (body.get("faults").isEmpty()) {
            return List.of(fault(body));
        }
        SeedReader.refuseUnknown(body, List.of("faults"), "the body");
        return SeedReader.objects(body.get("faults").get(), "faults").stream()
                .map(AdminInput::fault)
                .toList();
    }

    /** Changes the settings that the body names. */
    static void change(Sandbox sandbox, JsonObject body) {
        SeedReader.refuseUnknown(body, SETTINGS, "the settings");
        sandbox.change(settings -> {
            SandboxSettings changed = settings;
            Optional<Duration> latency = duration(body, "latency");
            if (latency.isPresent()) {
                changed = changed.withLatency(latency.get());
            }
            Optional<Duration> tagLag = duration(body, "tagLag");
            if (tagLag.isPresent()) {
                changed = changed.withTagLag(tagLag.get());
            }
            Optional<Double> rate = number(body, "ratePerSecond");
            if (rate.isPresent()) {
                changed = rate.get() == 0 ? changed.withoutRate() : changed.withRate(rate(rate.get(), body));
            }
            return changed;
        });
    }

    /** How far the clock shall go. */
    static Duration advance(JsonObject body) {
        SeedReader.refuseUnknown(body, List.of("advance"), "the body");
        return duration(body, "advance").orElseThrow(() -> new RotaException("'advance' says how far, such as 1h"));
    }

    /** For how long the clock shall run. */
    static Duration tick(JsonObject body) {
        SeedReader.refuseUnknown(body, List.of("for"), "the body");
        try {
            Duration duration = Duration.parse(body.text("for").orElse(""));
            if (duration.isNegative()) {
                throw new RotaException("'for' must not be negative: no clock of the sandbox runs back");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new RotaException("'for' says how long, such as PT24H", e);
        }
    }

    private static Fault fault(JsonObject given) {
        SeedReader.refuseUnknown(given, FAULT, "a fault");
        Optional<Double> call = number(given, "call");
        return new Fault(
                kind(given),
                call.isPresent() ? OptionalLong.of(call.get().longValue()) : OptionalLong.empty(),
                given.text("operation"),
                given.text("resource"),
                given.integer("times").orElse(1),
                given.text("code"),
                Set.copyOf(given.texts("entries")),
                duration(given, "pause").orElse(Duration.ZERO));
    }

    private static Fault.Kind kind(JsonObject given) {
        String name = given.text("kind").orElse("");
        return Arrays.stream(Fault.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RotaException("a fault is one of " + Arrays.toString(Fault.Kind.values())));
    }

    private static CallRate rate(double perSecond, JsonObject body) {
        return new CallRate(perSecond, body.integer("burst").orElseGet(() -> Math.max(1, (int) Math.ceil(perSecond))));
    }

    private static Optional<Double> number(JsonObject body, String name) {
        return body.get(name).map(value -> {
            if (value instanceof JsonNumber number) {
                return Double.valueOf(number.text());
            }
            throw new RotaException("'" + name + "' should be a number");
        });
    }

    private static Optional<Duration> duration(JsonObject body, String name) {
        return body.get(name).map(value -> SeedReader.duration(value, name));
    }
}

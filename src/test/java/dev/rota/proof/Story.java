package dev.rota.proof;

import dev.rota.CommandRun;
import dev.rota.SandboxTime;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.sandbox.Sandbox;
import dev.rota.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An account in which everything happens at once: an apply with prune creates, changes, retargets, adopts and deletes, and beside
 * its rules stand those of others.
 */
final class Story implements AutoCloseable {

    static final List<String> OF_OTHERS = List.of(
            "foreign-other-id",
            "foreign-untracked",
            "foreign-lambda",
            "foreign-cluster",
            "foreign-stack",
            "foreign-managed");

    /** Rules that are there before and after, and must never be without a target in between. */
    static final List<String> KEPT = List.of(
            "steady",
            "rescheduled",
            "put-to-sleep",
            "woken",
            "retargeted",
            "fivefold",
            "five-to-one",
            "four-to-two",
            "adopted",
            "adopted-changed",
            "labelled",
            "mixed");

    /** A text that names a class of Java, by its package or by what exceptions are called. */
    static final String CLASS_NAMES = "(?s).*(?:\\b(?:[a-z_]\\w*\\.){2,}[A-Z]\\w+|\\w(?:Exception|Error)\\b).*";

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Path folder;
    private final Sandbox sandbox;
    private final Json seed;

    /**
     * A story that is set up in a folder.
     *
     * @param tagLag how far the tagging API lags behind; the clock stands still, so what happens in the story is never seen there
     */
    Story(Path folder, Duration tagLag) {
        this.folder = folder;
        this.sandbox =
                Sandbox.start(SandboxSettings.standard().withClock(() -> NOON).withTagLag(tagLag));
        this.seed = Json.parse(resource("story-seed.json"));
        try {
            Files.writeString(folder.resolve("rota.yaml"), resource("story.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Sets everything back to the beginning. */
    void begin() {
        sandbox.faults().clear();
        sandbox.reset();
        sandbox.seed(seed, folder);
        sandbox.calls().clear();
    }

    CommandRun apply() {
        return apply("text");
    }

    /** The same, telling what was done in one format or the other. */
    CommandRun apply(String format) {
        return new InProcess(folder, sandbox.endpoint()).run("apply", "--prune", "--yes", "--output", format);
    }

    /** Runs any command line; time is the sandbox's, and stands still. */
    CommandRun run(String... arguments) {
        return new InProcess(folder, sandbox.endpoint(), new SandboxTime(sandbox)).run(arguments);
    }

    String state() {
        return sandbox.state().pretty();
    }

    /** A rule as the sandbox keeps it. */
    Optional<JsonObject> rule(String name) {
        Optional<Json> rules = Optional.<Json>of(sandbox.state());
        for (String step : List.of("regions", InProcess.REGION, "rules", "default/" + name)) {
            rules = rules.flatMap(json -> ((JsonObject) json).get(step));
        }
        return rules.map(JsonObject.class::cast);
    }

    static List<JsonObject> targets(JsonObject rule) {
        return rule.get("Targets")
                .map(targets -> ((JsonArray) targets)
                        .elements().stream().map(JsonObject.class::cast).toList())
                .orElse(List.of());
    }

    static String text(JsonObject object, String member) {
        return object.get(member)
                .map(value -> value instanceof JsonString string ? string.value() : value.compact())
                .orElse("");
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(Story.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

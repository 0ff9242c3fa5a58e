package dev.rota;

import dev.rota.cli.Outside;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.sandbox.Call;
import dev.rota.sandbox.Sandbox;
import dev.rota.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where somebody works with Rota: a folder, an account in a sandbox, the real command line, all in this process. */
final class Workplace implements AutoCloseable {

    static final String REGION = "ap-northeast-3";

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Set<String> WRITES =
            Set.of("PutRule", "PutTargets", "RemoveTargets", "DeleteRule", "TagResource", "UntagResource");

    private final Path folder;
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.standard().withClock(() -> NOON));
    private final Map<String, String> environment = new HashMap<>();

    Workplace(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.toString());
        environment.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
    }

    CommandRun rota(String... arguments) {
        return rota(new Wiring(environment, new Signals(code -> {})), arguments);
    }

    /** Runs a command in another world beyond the process. */
    CommandRun rota(Outside outside, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("--endpoint-url", sandbox.endpoint().toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return CommandRun.of(folder, environment, outside, all);
    }

    /** The variables that commands see; may be added to. */
    Map<String, String> environment() {
        return environment;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Puts rules, as {@link Account} writes them, into the account. */
    void live(String... rules) {
        sandbox.seed(Json.parse(Account.seed(REGION, rules)), folder);
        sandbox.calls().clear();
    }

    /** Writes a file. */
    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything the account holds, as text. */
    String state() {
        return sandbox.state().pretty();
    }

    /** A rule as the account holds it. */
    Optional<JsonObject> rule(String name) {
        return rule(REGION, name);
    }

    /** A rule as the account holds it in a region. */
    Optional<JsonObject> rule(String region, String name) {
        Optional<Json> json = Optional.of(sandbox.state());
        for (String step : List.of("regions", region, "rules", "default/" + name)) {
            json = json.flatMap(value -> ((JsonObject) value).get(step));
        }
        return json.map(JsonObject.class::cast);
    }

    /** The ids of a rule's targets. */
    List<String> targetIds(String rule) {
        return targets(rule).stream().map(target -> text(target, "Id")).toList();
    }

    List<JsonObject> targets(String rule) {
        return rule(rule)
                .flatMap(present -> present.get("Targets"))
                .map(targets -> ((JsonArray) targets)
                        .elements().stream().map(JsonObject.class::cast).toList())
                .orElse(List.of());
    }

    /** What a text member says, or the JSON of another member; {@code ""} when there is none. */
    static String text(JsonObject object, String member) {
        return object.get(member)
                .map(value -> value instanceof JsonString string ? string.value() : value.compact())
                .orElse("");
    }

    /** The writing calls so far that were carried out, such as {@code PutRule nightly}. */
    List<String> writes() {
        return sandbox.calls().all().stream()
                .filter(call -> WRITES.contains(call.operation()) && call.status() == 200)
                .map(Workplace::shortly)
                .toList();
    }

    private static String shortly(Call call) {
        return call.operation() + " " + call.resource().replaceFirst("^arn:.*:rule/", "");
    }

    @Override
    public void close() {
        sandbox.close();
    }
}

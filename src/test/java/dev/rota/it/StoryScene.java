package dev.rota.it;

import dev.rota.CommandRun;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The account and the file in which an apply with prune creates, changes, retargets, adopts and deletes, served for processes. */
final class StoryScene implements AutoCloseable {

    private static final String FOLDER = "/dev/rota/proof/";

    private final ServedSandbox sandbox;
    private final Program program;

    StoryScene(Path directory) {
        Program plain = Program.builtIn(directory);
        sandbox = ServedSandbox.start(plain);
        program = plain.with("AWS_ENDPOINT_URL", sandbox.endpoint());
        Scene.write(directory, "rota.yaml", resource("story.yaml"));
    }

    ServedSandbox sandbox() {
        return sandbox;
    }

    /** Sets the account back to the beginning. */
    void begin() {
        sandbox.forgetFaults();
        sandbox.reset();
        sandbox.seed(resource("story-seed.json"));
        sandbox.forgetCalls();
    }

    Running startApply() {
        return program.start("apply", "--prune", "--yes");
    }

    CommandRun apply() {
        try (Running apply = startApply()) {
            return apply.await();
        }
    }

    /** The rules that the file does not speak of and that are not its own: all whose names begin with {@code foreign}. */
    JsonObject ofOthers() {
        Json rules = Json.parse(sandbox.state());
        for (String step : new String[] {"regions", "ap-northeast-3", "rules"}) {
            rules = ((JsonObject) rules).get(step).orElseThrow();
        }
        return new JsonObject(((JsonObject) rules)
                .members().stream()
                        .filter(rule -> rule.name().startsWith("default/foreign-"))
                        .toList());
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(StoryScene.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

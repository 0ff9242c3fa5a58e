package dev.rota.sandbox;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.problem.RotaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sandbox that another process serves on this machine, spoken to through its own pages. */
public final class ServedSandbox {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int LARGEST_ANSWER = 1 << 20;

    private final URI endpoint;

    /** The sandbox at this address; nothing is asked yet. */
    public ServedSandbox(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** What time it is in there. */
    public Instant now() {
        return time(call("GET", "clock", Optional.empty(), ""));
    }

    /** Merges a seed file into its state. The files that it names are read here, where whoever names them may read them. */
    public void seed(Path file) {
        Json content = Seed.read(file);
        Path folder = file.toAbsolutePath().getParent();
        Json whole = Seed.withFiles(content, folder == null ? Path.of("/") : folder);
        call("POST", "seed", Optional.of(whole), file + ": ");
    }

    /** Empties it. */
    public void reset() {
        call("POST", "reset", Optional.empty(), "");
    }

    /** Lets its clock run on and fires the rules whose time comes. */
    public Ticked tick(Duration duration) {
        JsonObject answer = call(
                "POST",
                "tick",
                Optional.of(Json.object().with("for", duration.toString()).build()),
                "");
        return new Ticked(
                time(answer),
                answer.integer("fired").orElse(0),
                answer.integer("failed").orElse(0));
    }

    /**
     * What a tick did.
     *
     * @param now what time it is in there after it
     * @param fired how often rules fired
     * @param failed how many of their targets could not be started
     */
    public record Ticked(Instant now, int fired, int failed) {}

    private Instant time(JsonObject answer) {
        return answer.text("now").map(Instant::parse).orElseThrow(() -> noSandbox(null));
    }

    private JsonObject call(String method, String page, Optional<Json> body, String about) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    endpoint.resolve(Admin.PREFIX + page).toURL().openConnection(Proxy.NO_PROXY);
            connection.setRequestMethod(method);
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(CONNECT_MILLIS);
            if (body.isPresent()) {
                connection.setDoOutput(true);
                try (OutputStream stream = connection.getOutputStream()) {
                    stream.write(body.get().compact().getBytes(StandardCharsets.UTF_8));
                }
            }
            return answer(connection, about);
        } catch (JsonException e) {
            throw noSandbox(e);
        } catch (IOException e) {
            throw new RotaException(
                    "no sandbox answers at %s; start it with rota sandbox serve, or name its state file with --sandbox"
                            .formatted(endpoint),
                    e);
        }
    }

    private JsonObject answer(HttpURLConnection connection, String about) throws IOException {
        boolean done = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        try (InputStream stream = done ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] text = stream == null ? new byte[0] : stream.readNBytes(LARGEST_ANSWER);
            if (Json.parse(new String(text, StandardCharsets.UTF_8)) instanceof JsonObject answer
                    && connection.getHeaderField(Sandbox.SERVER_TIME) != null) {
                if (done) {
                    return answer;
                }
                throw new RotaException(about + answer.text("message").orElse("the sandbox refuses"));
            }
            throw noSandbox(null);
        }
    }

    private RotaException noSandbox(@Nullable Exception cause) {
        return new RotaException(
                "what answers at %s is no sandbox of Rota; name the address that rota sandbox serve has printed"
                        .formatted(endpoint),
                cause);
    }
}

package dev.rota.it;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A {@code rota sandbox serve} of its own. Closing it stops it. */
final class ServedSandbox implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Running server;
    private final URI endpoint;

    private ServedSandbox(Running server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /** One that keeps its state in memory. */
    static ServedSandbox start(Program program) {
        Running server = program.start("sandbox", "serve", "--memory", "--port", "0");
        try {
            server.awaitThat(
                    "the sandbox says where it answers", () -> server.out().endsWith("\n"));
            return new ServedSandbox(server, URI.create(server.out().strip()));
        } catch (AssertionError e) {
            server.close();
            throw e;
        }
    }

    /** Where it answers. */
    String endpoint() {
        return endpoint.toString();
    }

    /** Adds what a seed describes. */
    void seed(String seed) {
        post("seed", seed);
    }

    /** Lets something go wrong. */
    void fault(String fault) {
        post("faults", fault);
    }

    /** Lets nothing go wrong any more. */
    void forgetFaults() {
        send(request("faults").DELETE().build());
    }

    /** Forgets all that it holds. */
    void reset() {
        post("reset", "{}");
    }

    /** Changes settings such as the latency. */
    void settings(String settings) {
        post("settings", settings);
    }

    /** Lets its clock run on, firing rules, and gives the time that it is then. */
    Instant tick(String duration) {
        String answer = send(request("tick")
                .POST(BodyPublishers.ofString("{\"for\": \"%s\"}".formatted(duration)))
                .build());
        JsonString now =
                (JsonString) ((JsonObject) Json.parse(answer)).get("now").orElseThrow();
        return Instant.parse(now.value());
    }

    /** Forgets the calls so far. */
    void forgetCalls() {
        send(request("calls").DELETE().build());
    }

    /** The operations that were answered, in their order of arrival. */
    List<String> operations() {
        JsonObject log = (JsonObject) Json.parse(send(request("calls").build()));
        return members(log, "calls")
                .map(call -> call.get("operation").orElseThrow())
                .map(name -> ((JsonString) name).value())
                .toList();
    }

    /** How many calls were under way at the same time, at most. */
    int mostConcurrent() {
        JsonObject log = (JsonObject) Json.parse(send(request("calls").build()));
        return Integer.parseInt(((JsonNumber) log.get("mostConcurrent").orElseThrow()).text());
    }

    /** All that it holds, as text. */
    String state() {
        return send(request("state").build());
    }

    @Override
    public void close() {
        server.close();
    }

    private void post(String page, String body) {
        send(request(page).POST(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(endpoint.resolve("/_sandbox/" + page));
    }

    private static String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("the sandbox refused " + request + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonObject> members(JsonObject object, String name) {
        JsonArray array = (JsonArray) object.get(name).orElseThrow();
        return array.elements().stream().map(JsonObject.class::cast);
    }
}

package dev.rota.aws.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rota.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loopback server that answers each operation with what the test told it to, in order, and remembers what it was asked. */
public final class Wire implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Answer>> answers = new HashMap<>();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> details = Collections.synchronizedList(new ArrayList<>());

    /**
     * What the server was asked.
     *
     * @param operation such as {@code PutRule}, or method and path where the service has no operation header
     */
    public record Call(String operation, String body, Map<String, List<String>> headers) {}

    /** What the server answers. */
    public record Answer(int status, Map<String, String> headers, String body) {
        static final Answer HANG_UP = new Answer(0, Map.of(), "");
    }

    /** Starts on a free port. */
    public Wire() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Scripts a good answer. */
    public Wire answers(String operation, String body) {
        return answers(operation, new Answer(200, Map.of(), body.replace('\'', '"')));
    }

    /** Scripts a refusal as AWS's JSON services send it. */
    public Wire refuses(String operation, int status, String code, String message) {
        String body = Json.object()
                .with("__type", code)
                .with("message", message)
                .build()
                .compact();
        return answers(operation, new Answer(status, Map.of(), body));
    }

    /** Scripts a connection that ends without an answer. */
    public Wire hangsUp(String operation) {
        return answers(operation, Answer.HANG_UP);
    }

    /** Scripts any answer. */
    public synchronized Wire answers(String operation, Answer answer) {
        answers.computeIfAbsent(operation, name -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Settings that lead here, never wait, and sign with made-up credentials. */
    public AwsSettings settings() {
        return AwsSettings.of(Map.of("AWS_EC2_METADATA_DISABLED", "true"))
                .withRegion("ap-northeast-3")
                .withSandbox(address())
                .withPatience(Patience.withoutWaiting())
                .withDetail(line -> details.add(line.get()));
    }

    /** Clients with these settings. */
    public AwsClients clients() {
        return new AwsClients(settings());
    }

    /** Where the server listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The operations it was asked for, in order. */
    public List<String> operations() {
        return List.copyOf(calls).stream().map(Call::operation).toList();
    }

    /** The bodies of the calls of an operation, in order. */
    public List<String> bodies(String operation) {
        return List.copyOf(calls).stream()
                .filter(call -> call.operation().equals(operation))
                .map(Call::body)
                .toList();
    }

    /** All calls, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What the clients said about their calls. */
    public List<String> details() {
        return List.copyOf(details);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String operation = operation(exchange, body);
        calls.add(new Call(operation, body, Map.copyOf(exchange.getRequestHeaders())));
        Answer answer = next(operation);
        if (answer.equals(Answer.HANG_UP)) {
            exchange.close();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("x-amzn-RequestId", "11111111-2222-3333-4444-555555555555");
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer next(String operation) {
        Queue<Answer> scripted = answers.getOrDefault(operation, new ArrayDeque<>());
        return scripted.isEmpty()
                ? new Answer(
                        501,
                        Map.of(),
                        Json.object()
                                .with("__type", "NotScripted")
                                .with("message", operation + " was not expected")
                                .build()
                                .compact())
                : scripted.remove();
    }

    private static String operation(HttpExchange exchange, String body) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            return target.substring(target.indexOf('.') + 1);
        }
        int action = body.indexOf("Action=");
        return action < 0
                ? exchange.getRequestMethod() + " " + exchange.getRequestURI()
                : body.substring(action + "Action=".length()).replaceFirst("&.*", "");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

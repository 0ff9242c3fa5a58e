package dev.rota.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.HttpRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The JDK's HTTP server on the loopback interface, in front of a function from requests to answers. */
final class Gateway implements AutoCloseable {

    /** Each call that waits out a latency holds a thread. */
    private static final int THREADS = 128;

    private static final int BACKLOG = 512;

    /** A name of this machine alone; S3's clients put the bucket before it. */
    private static final Pattern LOOPBACK = Pattern.compile("(?i)(127\\.0\\.0\\.1|\\[::1]|(.+\\.)?localhost)(:\\d+)?");

    private static final String NOT_FROM_HERE =
            "The sandbox answers programs of this machine that call it 127.0.0.1 or localhost, and no pages in a browser.\n";

    private final HttpServer server;
    private final ExecutorService threads;

    private Gateway(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts the server.
     *
     * @param port 0 takes any that is free
     * @param answers the answer to a request; empty breaks the connection
     * @throws RotaException when the port is taken
     */
    static Gateway open(int port, Function<HttpRequest, Optional<HttpAnswer>> answers) {
        // Read once, when the server's classes load: without it each answer waits 40 ms for an acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, Gateway::thread);
            server.setExecutor(threads);
            server.createContext("/", handler(answers));
            server.start();
            return new Gateway(server, threads);
        } catch (IOException e) {
            throw new RotaException(
                    "the sandbox cannot listen on port " + port + ": " + e.getMessage() + "; name another port", e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpHandler handler(Function<HttpRequest, Optional<HttpAnswer>> answers) {
        return exchange -> {
            // Closing an exchange that was not answered closes its connection: that is how one is broken.
            try (exchange) {
                Optional<HttpAnswer> answer = isFromHere(exchange.getRequestHeaders())
                        ? answer(read(exchange), answers)
                        : Optional.of(HttpAnswer.of(403, "text/plain", NOT_FROM_HERE));
                if (answer.isPresent()) {
                    send(exchange, answer.get());
                }
            }
        };
    }

    /** A page that a browser shows may not speak to the sandbox, neither by its address nor by a name that leads to it. */
    private static boolean isFromHere(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        return hosts.size() == 1
                && LOOPBACK.matcher(hosts.get(0)).matches()
                && !headers.containsKey("Origin")
                && headers.getOrDefault("Sec-Fetch-Site", List.of()).stream().allMatch("none"::equals);
    }

    /** A defect of the sandbox is an answer too: a client that sees a broken connection would try again in vain. */
    private static Optional<HttpAnswer> answer(
            HttpRequest request, Function<HttpRequest, Optional<HttpAnswer>> answers) {
        try {
            return answers.apply(request);
        } catch (RuntimeException e) {
            return Optional.of(HttpAnswer.of(500, "text/plain", "The sandbox failed: " + e + "\n"));
        }
    }

    private static HttpRequest read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        URI uri = exchange.getRequestURI();
        return new HttpRequest(
                exchange.getRequestMethod(),
                uri.getRawPath() == null ? "/" : uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                Bytes.of(exchange.getRequestBody().readAllBytes()));
    }

    private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int size = answer.body().size();
        if (exchange.getRequestMethod().equals("HEAD")) {
            if (answer.status() == 200) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(size));
            }
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), size == 0 ? -1 : size);
        if (size > 0) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer.body().array());
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sandbox");
        thread.setDaemon(true);
        return thread;
    }
}

package dev.rota.aws.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Makes the HTTP client that all service clients share. */
final class HttpClients {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private HttpClients() {}

    /** Whether an address is on this machine. */
    static boolean isLoopback(@Nullable URI address) {
        return address != null && address.getHost() != null && LOOPBACK.contains(address.getHost());
    }

    /**
     * A client with Rota's timeouts and pace.
     *
     * @param endpoint where all services answer; absent for AWS's own addresses
     */
    static SdkHttpClient forEndpoint(@Nullable URI endpoint) {
        return new PacedHttpClient(isLoopback(endpoint) ? withoutTls() : withTls());
    }

    private static SdkHttpClient withTls() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(READ_TIMEOUT)
                .build();
    }

    /** The SDK's own factory reads the trust store at once, which is a quarter of the whole start, and looks for proxies. */
    private static SdkHttpClient withoutTls() {
        return UrlConnectionHttpClient.create(HttpClients::connect);
    }

    private static HttpURLConnection connect(URI uri) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
            connection.setReadTimeout((int) READ_TIMEOUT.toMillis());
            return connection;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package dev.rota.aws.client;

import dev.rota.proxy.Proxies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Makes the HTTP client that all service clients share. */
final class HttpClients {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);

    private HttpClients() {}

    /**
     * A client with Rota's timeouts, pace and proxies. The SDK's own factory reads the trust store at once, which is a quarter of the
     * whole start, and takes a proxy of HTTP for one of HTTPS.
     */
    static SdkHttpClient forAnyAddress() {
        return new PacedHttpClient(UrlConnectionHttpClient.create(HttpClients::connect));
    }

    private static HttpURLConnection connect(URI uri) {
        try {
            HttpURLConnection connection = Proxies.open(uri);
            connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
            connection.setReadTimeout((int) READ_TIMEOUT.toMillis());
            return connection;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package dev.rota.lookup;

import dev.rota.problem.RotaException;
import dev.rota.problem.Utf8;
import dev.rota.problem.Utf8.TooLongException;
import dev.rota.proxy.Proxies;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Reads what is behind an {@code http(s)://} address, with limits, and follows redirects to such addresses only. */
final class WebReader {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration WHOLE_TIMEOUT = Duration.ofMinutes(2);
    static final int LARGEST = 128 * 1024 * 1024;
    static final String TOO_LARGE = "it is larger than 128 MB";
    private static final int MOST_REDIRECTS = 5;

    private WebReader() {}

    /**
     * What a host answers in the end.
     *
     * @param status the status of HTTP
     * @param body empty unless the status says that all is well
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Response(int status, byte[] body) {}

    /**
     * The content.
     *
     * @throws RotaException when it cannot be had; the sentence says why, without naming the address
     */
    static byte[] read(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new RotaException("it is not a valid address", e);
        }
        Response answer = get(uri, Map.of());
        if (answer.status() / 100 != 2) {
            throw new RotaException(Proxies.answered(uri, answer.status())
                    .orElseGet(() -> "its host answers with HTTP status " + answer.status()));
        }
        return answer.body();
    }

    /**
     * The answer, whatever its status.
     *
     * @param headers sent to the address, and on a redirect only within its own scheme, host and port
     * @throws RotaException when there is none; the sentence says why, without naming the address
     */
    static Response get(URI address, Map<String, String> headers) {
        URI current = address;
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpURLConnection connection = open(current, sameOrigin(address, current) ? headers : Map.of());
                try {
                    Optional<URI> next = redirect(connection, current);
                    if (next.isEmpty()) {
                        return answer(connection);
                    }
                    current = next.get();
                } finally {
                    connection.disconnect();
                }
            }
            throw new RotaException("it redirects more than " + MOST_REDIRECTS + " times");
        } catch (IllegalArgumentException e) {
            throw new RotaException("it is not a valid address", e);
        } catch (IOException e) {
            throw new RotaException(Proxies.failure(current, e).orElseGet(() -> unreached(e)), e);
        }
    }

    private static String unreached(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "its host is unknown";
        }
        return failure instanceof SocketTimeoutException
                ? "its host does not answer in time"
                : "its host cannot be reached";
    }

    private static boolean sameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getAuthority()).equalsIgnoreCase(other.getAuthority());
    }

    private static HttpURLConnection open(URI address, Map<String, String> headers) throws IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RotaException("it redirects to something that is not http:// or https://");
        }
        HttpURLConnection connection = Proxies.open(address);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        connection.setReadTimeout((int) READ_TIMEOUT.toMillis());
        connection.setRequestProperty("Accept", "application/json, */*");
        headers.forEach(connection::setRequestProperty);
        if (address.getUserInfo() != null) {
            byte[] credentials = address.getUserInfo().getBytes(StandardCharsets.UTF_8);
            connection.setRequestProperty(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return connection;
    }

    private static Optional<URI> redirect(HttpURLConnection connection, URI current) throws IOException {
        int status = connection.getResponseCode();
        String location = connection.getHeaderField("Location");
        return status / 100 == 3 && location != null ? Optional.of(current.resolve(location)) : Optional.empty();
    }

    /** The same bytes, as long as all of them come in time: each byte may be in time and the last never come. */
    static InputStream inTime(InputStream stream, LongSupplier nanoTime) {
        long begun = nanoTime.getAsLong();
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                check();
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                check();
                return super.read(buffer, start, length);
            }

            private void check() throws SocketTimeoutException {
                if (nanoTime.getAsLong() - begun > WHOLE_TIMEOUT.toNanos()) {
                    throw new SocketTimeoutException("it is not read within " + WHOLE_TIMEOUT);
                }
            }
        };
    }

    private static Response answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status / 100 != 2) {
            return new Response(status, new byte[0]);
        }
        try (InputStream stream = connection.getInputStream()) {
            return new Response(status, Utf8.read(inTime(stream, System::nanoTime), LARGEST));
        } catch (TooLongException e) {
            throw new RotaException(TOO_LARGE, e);
        }
    }
}

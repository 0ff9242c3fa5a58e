package dev.rota.aws.client;

import dev.rota.proxy.Proxies;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An endpoint did not answer; remembers which, as the JDK's own exceptions mostly do not, and whether a proxy is to blame. */
final class NoAnswerException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String endpoint;
    private final @Nullable String proxy;

    NoAnswerException(URI uri, IOException cause) {
        this(uri, cause, Proxies.failure(uri, cause));
    }

    private NoAnswerException(URI uri, @Nullable IOException cause, Optional<String> proxy) {
        super(cause == null ? "" : cause.getMessage(), cause);
        int port = uri.getPort();
        boolean usual = port == -1 || (port == 443 && "https".equals(uri.getScheme()));
        this.endpoint = uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + port);
        this.proxy = proxy.orElse(null);
    }

    /** A proxy did not let the call through without a password. */
    static NoAnswerException ofProxy(URI uri) {
        return ofProxy(uri, Proxies.wantsPassword(uri));
    }

    /** A proxy has answered, or may have, in the place of the endpoint. */
    static NoAnswerException ofProxy(URI uri, String sentence) {
        return new NoAnswerException(uri, null, Optional.of(sentence));
    }

    /** Scheme, host and, where it is not the usual one, port. */
    String endpoint() {
        return endpoint;
    }

    /** What the proxy on the way did, if there is one. */
    Optional<String> proxy() {
        return Optional.ofNullable(proxy);
    }
}

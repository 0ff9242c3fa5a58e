package dev.rota.aws.client;

import java.io.IOException;
import java.io.Serial;
import java.net.URI;

/** An endpoint did not answer; remembers which, as the JDK's own exceptions mostly do not. */
final class NoAnswerException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String endpoint;

    NoAnswerException(URI uri, IOException cause) {
        super(cause.getMessage(), cause);
        int port = uri.getPort();
        boolean usual = port == -1 || (port == 443 && "https".equals(uri.getScheme()));
        this.endpoint = uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + port);
    }

    /** Scheme, host and, where it is not the usual one, port. */
    String endpoint() {
        return endpoint;
    }
}

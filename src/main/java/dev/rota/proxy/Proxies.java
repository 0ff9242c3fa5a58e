package dev.rota.proxy;

import dev.rota.problem.RotaException;
import dev.rota.problem.Utf8;
import java.io.IOException;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} name, read as the aws CLI reads them: lower case wins
 * over upper case, and {@code NO_PROXY} holds hosts and the domains that they are in.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html">HTTP proxies for the AWS CLI</a>
 */
public final class Proxies extends ProxySelector {

    private static final String LOOPBACK = "localhost|.*\\.localhost|127(\\.[0-9]+){1,3}|\\[?(::1|0:0:0:0:0:0:0:1)]?";

    private final Map<String, String> environment;

    /** Those of an environment; nothing is read yet. */
    public Proxies(Map<String, String> environment) {
        super();
        this.environment = Map.copyOf(environment);
    }

    /** Sends all connections of this process through the proxies of an environment. To be called before the first is made. */
    public static void install(Map<String, String> environment) {
        Proxies proxies = new Proxies(environment);
        if (proxies.variable("http").or(() -> proxies.variable("https")).isEmpty()) {
            return;
        }
        // The JDK gives no password for a tunnel unless told that it may, and it reads that only once.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        ProxySelector.setDefault(proxies);
        Authenticator.setDefault(proxies.new Passwords());
    }

    /** Whether an address is on this machine. */
    public static boolean isLoopback(@Nullable URI address) {
        return address != null
                && address.getHost() != null
                && address.getHost().toLowerCase(Locale.ROOT).matches(LOOPBACK);
    }

    /** A connection that is yet to be made, through a proxy where one is installed for the address. */
    public static HttpURLConnection open(URI address) throws IOException {
        if (isLoopback(address)) {
            return (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        }
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        // Whoever sends a body in one go cannot send it again when he is asked for a password. A tunnel is made before.
        installed(address)
                .filter(via -> via.password().isPresent() && isPlain(address))
                .ifPresent(via -> connection.setRequestProperty("Proxy-Authorization", via.basic()));
        return connection;
    }

    /** What happened, when a connection has failed because of its proxy; empty when it has none, or when it was not the proxy. */
    public static Optional<String> failure(URI address, IOException failure) {
        return installed(address).map(via -> via.blame(address, failure));
    }

    /** What it means that a proxy wants a password, as it says with the status 407. */
    public static String wantsPassword(URI address) {
        return installed(address)
                .map(Via::wantsPassword)
                .orElse("a proxy on the way to " + address.getHost() + " wants a user and a password");
    }

    /**
     * Who has answered with a status that says no, where a proxy passes answers on and may give its own; empty without such a proxy.
     * Through a tunnel only the server answers.
     */
    public static Optional<String> answered(URI address, int status) {
        return installed(address)
                .filter(via -> isPlain(address))
                .map(via -> "%s or the server behind it answers with HTTP status %d; check %s and NO_PROXY"
                        .formatted(via.name(), status, via.variable()));
    }

    @Override
    public List<Proxy> select(URI address) {
        return List.of(route(address)
                .map(via -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(via.host(), via.port())))
                .orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // There is no other to try.
    }

    private static Optional<Via> installed(URI address) {
        return ProxySelector.getDefault() instanceof Proxies proxies ? proxies.route(address) : Optional.empty();
    }

    private Optional<Via> route(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return address.getHost() == null || isLoopback(address) || isExcepted(address)
                ? Optional.empty()
                : variable(scheme).map(variable -> Via.of(variable, environment.getOrDefault(variable, "")));
    }

    private boolean isExcepted(URI address) {
        String exceptions =
                variable("no").map(name -> environment.getOrDefault(name, "")).orElse("");
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String withPort = host + ":" + address.getPort();
        return exceptions.strip().equals("*")
                || Stream.of(exceptions.split(","))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.+", ""))
                        .filter(name -> !name.isEmpty())
                        .anyMatch(name -> Stream.of(host, withPort)
                                .anyMatch(own -> own.equals(name) || own.endsWith("." + name)));
    }

    /** The variable that counts: lower case when it is set, and then an empty one means no proxy. */
    private Optional<String> variable(String kind) {
        String name = kind + "_proxy";
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .filter(environment::containsKey)
                .findFirst()
                .filter(set -> !environment.getOrDefault(set, "").isBlank());
    }

    private static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    /**
     * One proxy.
     *
     * @param variable that names it
     */
    private record Via(String variable, String host, int port, Optional<PasswordAuthentication> password) {

        private static final int USUAL_PORT = 80;

        /** Reads what stands in a variable: {@code http://user:password@host:port}, of which all but the host may be left out. */
        static Via of(String variable, String text) {
            Utf8.damage(variable, text).ifPresent(reason -> {
                throw new RotaException(reason);
            });
            String rest = text.strip().replaceFirst("(?i)^http://", "");
            int at = rest.lastIndexOf('@');
            String authority = rest.substring(at + 1).replaceFirst("/.*", "");
            String port = authority.replaceFirst("^(?:\\[.*]|[^:]*):?", "");
            String host = authority.replaceFirst(":?" + port + "$", "").replaceAll("[\\[\\]]", "");
            if (host.isEmpty()
                    || rest.contains("://")
                    || !port.matches(
                            "[0-9]{0,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]")) {
                throw new RotaException(
                        variable + " is not the address of an HTTP proxy such as http://proxy.example.com:3128");
            }
            return new Via(
                    variable,
                    host,
                    port.isEmpty() ? USUAL_PORT : Integer.parseInt(port),
                    at < 0 ? Optional.empty() : Optional.of(password(rest.substring(0, at))));
        }

        private static PasswordAuthentication password(String user) {
            int colon = user.indexOf(':');
            return new PasswordAuthentication(
                    decoded(colon < 0 ? user : user.substring(0, colon)),
                    (colon < 0 ? "" : decoded(user.substring(colon + 1))).toCharArray());
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException literal) {
                return text;
            }
        }

        String basic() {
            PasswordAuthentication both = password.orElseThrow();
            String text = both.getUserName() + ":" + new String(both.getPassword());
            return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        String wantsPassword() {
            return password.isPresent()
                    ? "%s does not accept the user and the password in %s".formatted(name(), variable)
                    : "%s wants a user and a password; write %s=http://USER:PASSWORD@%s:%d"
                            .formatted(name(), variable, host, port);
        }

        String blame(URI address, IOException failure) {
            String message = String.valueOf(failure.getMessage());
            if (message.contains("Unable to tunnel through proxy")) {
                String answer = message.replaceFirst("(?s).*Proxy returns \"?(?:HTTP/[0-9.]+ )?([^\"]*).*", "$1")
                        .strip();
                return answer.startsWith("407")
                        ? wantsPassword()
                        : "%s refuses to connect to %s (%s); check %s and NO_PROXY"
                                .formatted(name(), address.getHost(), answer, variable);
            }
            if (failure instanceof UnknownHostException) {
                return "cannot resolve %s; check %s".formatted(name(), variable);
            }
            if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
                return "nothing answers at %s; check %s".formatted(name(), variable);
            }
            return failure instanceof SocketTimeoutException
                    ? "%s gives no answer from %s in time; check %s and NO_PROXY"
                            .formatted(name(), address.getHost(), variable)
                    : "%s gives no usable answer from %s; check %s and NO_PROXY"
                            .formatted(name(), address.getHost(), variable);
        }

        private String name() {
            return "the proxy " + host + ":" + port;
        }
    }

    /** What a proxy is told that asks who is there. */
    private final class Passwords extends Authenticator {

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (getRequestorType() != RequestorType.PROXY) {
                return null;
            }
            return Stream.of("https", "http")
                    .flatMap(kind -> variable(kind).stream())
                    .map(variable -> Via.of(variable, environment.getOrDefault(variable, "")))
                    .filter(via -> via.host().equals(getRequestingHost()) && via.port() == getRequestingPort())
                    .flatMap(via -> via.password().stream())
                    .findFirst()
                    .orElse(null);
        }
    }
}

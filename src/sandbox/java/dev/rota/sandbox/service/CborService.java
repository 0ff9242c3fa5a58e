package dev.rota.sandbox.service;

import dev.rota.json.Cbor;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service of the JSON protocol for clients that speak Smithy's RPC v2 over CBOR: the operation is named in the path, input and
 * output are the same members in another spelling.
 *
 * @see <a href="https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html">Smithy RPC v2 CBOR</a>
 */
public final class CborService implements Service {

    private static final String MEDIA_TYPE = "application/cbor";
    private static final String PROTOCOL = "smithy-protocol";
    private static final Pattern PATH = Pattern.compile("/service/(?<service>[^/]+)/operation/(?<operation>[^/]+)");

    private final JsonService inner;
    private final String target;
    private final Set<String> times;

    /**
     * The service in its other spelling.
     *
     * @param target what stands before the operation in the header of the JSON protocol
     * @param times the names of the members of outputs that are times
     */
    public CborService(JsonService inner, String target, Set<String> times) {
        this.inner = inner;
        this.target = target;
        this.times = Set.copyOf(times);
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public boolean knows(HttpRequest request) {
        Matcher path = PATH.matcher(request.path());
        return request.header(PROTOCOL).filter("rpc-v2-cbor"::equals).isPresent()
                && path.matches()
                && path.group("service").equals(target);
    }

    @Override
    public Invocation read(HttpRequest request, AccountRegion home) {
        Matcher path = PATH.matcher(request.path());
        String operation = path.matches() ? path.group("operation") : "";
        Map<String, String> headers = new TreeMap<>(request.headers());
        headers.put("x-amz-target", target + "." + operation);
        HttpRequest asJson =
                new HttpRequest(request.method(), "/", request.query(), headers, Bytes.of(json(request.body())));
        return new CborInvocation(inner.read(asJson, home), times);
    }

    @Override
    public AwsException refuse(CommonError refusal, String message) {
        return inner.refuse(refusal, message);
    }

    @Override
    public HttpAnswer answer(AwsException error, String requestId) {
        JsonObject body = Json.object()
                .with("__type", error.code())
                .with("message", error.text())
                .build();
        return spelled(error.status(), body, Set.of())
                .with("x-amzn-query-error", error.code() + ";" + (error.status() < 500 ? "Sender" : "Receiver"));
    }

    /** The body in JSON; what is no CBOR becomes what is no JSON either, and is refused as that. */
    private static String json(Bytes body) {
        try {
            return body.size() == 0 ? "" : Cbor.read(body.array()).compact();
        } catch (IllegalArgumentException e) {
            return "no CBOR";
        }
    }

    private static HttpAnswer spelled(int status, Json body, Set<String> times) {
        return new HttpAnswer(
                status, Map.of("Content-Type", MEDIA_TYPE, PROTOCOL, "rpc-v2-cbor"), Bytes.of(Cbor.write(body, times)));
    }

    /** A call whose answer is spelled anew. */
    private record CborInvocation(Invocation inner, Set<String> times) implements Invocation {

        @Override
        public String operation() {
            return inner.operation();
        }

        @Override
        public String resource() {
            return inner.resource();
        }

        @Override
        public String resourceArn() {
            return inner.resourceArn();
        }

        @Override
        public Optional<JsonObject> input() {
            return inner.input();
        }

        @Override
        public boolean hasEntries() {
            return inner.hasEntries();
        }

        @Override
        public HttpAnswer run(Optional<EntryFailure> failure) {
            HttpAnswer answer = inner.run(failure);
            return spelled(answer.status(), Json.parse(answer.body().text()), times);
        }
    }
}

package dev.rota.aws.client;

import dev.rota.problem.Utf8;
import dev.rota.proxy.Proxies;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An HTTP client that keeps the calls of each API operation at a pace AWS puts up with.
 *
 * <p>It stands below the SDK's retries, so that it counts every attempt, whoever made it.
 */
final class PacedHttpClient implements SdkHttpClient {

    private static final int LONGEST_ANSWER = 32 * 1024 * 1024;
    private static final int LONGEST_OBJECT = 128 * 1024 * 1024;

    private static final List<String> REQUEST_IDS = List.of("x-amzn-RequestId", "x-amz-request-id");

    private final SdkHttpClient delegate;
    private final Map<String, CallGate> gates = new ConcurrentHashMap<>();

    PacedHttpClient(SdkHttpClient delegate) {
        this.delegate = delegate;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = delegate.prepareRequest(request);
        CallGate gate = gates.computeIfAbsent(operation(request.httpRequest()), name -> new CallGate(System::nanoTime));
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return execute(prepared, gate, request.httpRequest());
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    private static HttpExecuteResponse execute(ExecutableHttpRequest call, CallGate gate, SdkHttpRequest request)
            throws IOException {
        int entered = enter(gate);
        boolean refused = false;
        try {
            HttpExecuteResponse response = call.call();
            if (response.httpResponse().statusCode() == HttpURLConnection.HTTP_PROXY_AUTH) {
                throw NoAnswerException.ofProxy(request.getUri());
            }
            Optional<String> proxy = isOfService(response.httpResponse())
                    ? Optional.empty()
                    : Proxies.answered(request.getUri(), response.httpResponse().statusCode());
            if (proxy.isPresent()) {
                throw NoAnswerException.ofProxy(request.getUri(), proxy.get());
            }
            ThrottlingCheck answer = ThrottlingCheck.of(limited(response, request));
            refused = answer.refused();
            return answer.response();
        } catch (NoAnswerException known) {
            throw known;
        } catch (IOException noAnswer) {
            throw new NoAnswerException(request.getUri(), noAnswer);
        } finally {
            gate.leave(entered, refused);
        }
    }

    /** Whether an answer is AWS's: one that says yes, one with the id of a request, or one in a format of AWS's. */
    private static boolean isOfService(SdkHttpResponse response) {
        return response.isSuccessful()
                || response.firstMatchingHeader(REQUEST_IDS).isPresent()
                || response.firstMatchingHeader("Content-Type")
                        .filter(type -> type.matches("(?i).*(json|xml|cbor).*"))
                        .isPresent();
    }

    /** The same answer, of which no more is read than an answer may be long; only objects of S3 may be longer. */
    private static HttpExecuteResponse limited(HttpExecuteResponse response, SdkHttpRequest request) {
        long most = request.method() == SdkHttpMethod.GET ? LONGEST_OBJECT : LONGEST_ANSWER;
        return response.responseBody()
                .map(body -> HttpExecuteResponse.builder()
                        .response(response.httpResponse())
                        .responseBody(AbortableInputStream.create(Utf8.limited(body, most), body))
                        .build())
                .orElse(response);
    }

    private static int enter(CallGate gate) {
        try {
            return gate.enter();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted before the call began", interrupted);
        }
    }

    /** JSON services name the operation in a header; the others are told apart by method and host, near enough. */
    private static String operation(SdkHttpRequest request) {
        return request.firstMatchingHeader("X-Amz-Target")
                .orElseGet(() -> request.method() + " " + request.host() + ":" + request.port());
    }

    @Override
    public String clientName() {
        return delegate.clientName();
    }

    @Override
    public void close() {
        delegate.close();
    }
}

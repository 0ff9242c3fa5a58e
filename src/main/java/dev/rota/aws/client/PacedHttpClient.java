package dev.rota.aws.client;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * An HTTP client that keeps the calls of each API operation at a pace AWS puts up with.
 *
 * <p>It stands below the SDK's retries, so that it counts every attempt, whoever made it.
 */
final class PacedHttpClient implements SdkHttpClient {

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
            ThrottlingCheck answer = ThrottlingCheck.of(call.call());
            refused = answer.refused();
            return answer.response();
        } catch (IOException noAnswer) {
            throw new NoAnswerException(request.getUri(), noAnswer);
        } finally {
            gate.leave(entered, refused);
        }
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

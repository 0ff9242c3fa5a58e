package dev.rota.aws.client;

import dev.rota.proxy.Proxies;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Makes the JVM load and prepare what calls of AWS need, while a command is still reading its arguments and its files: that is most
 * of what a short command spends its time on.
 *
 * <p>It makes the calls that nearly every command makes, and answers them itself: nothing leaves the process, no credentials are
 * looked for.
 */
public final class WarmUp {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final String NAME = "warm-up";
    private static final String ARN = "arn:aws:events:us-east-1:123456789012:rule/" + NAME;

    private static final String ANSWER =
            "{\"Name\": \"%s\", \"Arn\": \"%s\", \"Targets\": [], \"Tags\": []}".formatted(NAME, ARN);

    private final AwsSettings settings;

    /** With these settings; nothing is done yet. */
    WarmUp(AwsSettings settings) {
        this.settings = settings;
    }

    /** Begins in the background; nobody has to wait for it, and the program's end ends it. */
    public static void begin(Map<String, String> environment) {
        WarmUp warmUp = new WarmUp(AwsSettings.of(environment));
        Thread thread = new Thread(warmUp::run, NAME);
        thread.setDaemon(true);
        // What is wrong with the settings is said by the calls that are meant.
        thread.setUncaughtExceptionHandler((ended, wrong) -> {});
        thread.start();
    }

    /** Makes the calls. */
    void run() {
        try (AwsClients clients = new AwsClients(
                settings.withRegion("us-east-1").withSandbox(NOWHERE), () -> new PacedHttpClient(new Echo()))) {
            EventBridgeClient eventBridge = clients.eventBridge();
            AwsCalls calls = clients.calls("events");
            calls.call(
                    "DescribeRule",
                    NAME,
                    () -> eventBridge.describeRule(
                            request -> request.name(NAME).overrideConfiguration(new RawAnswer().keep())));
            calls.call("ListTargetsByRule", NAME, () -> eventBridge.listTargetsByRule(request -> request.rule(NAME)));
            calls.call(
                    "ListTagsForResource",
                    NAME,
                    () -> eventBridge.listTagsForResource(request -> request.resourceARN(ARN)));
        }
        if (!Proxies.isLoopback(new Endpoints(settings).common())) {
            HttpsURLConnection.getDefaultSSLSocketFactory();
        }
    }

    /** Answers every call at once, with as little as an answer may hold. */
    private static final class Echo implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    byte[] nothing = ANSWER.getBytes(StandardCharsets.UTF_8);
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(nothing)))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}

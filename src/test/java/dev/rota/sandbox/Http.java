package dev.rota.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Speaks to a sandbox without AWS's clients, to say what they would never say. */
final class Http {

    private static final String SCOPE =
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261120/ap-northeast-3/events/aws4_request, Signature=0";

    private final URI endpoint;
    private final HttpClient client = HttpClient.newHttpClient();

    Http(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** A call of EventBridge with this body. */
    HttpResponse<String> events(String operation, String body) throws IOException, InterruptedException {
        return send(request("/")
                .header("X-Amz-Target", "AWSEvents." + operation)
                .header("Authorization", SCOPE)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call of SQS with this body. */
    HttpResponse<String> sqs(String operation, String body) throws IOException, InterruptedException {
        return send(request("/")
                .header("X-Amz-Target", "AmazonSQS." + operation)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", SCOPE)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call of a service that reads forms, with members such as {@code ActionNames.member.1=ecs:RunTask}, not encoded. */
    HttpResponse<String> form(String version, String action, String... members)
            throws IOException, InterruptedException {
        String body = Stream.concat(Stream.of("Action=" + action, "Version=" + version), Stream.of(members))
                .map(Http::encoded)
                .collect(Collectors.joining("&"));
        return send(request("/")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("Authorization", SCOPE)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String member) {
        int equals = member.indexOf('=');
        return member.substring(0, equals + 1)
                + URLEncoder.encode(member.substring(equals + 1), StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return send(request(path).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(endpoint.resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

package dev.rota.sandbox.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For whom a request was signed: the credential scope of AWS's signature. The signature itself is not verified.
 *
 * @param region such as {@code us-east-1}
 * @param service such as {@code events}
 */
public record Signature(String region, String service) {

    private static final Pattern SCOPE = Pattern.compile("[^/\\s]+/\\d{8}/([^/]+)/([^/]+)/aws4_request");

    /** The scope in the {@code Authorization} header or in a presigned query; empty when the request is not signed. */
    public static Optional<Signature> of(HttpRequest request) {
        String text = request.header("authorization")
                .orElseGet(() -> request.parameters().getOrDefault("X-Amz-Credential", ""));
        Matcher scope = SCOPE.matcher(text);
        return scope.find() ? Optional.of(new Signature(scope.group(1), scope.group(2))) : Optional.empty();
    }
}

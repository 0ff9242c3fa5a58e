package dev.rota.aws.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The text of one answer as AWS sent it, kept beside what the SDK made of it: the SDK drops members it does not know without
 * a word.
 */
public final class RawAnswer {

    private static final ExecutionAttribute<RawAnswer> KEPT_IN = new ExecutionAttribute<>("rota.rawAnswer");

    private volatile String text = "";

    /** A request override that keeps the answer's text here. */
    public Consumer<AwsRequestOverrideConfiguration.Builder> keep() {
        return override -> override.putExecutionAttribute(KEPT_IN, this);
    }

    /** The answer; empty until there is one. */
    public String text() {
        return text;
    }

    /** Fills the raw answers of the requests that have one. */
    static final class Keeper implements ExecutionInterceptor {

        @Override
        public Optional<InputStream> modifyHttpResponseContent(
                Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            RawAnswer answer = attributes.getAttribute(KEPT_IN);
            Optional<InputStream> body = context.responseBody();
            return answer == null || body.isEmpty() ? body : Optional.of(copy(body.get(), answer));
        }

        private static InputStream copy(InputStream body, RawAnswer answer) {
            try (body) {
                byte[] bytes = body.readAllBytes();
                answer.text = new String(bytes, UTF_8);
                return new ByteArrayInputStream(bytes);
            } catch (IOException cut) {
                throw new UncheckedIOException(cut);
            }
        }
    }
}

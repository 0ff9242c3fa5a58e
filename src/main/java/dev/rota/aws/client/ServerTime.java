package dev.rota.aws.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What time it is where calls are answered: all answers carry it. Whoever asks what has happened there by now should go by that
 * clock, for this machine's may be wrong.
 *
 * <p>A server that cannot set {@code Date}, as the JDK's cannot, may say the same in {@code X-Server-Time}.
 */
final class ServerTime implements ExecutionInterceptor {

    private volatile Optional<Heard> last = Optional.empty();

    private record Heard(Instant time, long nanos) {}

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        time(context.httpResponse()).ifPresent(time -> last = Optional.of(new Heard(time, System.nanoTime())));
    }

    /** What time it is there, to a second or two; empty when nothing has been answered yet. */
    Optional<Instant> now() {
        return last.map(heard -> heard.time().plus(Duration.ofNanos(System.nanoTime() - heard.nanos())));
    }

    private static Optional<Instant> time(SdkHttpResponse response) {
        try {
            Optional<Instant> precise =
                    response.firstMatchingHeader("X-Server-Time").map(Instant::parse);
            return precise.or(() -> response.firstMatchingHeader("Date")
                    .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text))));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

package dev.rota.schedule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** Reads the inside of {@code at(yyyy-mm-ddThh:mm:ss)}. */
final class AtParser {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private AtParser() {}

    static At parse(Fragment inside) {
        String text = inside.text();
        if (!SHAPE.matcher(text).matches()) {
            throw inside.problem(wayOut(text));
        }
        try {
            return new At(inside.expression(), LocalDateTime.parse(text, FORMAT));
        } catch (DateTimeException e) {
            throw inside.problem("'%s' is on no calendar or clock; correct the day or the time".formatted(text));
        }
    }

    private static String wayOut(String text) {
        int kept = Math.min(text.length(), "yyyy-mm-ddThh:mm:ss".length());
        return SHAPE.matcher(text.substring(0, kept)).matches()
                ? "'%s' is one thing too many behind the seconds; a time zone is set beside the expression, so write at(%s)"
                        .formatted(text.substring(kept), text.substring(0, kept))
                : "'%s' is not of the form yyyy-mm-ddThh:mm:ss; write it like at(2026-11-20T10:00:00)".formatted(text);
    }
}

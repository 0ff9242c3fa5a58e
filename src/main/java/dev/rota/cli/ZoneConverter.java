package dev.rota.cli;

import dev.rota.problem.Nearest;
import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Time zones by their names in the tz database, or as an offset from UTC. */
final class ZoneConverter implements ITypeConverter<ZoneId> {

    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String suggestion = Nearest.suggestion(text, ZoneId.getAvailableZoneIds());
            throw new TypeConversionException("'%s' is no time zone%s"
                    .formatted(text, suggestion.isEmpty() ? "; name one such as Asia/Tokyo" : suggestion));
        }
    }
}

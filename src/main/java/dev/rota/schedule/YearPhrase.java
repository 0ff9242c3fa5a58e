package dev.rota.schedule;

import java.util.Optional;

/** The words for the years of a cron, with a space in front; none where it fires in every year. */
final class YearPhrase {

    private static final int MOST = 3;

    private YearPhrase() {}

    static Optional<String> of(Values years) {
        if (years.equals(CronField.YEAR.all())) {
            return Optional.of("");
        }
        if (years.size() <= MOST) {
            return Optional.of(" in "
                    + Words.list(years.toList().stream().map(String::valueOf).toList()));
        }
        return Range.of(CronField.YEAR, years)
                .filter(range -> !range.wraps())
                .map(range -> range.last() == CronField.YEAR.last()
                        ? " from " + range.first()
                        : " in %d–%d".formatted(range.first(), range.last()));
    }
}

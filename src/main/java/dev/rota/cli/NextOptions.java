package dev.rota.cli;

import dev.rota.problem.UsageException;
import dev.rota.schedule.FireTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which start times are asked for, and how they are shown. */
final class NextOptions {

    /** How start times are written to standard output. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON,
        /** A page for a browser. */
        HTML
    }

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many times of each rule; default: 1, or all of them with --until.")
    private @Nullable Integer count;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Times before this one: a date, a time, or how long from now, such as 12h or 7d."
                    + " Default for html: 7 days.")
    private @Nullable String until;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Times from this one on, such as 2026-11-21 or 2026-11-21T09:30; default: now.")
    private @Nullable String from;

    @Option(names = "--timeline", description = "Draw one day: today, or that of --from.")
    private boolean timeline;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json|html",
            description = "Format; default: table.")
    private Format format = Format.TABLE;

    /** Refuses options that contradict each other. */
    void requireSense() {
        if (count != null && count < 1) {
            throw new UsageException("--count must be 1 or more, but it is " + count);
        }
        if (timeline && format != Format.TABLE) {
            throw new UsageException("--timeline draws for the terminal; leave --output out, or --timeline");
        }
        if (timeline && (count != null || until != null)) {
            throw new UsageException("--timeline shows all of one day; leave --count and --until out");
        }
        if (format == Format.HTML && count != null) {
            throw new UsageException("the page shows whole days; leave --count out, and say how many with --until");
        }
    }

    ZoneId zone(Clock clock) {
        return zone.zone(clock.getZone());
    }

    Instant from(Clock clock) {
        return from == null
                ? clock.instant().truncatedTo(ChronoUnit.SECONDS)
                : Moments.parse("--from", from, zone(clock));
    }

    /** The first instant that no longer counts; the end of all times when none was given. */
    Instant until(Clock clock, Instant start) {
        if (until == null) {
            return FireTimes.END;
        }
        Instant end = Moments.parse("--until", until, zone(clock), start);
        if (!end.isAfter(start)) {
            throw new UsageException(
                    "--until %s is not later than %s".formatted(until, Objects.requireNonNullElse(from, "now")));
        }
        return end;
    }

    boolean hasEnd() {
        return until != null;
    }

    int count() {
        return count == null ? until == null ? 1 : Integer.MAX_VALUE : count;
    }

    boolean timeline() {
        return timeline;
    }

    Format format() {
        return format;
    }
}

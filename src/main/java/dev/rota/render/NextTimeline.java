package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.console.Palette.Symbol;
import dev.rota.next.Firings;
import dev.rota.next.Firings.Coincidence;
import dev.rota.next.Firings.Line;
import dev.rota.next.ScheduledRule;
import dev.rota.next.ZonedDay;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A day drawn in characters: a line for each rule, a column for a part of an hour, and below how many tasks start at once where
 * several rules start in the same minute.
 */
public final class NextTimeline {

    private static final int USUAL_WIDTH = 80;
    private static final int LONGEST_NAME = 32;
    private static final int LEAST_NOTE = 12;
    private static final int LABELLED_HOURS = 3;
    private static final List<Integer> PARTS_OF_HOUR = List.of(6, 4, 3, 2, 1);
    private static final String HOUR = "hour";
    private static final String AT_ONCE = "at once";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE uuuu-MM-dd", Locale.ENGLISH);

    private final ZoneClock clock;
    private final Palette palette;
    private final int width;

    /** Timelines for someone at this clock, on a terminal of this width. */
    public NextTimeline(ZoneClock clock, Palette palette, OptionalInt width) {
        this.clock = clock;
        this.palette = palette;
        this.width = width.orElse(USUAL_WIDTH);
    }

    /** The picture of a day, each line with a line end. */
    public String of(ZonedDay day, Firings firings) {
        int names = Math.min(
                LONGEST_NAME,
                firings.lines().stream()
                        .mapToInt(line -> line.rule().name().length())
                        .max()
                        .orElse(0));
        int indent = Math.max(names, AT_ONCE.length()) + 2;
        List<Part> parts = parts(day, indent);
        List<Coincidence> coincidences = firings.coincidences();
        Set<Instant> shared = coincidences.stream().map(Coincidence::time).collect(Collectors.toSet());
        StringBuilder text = new StringBuilder();
        text.append(palette.paint(Style.HEADING, "%s, %s".formatted(DAY.format(day.date()), clock.name())))
                .append('\n')
                .append(palette.paint(Style.MUTED, pad(HOUR, indent) + scale(parts)))
                .append('\n');
        for (Line line : firings.lines()) {
            String row = pad(shortened(line.rule().name(), indent - 2), indent) + row(line, parts, shared);
            text.append(row.stripTrailing()).append('\n');
        }
        if (!coincidences.isEmpty()) {
            text.append(palette.paint(
                            Style.WARNING, (pad(AT_ONCE, indent) + counts(parts, coincidences)).stripTrailing()))
                    .append('\n');
        }
        return text.toString();
    }

    /** A column: from its first instant to that of the next. */
    private record Part(ZonedDateTime start, Instant end, boolean beginsHour) {

        boolean holds(Instant time) {
            return !time.isBefore(start.toInstant()) && time.isBefore(end);
        }
    }

    private List<Part> parts(ZonedDay day, int indent) {
        List<ZonedDay.Hour> hours = day.hours();
        int room = width - indent - LEAST_NOTE;
        int perHour = PARTS_OF_HOUR.stream()
                .filter(number -> number * hours.size() <= room)
                .findFirst()
                .orElse(1);
        List<Part> parts = new ArrayList<>();
        for (ZonedDay.Hour hour : hours) {
            long seconds = hour.end().toEpochSecond() - hour.start().toEpochSecond();
            for (int part = 0; part < perHour; part++) {
                parts.add(new Part(
                        hour.start().plusSeconds(seconds * part / perHour),
                        hour.start().plusSeconds(seconds * (part + 1) / perHour).toInstant(),
                        part == 0));
            }
        }
        return parts;
    }

    /** Every third hour by its number, as far as there is room. */
    private static String scale(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < parts.size(); column++) {
            ZonedDateTime start = parts.get(column).start();
            boolean labelled = parts.get(column).beginsHour() && start.getHour() % LABELLED_HOURS == 0;
            if (labelled && (text.length() < column || column == 0)) {
                text.append(" ".repeat(column - text.length())).append("%02d".formatted(start.getHour()));
            }
        }
        return text.toString();
    }

    private String row(Line line, List<Part> parts, Set<Instant> shared) {
        Optional<String> reason = withoutTimes(line.rule());
        if (reason.isPresent()) {
            return palette.paint(Style.MUTED, reason.get());
        }
        StringBuilder drawn = new StringBuilder();
        int next = 0;
        for (Part part : parts) {
            int first = next;
            while (next < line.times().size() && part.holds(line.times().get(next))) {
                next++;
            }
            drawn.append(cell(line.times().subList(first, next), shared));
        }
        return drawn + "  " + palette.paint(Style.MUTED, note(line));
    }

    private String cell(List<Instant> times, Set<Instant> shared) {
        if (times.isEmpty()) {
            return palette.paint(Style.MUTED, palette.symbol(Symbol.NOTHING));
        }
        String symbol = palette.symbol(times.size() == 1 ? Symbol.BLOCK : Symbol.SMALL_BLOCK);
        return palette.paint(times.stream().anyMatch(shared::contains) ? Style.WARNING : Style.SUCCESS, symbol);
    }

    /** The most tasks that start in one minute of each part, where several rules do: a digit, + from ten on. */
    private static String counts(List<Part> parts, List<Coincidence> coincidences) {
        return parts.stream()
                .map(part -> coincidences.stream()
                        .filter(coincidence -> part.holds(coincidence.time()))
                        .mapToInt(Coincidence::tasks)
                        .max())
                .map(most -> most.isEmpty() ? " " : most.getAsInt() > 9 ? "+" : String.valueOf(most.getAsInt()))
                .collect(Collectors.joining());
    }

    private static Optional<String> withoutTimes(ScheduledRule rule) {
        String words = rule.words();
        if (!rule.enabled()) {
            return Optional.of("disabled (%s)".formatted(words));
        }
        return rule.schedule().isEmpty() || rule.rate().isPresent()
                ? Optional.of(rule.rate().isPresent() ? words + ", at minutes that only AWS knows" : words)
                : Optional.empty();
    }

    private String note(Line line) {
        return switch (line.times().size()) {
            case 0 -> "";
            case 1, 2 -> line.times().stream().map(clock::timeOfDay).collect(Collectors.joining(", "));
            default -> "%,d times".formatted(line.times().size());
        };
    }

    private static String pad(String text, int length) {
        return text + " ".repeat(Math.max(1, length - text.length()));
    }

    private String shortened(String name, int length) {
        String ellipsis = palette.symbol(Symbol.ELLIPSIS);
        return name.length() <= length ? name : name.substring(0, length - ellipsis.length()) + ellipsis;
    }
}

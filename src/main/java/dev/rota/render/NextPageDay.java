package dev.rota.render;

import dev.rota.console.Printable;
import dev.rota.next.Firings;
import dev.rota.next.Firings.Coincidence;
import dev.rota.next.Firings.Line;
import dev.rota.next.ScheduledRule;
import dev.rota.next.ZonedDay;
import dev.rota.next.ZonedDay.Hour;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The section of a page that shows one day: when most starts at once, and a table of hours by rules. */
final class NextPageDay {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE uuuu-MM-dd", Locale.ENGLISH);
    private static final int BUSIEST_SHOWN = 3;

    private final ZoneClock clock;
    private final Map<ScheduledRule, String> heads = new HashMap<>();

    NextPageDay(ZoneClock clock) {
        this.clock = clock;
    }

    /** What links to a day lead to. */
    static String anchor(ZonedDay day) {
        return "day-" + day.date();
    }

    /** Tells the section in parts, a row each, so that the whole page never stands in memory. */
    void tell(ZonedDay day, List<ScheduledRule> rules, Consumer<String> page) {
        Firings firings = Firings.of(rules, day);
        List<Hour> hours = day.hours();
        List<Coincidence> coincidences = firings.coincidences();
        Map<Instant, Coincidence> byTime =
                coincidences.stream().collect(Collectors.toMap(Coincidence::time, Function.identity()));
        page.accept("""
                <section id="%1$s" aria-labelledby="%1$s-title">
                <h2 id="%1$s-title">%2$s</h2>
                %3$s%4$s<div class="wide" tabindex="0" role="region" aria-labelledby="%1$s-title">
                <table>
                <thead><tr><th scope="col">Rule</th>%5$s</tr></thead>
                <tbody>
                """.formatted(
                anchor(day),
                LONG_DAY.format(day.date()),
                clockChange(day),
                busiest(
                        coincidences,
                        rules.stream()
                                .anyMatch(rule -> rule.enabled() && rule.rate().isPresent())),
                heads(hours)));
        firings.lines().forEach(line -> page.accept(row(line, hours, byTime)));
        page.accept("""
                </tbody>
                </table>
                </div>
                </section>
                """);
    }

    private String clockChange(ZonedDay day) {
        return day.clockChange()
                .map(change -> "<p class=\"clock\">On this day %s.</p>\n".formatted(ZoneClock.words(change)))
                .orElse("");
    }

    private String busiest(List<Coincidence> coincidences, boolean minutesUnknown) {
        if (coincidences.isEmpty()) {
            return minutesUnknown
                    ? "<p>No two rules are known to start in the same minute; the minutes of rates only AWS knows.</p>\n"
                    : "<p>No two rules start in the same minute.</p>\n";
        }
        return coincidences.stream()
                .sorted(Coincidence.BUSIEST_FIRST)
                .limit(BUSIEST_SHOWN)
                .map(most -> "<li><time datetime=\"%s\">%s</time> (%s UTC): %s at once, %s</li>\n"
                        .formatted(
                                clock.iso(most.time()),
                                clock.timeOfDay(most.time()),
                                ZoneClock.timeOfDayInUtc(most.time()),
                                Words.count(most.tasks(), "task"),
                                html(names(most.rules()))))
                .collect(Collectors.joining("", "<p>The busiest minutes:</p>\n<ol>\n", "</ol>\n"));
    }

    private String heads(List<Hour> hours) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < hours.size(); index++) {
            Hour hour = hours.get(index);
            boolean changed = index > 0
                    && !hours.get(index - 1)
                            .start()
                            .getOffset()
                            .equals(hour.start().getOffset());
            text.append("<th scope=\"col\"%s>%s<small>%s</small></th>"
                    .formatted(
                            changed
                                    ? " class=\"clock\" title=\"from here on %s\""
                                            .formatted(hour.start().getOffset())
                                    : "",
                            fullHour(clock.timeOfDay(hour.start().toInstant())),
                            fullHour(ZoneClock.timeOfDayInUtc(hour.start().toInstant()))));
        }
        return text.toString();
    }

    /** {@code 09} for 09:00; other minutes are kept. */
    private static String fullHour(String time) {
        return time.endsWith(":00") ? time.substring(0, 2) : time;
    }

    private String row(Line line, List<Hour> hours, Map<Instant, Coincidence> coincidences) {
        String cells = instead(line.rule())
                .map(reason -> "<td class=\"none\" colspan=\"%d\">%s</td>".formatted(hours.size(), reason))
                .orElseGet(() -> cells(line, hours, coincidences));
        return heads.computeIfAbsent(line.rule(), NextPageDay::head) + cells + "</tr>\n";
    }

    private static String head(ScheduledRule rule) {
        String words = rule.schedule().map(ScheduleExpression::describe).orElse("on events");
        return "<tr data-rule=\"%1$s\"><th scope=\"row\">%1$s<small>%2$s, %3$s</small></th>"
                .formatted(html(rule.name()), html(words), Words.count(rule.tasks(), "task"));
    }

    private static Optional<String> instead(ScheduledRule rule) {
        if (!rule.enabled()) {
            return Optional.of("disabled");
        }
        if (rule.schedule().isEmpty()) {
            return Optional.of("starts when an event matches its pattern");
        }
        return rule.rate().map(rate -> "at minutes that only AWS knows: a rate counts from the rule's last change");
    }

    private String cells(Line line, List<Hour> hours, Map<Instant, Coincidence> coincidences) {
        StringBuilder cells = new StringBuilder();
        int next = 0;
        for (Hour hour : hours) {
            int first = next;
            while (next < line.times().size() && hour.holds(line.times().get(next))) {
                next++;
            }
            cells.append(cell(line.rule(), line.times().subList(first, next), coincidences));
        }
        return cells.toString();
    }

    private String cell(ScheduledRule rule, List<Instant> times, Map<Instant, Coincidence> coincidences) {
        if (times.isEmpty()) {
            return "<td></td>";
        }
        List<Coincidence> shared =
                times.stream().map(coincidences::get).filter(Objects::nonNull).toList();
        String minutes = clock.timeOfDay(times.get(0)).substring(2);
        return "<td class=\"starts%s\" title=\"%s\">%s</td>"
                .formatted(
                        shared.isEmpty() ? "" : " shared",
                        html(title(rule, times, shared)),
                        (times.size() == 1 ? minutes : times.size() + "×") + (shared.isEmpty() ? "" : "<b>◆</b>"));
    }

    private String title(ScheduledRule rule, List<Instant> times, List<Coincidence> shared) {
        Instant first = times.get(0);
        Instant last = times.get(times.size() - 1);
        String when = times.size() == 1
                ? "%s (%s UTC)".formatted(clock.timeOfDay(first), ZoneClock.timeOfDayInUtc(first))
                : "%s from %s to %s (%s to %s UTC)"
                        .formatted(
                                Words.count(times.size(), "start"),
                                clock.timeOfDay(first),
                                clock.timeOfDay(last),
                                ZoneClock.timeOfDayInUtc(first),
                                ZoneClock.timeOfDayInUtc(last));
        return shared.stream()
                .min(Coincidence.BUSIEST_FIRST)
                .map(most -> "%s; at %s together with %s"
                        .formatted(
                                when,
                                clock.timeOfDay(most.time()),
                                Words.list(
                                        most.rules().size() - 1,
                                        most.rules().stream()
                                                .filter(other -> !other.equals(rule))
                                                .map(ScheduledRule::name))))
                .orElse(when);
    }

    private static String names(List<ScheduledRule> rules) {
        return Words.list(rules.size(), rules.stream().map(ScheduledRule::name));
    }

    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        Printable.line(text).codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}

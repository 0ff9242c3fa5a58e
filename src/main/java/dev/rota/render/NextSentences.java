package dev.rota.render;

import dev.rota.next.Firings;
import dev.rota.next.Firings.Coincidence;
import dev.rota.next.Firings.Line;
import dev.rota.next.ScheduledRule;
import dev.rota.next.ZonedDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is to be said beside start times: when most begins at once, and what a file cannot tell. */
public final class NextSentences {

    private final ZoneClock clock;

    /** Sentences for someone at this clock. */
    public NextSentences(ZoneClock clock) {
        this.clock = clock;
    }

    /** The minute at which most tasks start, if several rules start at one. */
    public Optional<String> busiest(Firings firings) {
        return firings.coincidences().stream()
                .min(Coincidence.BUSIEST_FIRST)
                .map(most -> "%s starts %s at once: %s."
                        .formatted(
                                clock.minutes(firings).apply(most.time()),
                                Words.count(most.tasks(), "task"),
                                Words.list(most.rules().stream()
                                        .map(ScheduledRule::name)
                                        .toList())));
    }

    /** What is said of a day whose clock is changed. */
    public Optional<String> clockChange(ZonedDay day) {
        return day.clockChange()
                .map(change -> "On %s %s in %s.".formatted(day.date(), ZoneClock.words(change), clock.name()));
    }

    /** What the files cannot tell. */
    public List<String> limits(Firings firings) {
        List<String> sentences = new ArrayList<>();
        List<String> rates =
                names(firings, rule -> rule.enabled() && rule.rate().isPresent());
        if (!rates.isEmpty()) {
            sentences.add(
                    "A rate counts from the rule's creation or last change, which no API tells; its period is known, its minute is not: %s."
                            .formatted(Words.list(rates)));
        }
        sentences.add("Read from the files only: rules on hold and rules that were changed by hand show in rota diff.");
        return sentences;
    }

    private static List<String> names(Firings firings, Predicate<ScheduledRule> which) {
        return firings.lines().stream()
                .map(Line::rule)
                .filter(which)
                .map(ScheduledRule::name)
                .toList();
    }
}

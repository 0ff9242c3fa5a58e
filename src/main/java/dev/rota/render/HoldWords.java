package dev.rota.render;

import dev.rota.plan.Change.Delete;
import dev.rota.plan.Plan;
import dev.rota.plan.Plan.RuleOnHold;
import dev.rota.rule.Hold;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A hold in words. */
final class HoldWords {

    private HoldWords() {}

    /** {@code on hold (since 2026-11-21 09:30 UTC)}. */
    static String onHold(Hold hold) {
        return "on hold"
                + hold.since().map(time -> " (since %s)".formatted(time(time))).orElse("");
    }

    /** {@code : "incident 42"}, or nothing when there is no reason. */
    static String because(Hold hold) {
        return hold.reason().isEmpty() ? "" : ": \"" + hold.reason() + "\"";
    }

    /** What holds mean for a plan: they keep rules from being enabled, and from nothing else. */
    static List<String> ofPlan(Plan plan) {
        List<String> sentences = new ArrayList<>();
        plan.held().stream()
                .sorted(Comparator.comparing(RuleOnHold::key))
                .map(HoldWords::ofHeld)
                .forEach(sentences::add);
        for (Delete delete : plan.changes(Delete.class)) {
            delete.live()
                    .tags()
                    .hold()
                    .ifPresent(hold -> sentences.add(
                            "%s is %s and is deleted anyway%s.".formatted(delete.key(), onHold(hold), because(hold))));
        }
        return sentences;
    }

    private static String ofHeld(RuleOnHold held) {
        return held.fires()
                ? "%s is %s, but has been enabled since and stays enabled%s. End the hold with rota enable %s, or rota disable %s again."
                        .formatted(held.key(), onHold(held.hold()), because(held.hold()), held.key(), held.key())
                : "%s is %s and will not be enabled%s."
                        .formatted(held.key(), onHold(held.hold()), because(held.hold()));
    }

    /** When it was put on hold; empty when nothing says so, or what says so is in no calendar. */
    static Optional<Instant> moment(Hold hold) {
        try {
            return hold.since().map(Instant::parse);
        } catch (DateTimeParseException notInAnyCalendar) {
            return Optional.empty();
        }
    }

    /** {@code 2026-11-21 09:30 UTC}: whoever reads it wants to know the day, not the second. */
    private static String time(String since) {
        return since.substring(0, since.lastIndexOf(':')).replace('T', ' ') + " UTC";
    }
}

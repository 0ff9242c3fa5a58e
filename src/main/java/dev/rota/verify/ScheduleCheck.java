package dev.rota.verify;

import dev.rota.rule.Hold;
import dev.rota.rule.Rule;
import dev.rota.schedule.FireTimes;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import dev.rota.verify.Finding.Topic;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Whether a rule fires from now on, and whether it starts anything then. */
final class ScheduleCheck {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm 'UTC'", Locale.ENGLISH);

    private final Instant now;

    ScheduleCheck(Instant now) {
        this.now = now;
    }

    void look(Candidate candidate, FindingList findings) {
        findings.about(Topic.SCHEDULE);
        Rule rule = candidate.rule();
        if (rule.scheduleExpression() != null) {
            look(rule.scheduleExpression(), findings);
        } else if (rule.settings().get("eventPattern").isPresent()) {
            findings.note("fires when an event matches its pattern, which Rota does not check", "");
        }
        candidate.hold().ifPresent(hold -> findings.note(onHold(hold), "rota enable lifts it"));
        if (candidate.hold().isEmpty() && !rule.isEnabled()) {
            findings.note("disabled, so it does not fire", "");
        }
        if (rule.targets().isEmpty()) {
            findings.ng(
                    "it starts nothing: it has no target that is an ECS task", "run rota apply, or delete the rule");
        }
        candidate
                .otherTargets()
                .forEach(target -> findings.note("also starts " + target + ", which Rota does not check", ""));
    }

    private static String onHold(Hold hold) {
        return "on hold%s, so it does not fire%s"
                .formatted(
                        hold.since()
                                .map(time -> " (since %s)"
                                        .formatted(time.replace("T", " ").replaceFirst(":\\d\\dZ$", " UTC")))
                                .orElse(""),
                        hold.reason().isEmpty() ? "" : ": \"" + hold.reason() + "\"");
    }

    private void look(String text, FindingList findings) {
        ScheduleExpression schedule;
        try {
            schedule = ScheduleExpression.parse(text);
        } catch (ScheduleException unreadable) {
            findings.skip("schedule " + text, unreadable.getMessage() == null ? "" : unreadable.getMessage());
            return;
        }
        Optional<FireTimes> times = schedule.fireTimes();
        Optional<Instant> next = times.flatMap(known -> known.firstAfter(now));
        if (schedule.neverFires()) {
            findings.ng(text + " never fires", "correct the schedule: it matches no day of any year");
        } else if (times.isPresent() && next.isEmpty()) {
            findings.ng(text + " has fired for the last time", "correct the years of the schedule, or delete the rule");
        } else {
            findings.ok("schedule: %s%s"
                    .formatted(
                            schedule.describe(),
                            next.map(time -> ", next on " + MINUTE.format(time.atOffset(ZoneOffset.UTC)))
                                    .orElse("")));
        }
    }
}

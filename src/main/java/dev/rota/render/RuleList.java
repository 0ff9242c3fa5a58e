package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.json.Json;
import dev.rota.plan.Live;
import dev.rota.render.Table.Row;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.Hold;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTags.Certainty;
import dev.rota.schedule.Rate;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules with their schedule, next firing, state and owner, a line each: for people as a table, for programs as JSON. */
public final class RuleList {

    private static final int VERSION = 1;
    private static final String NOTHING = "-";

    private final List<Entry> entries;
    private final ZoneClock clock;
    private final Instant now;

    /**
     * A rule of the files, of AWS, or of both.
     *
     * @param live what AWS has; absent for a rule that is still to be created
     * @param inFiles whether a file names it
     */
    private record Entry(
            RuleKey key,
            Rule rule,
            Optional<RuleTags> live,
            boolean inFiles,
            @Nullable String wantedId) {

        String state() {
            if (live.isEmpty()) {
                return "missing";
            }
            return rule.isEnabled() ? "enabled" : hold().isPresent() ? "on hold" : "disabled";
        }

        Optional<Hold> hold() {
            return rule.isEnabled() ? Optional.empty() : live.flatMap(RuleTags::hold);
        }

        Optional<ScheduleExpression> schedule() {
            return ScheduleExpression.readable(rule.scheduleExpression());
        }

        Optional<Instant> next(Instant now) {
            return live.isPresent() && rule.isEnabled()
                    ? schedule().flatMap(ScheduleExpression::fireTimes).flatMap(times -> times.firstAfter(now))
                    : Optional.empty();
        }

        boolean ownerIsKnown() {
            return live.isPresent() && live.get().certainty() != Certainty.UNREADABLE;
        }
    }

    private RuleList(List<Entry> entries, ZoneClock clock, Instant now) {
        this.entries = entries;
        this.clock = clock;
        this.now = now;
    }

    /** The rules of the files in their order, then the live ones that carry their tracking id and are in none of them. */
    public static RuleList of(Desired desired, Live live, ZoneClock clock, Instant now) {
        List<Entry> entries = new ArrayList<>();
        for (DesiredRule wanted : desired.rules()) {
            Optional<LiveRule> found = live.rule(wanted.key());
            entries.add(new Entry(
                    wanted.key(),
                    found.map(LiveRule::rule).orElse(wanted.rule()),
                    found.map(LiveRule::tags),
                    true,
                    wanted.ownership().trackingId()));
        }
        live.tracked().stream()
                .sorted(Comparator.comparing(tracked -> tracked.key()))
                .map(tracked -> ofLive(tracked.header(), tracked.tags()))
                .forEach(entries::add);
        return new RuleList(entries, clock, now);
    }

    /** Live rules, whoever owns them. */
    public static RuleList of(List<LiveRule> live, ZoneClock clock, Instant now) {
        return new RuleList(
                live.stream()
                        .sorted(Comparator.comparing(LiveRule::key))
                        .map(rule -> ofLive(rule.header(), rule.tags()))
                        .toList(),
                clock,
                now);
    }

    private static Entry ofLive(RuleHeader header, RuleTags tags) {
        return new Entry(header.rule().key(), header.rule(), Optional.of(tags), false, null);
    }

    /**
     * The table with its heading, each line with a line end.
     *
     * @param compared whether files were read, so that a rule in none of them is worth a word
     */
    public String table(boolean compared, Palette palette) {
        Row heading = Row.heading("RULE", "SCHEDULE", "NEXT (%s)".formatted(clock.name()), "STATE", "TRACKING ID");
        return Table.of(Stream.concat(Stream.of(heading), entries.stream().map(entry -> row(entry, compared)))
                        .toList())
                .text(palette);
    }

    private Row row(Entry entry, boolean compared) {
        String state = entry.hold()
                .map(hold -> "on hold" + HoldWords.because(hold))
                .orElse(entry.live().isEmpty() ? "not created yet" : entry.state());
        return Row.of(
                !entry.state().equals("enabled"),
                entry.key().toString(),
                Optional.ofNullable(entry.rule().scheduleExpression()).orElse("when an event matches"),
                next(entry),
                compared && !entry.inFiles() ? state + ", in no file" : state,
                owner(entry));
    }

    private String next(Entry entry) {
        if (entry.live().isEmpty() || !entry.rule().isEnabled() || entry.rule().scheduleExpression() == null) {
            return NOTHING;
        }
        return entry.next(now)
                .map(time -> clock.spoken(now, time))
                .or(() -> entry.schedule()
                        .filter(Rate.class::isInstance)
                        .map(rate -> "within " + ZoneClock.span(((Rate) rate).period())))
                .orElse("never again");
    }

    private static String owner(Entry entry) {
        if (entry.live().isEmpty()) {
            return NOTHING;
        }
        return entry.ownerIsKnown() ? entry.live().get().trackingId().orElse("none") : "not readable";
    }

    /**
     * The document for programs, with a line end. Members are only ever added, and {@code version} grows when one changes its
     * meaning.
     */
    public String json(Home home) {
        return Json.object()
                .with("version", VERSION)
                .with("account", home.account())
                .with("region", home.region())
                .with("now", now.toString())
                .withEach("rules", entries, this::json)
                .document();
    }

    private Json json(Entry entry) {
        return Json.object()
                .with("rule", entry.key().name())
                .with("name", entry.key().name())
                .with("eventBus", entry.key().bus())
                .with("state", entry.state())
                .withText("schedule", Optional.ofNullable(entry.rule().scheduleExpression()))
                .withText("next", entry.next(now).map(Instant::toString))
                .withText("hold", entry.hold().map(Hold::tag))
                .with("live", entry.live().isPresent())
                .with("inFiles", entry.inFiles())
                .withText("trackingId", entry.live().flatMap(RuleTags::trackingId))
                .withText("wantedTrackingId", Optional.ofNullable(entry.wantedId()))
                .build();
    }
}

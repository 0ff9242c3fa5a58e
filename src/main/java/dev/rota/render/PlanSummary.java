package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.plan.Change;
import dev.rota.plan.Change.Create;
import dev.rota.plan.Change.Delete;
import dev.rota.plan.Change.Update;
import dev.rota.plan.Plan;
import dev.rota.plan.Plan.Leftover;
import dev.rota.plan.PlanDigest;
import dev.rota.plan.Refusal;
import dev.rota.rule.Desired;
import dev.rota.rule.Rule;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan comes to, in sentences for the conversation beside the diff. */
public final class PlanSummary {

    private final Plan plan;
    private final Palette palette;

    /** The summary of a plan in these colours. */
    public PlanSummary(Plan plan, Palette palette) {
        this.plan = plan;
        this.palette = palette;
    }

    /**
     * All sentences, the ones that matter most first.
     *
     * @param desired the rules of the files, which tell a plan of nothing from one that only prunes
     */
    public List<String> sentences(Desired desired) {
        List<String> sentences = new ArrayList<>();
        plan.changes(Update.class).stream()
                .filter(PlanSummary::wakes)
                .forEach(update -> sentences.add(palette.paint(
                        Style.WARNING, "%s will be enabled: it is %s now.".formatted(update.key(), stateOf(update)))));
        sentences.add(totals(desired.rules().isEmpty()));
        if (plan.count(Update.class) > 1) {
            plan.changes(Update.class)
                    .forEach(update -> scheduleChange(update)
                            .ifPresent(words -> sentences.add("%s: %s.".formatted(update.key(), words))));
        }
        sentences.addAll(new OwnershipWords(plan).sentences());
        sentences.addAll(HoldWords.ofPlan(plan));
        sentences.addAll(leftovers());
        return sentences;
    }

    /** One sentence for each rule that is refused. */
    public List<String> refusals() {
        return plan.refusals().stream()
                .sorted(Comparator.comparing(Refusal::key))
                .map(refusal ->
                        palette.paint(Style.ERROR, "refused %s: %s.".formatted(refusal.key(), refusal.reason())))
                .toList();
    }

    /** Why the deletions may not be carried out, and how to say that they are meant; empty when they may. */
    public List<String> guard() {
        return plan.guard()
                .map(reason -> List.of(
                        "refused: %s. Nothing was deleted.".formatted(reason),
                        "To delete anyway: add --allow-deletes %d".formatted(plan.count(Delete.class))))
                .orElse(List.of());
    }

    private String totals(boolean noRules) {
        int creations = plan.count(Create.class);
        int updates = plan.count(Update.class);
        int deletions = plan.count(Delete.class);
        int refusals = plan.refusals().size();
        if (creations + updates + deletions + refusals == 0) {
            return plan.unchanged() == 0
                    ? noRules ? "nothing to do: the files contain no rules." : "nothing to prune."
                    : "no differences in %s.".formatted(Words.count(plan.unchanged(), "rule"));
        }
        String counts = Words.counts(
                updates, "to change" + schedule(), creations, "to create", deletions, "to delete", refusals, "refused");
        int removed = plan.changes(Update.class).stream()
                .mapToInt(update -> SettingChanges.of(update, plan.home()).removed())
                .sum();
        String settings = removed == 0 ? "" : "; " + Words.count(removed, "live setting") + " removed";
        return "%s, %,d unchanged%s. Digest %s.".formatted(counts, plan.unchanged(), settings, PlanDigest.of(plan));
    }

    /** What the new schedule means, when a single rule changes. */
    private String schedule() {
        return plan.changes(Update.class).stream()
                .limit(plan.count(Update.class) == 1 ? 1 : 0)
                .flatMap(update -> scheduleChange(update).stream())
                .map(" (%s)"::formatted)
                .collect(Collectors.joining());
    }

    private List<String> leftovers() {
        List<String> sentences = new ArrayList<>();
        List<String> firing = plan.leftovers().stream()
                .filter(leftover -> leftover.reason().isEmpty() && leftover.fires())
                .map(leftover -> leftover.key().toString())
                .toList();
        if (!firing.isEmpty()) {
            sentences.add(palette.paint(
                    Style.WARNING,
                    firing.size() == 1
                            ? "1 rule carries this tracking id, is in none of the files given and still fires: %s. See rota prune."
                                    .formatted(firing.get(0))
                            : "%,d rules carry this tracking id, are in none of the files given and still fire: %s. See rota prune."
                                    .formatted(firing.size(), Words.list(firing))));
        }
        for (Leftover leftover : plan.leftovers()) {
            leftover.reason()
                    .ifPresent(reason -> sentences.add(
                            "%s carries this tracking id and is in none of the files given, but stays: %s."
                                    .formatted(leftover.key(), reason)));
        }
        return sentences;
    }

    private static boolean wakes(Update update) {
        return !update.live().rule().isEnabled() && update.rule().isEnabled();
    }

    private static String stateOf(Update update) {
        return update.before().map(Rule::state).orElse(Rule.DISABLED);
    }

    /** {@code was daily 10:00 UTC, becomes daily 20:00 UTC}; empty when the schedule stays. */
    static Optional<String> scheduleChange(Change change) {
        String from = change.before().map(Rule::scheduleExpression).orElse(null);
        String to = change.after().map(Rule::scheduleExpression).orElse(null);
        return from == null || to == null || Objects.equals(from, to)
                ? Optional.empty()
                : Optional.of("was %s, becomes %s".formatted(describe(from), describe(to)));
    }

    private static String describe(String expression) {
        try {
            return ScheduleExpression.parse(expression).describe();
        } catch (ScheduleException unreadable) {
            return expression;
        }
    }
}

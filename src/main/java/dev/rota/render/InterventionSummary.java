package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.plan.Change;
import dev.rota.plan.Change.Delete;
import dev.rota.plan.Change.Switch;
import dev.rota.plan.LiveSelection;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanDigest;
import dev.rota.render.PlanQuestion.Turns;
import dev.rota.rule.Hold;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is done to live rules that somebody called, in sentences for the conversation, and what the files will say to it. */
public final class InterventionSummary {

    private static final String FANCY_STATE = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";

    private final Plan plan;
    private final LiveSelection called;
    private final Map<RuleKey, Boolean> wanted;
    private final Set<RuleKey> named;
    private final Palette palette;

    /**
     * A summary.
     *
     * @param wanted whether the files want rules to fire, where they say so
     * @param named the rules of the files
     */
    public InterventionSummary(
            Plan plan, LiveSelection called, Map<RuleKey, Boolean> wanted, Set<RuleKey> named, Palette palette) {
        this.plan = plan;
        this.called = called;
        this.wanted = Map.copyOf(wanted);
        this.named = Set.copyOf(named);
        this.palette = palette;
    }

    /** The sentences, the sums first. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(totals());
        plan.changes(Switch.class).forEach(turned -> sentences.addAll(of(turned)));
        leftAsTheyAre()
                .sorted(Comparator.comparing(LiveRule::key))
                .forEach(rule -> rule.tags()
                        .hold()
                        .ifPresent(hold -> sentences.add("%s is already %s%s."
                                .formatted(rule.key(), HoldWords.onHold(hold), HoldWords.because(hold)))));
        sentences.addAll(new OwnershipWords(plan).sentences());
        sentences.addAll(HoldWords.ofPlan(plan));
        sentences.addAll(new NextApply(plan, wanted, named).sentences());
        return sentences;
    }

    /** One sentence for each rule that is left alone. */
    public List<String> refusals() {
        return new PlanSummary(plan, palette).refusals();
    }

    private String totals() {
        Turns turns = Turns.of(plan);
        if (plan.isEmpty() && plan.refusals().isEmpty()) {
            return "nothing to do: %s.".formatted(asItShallBe());
        }
        String counts = Words.counts(
                turns.enabled(),
                "to enable",
                turns.disabled(),
                "to disable",
                turns.held(),
                "to put on hold",
                turns.released(),
                "to take off hold",
                plan.count(Delete.class),
                "to delete",
                plan.refusals().size(),
                "refused",
                plan.unchanged(),
                isAnyOn(leftAsTheyAre()) ? "already enabled" : "already disabled");
        return "%s. Digest %s.".formatted(counts, PlanDigest.of(plan));
    }

    private Stream<LiveRule> leftAsTheyAre() {
        Set<RuleKey> concerned = new HashSet<>();
        plan.changes().forEach(change -> concerned.add(change.key()));
        plan.refusals().forEach(refusal -> concerned.add(refusal.key()));
        return called.rules().filter(rule -> !concerned.contains(rule.key()));
    }

    private String asItShallBe() {
        List<LiveRule> rules =
                called.rules().sorted(Comparator.comparing(LiveRule::key)).toList();
        return "%s %s already %s"
                .formatted(
                        Words.list(rules.stream()
                                .map(rule -> rule.key().toString())
                                .toList()),
                        rules.size() == 1 ? "is" : "are",
                        isAnyOn(rules.stream()) ? "enabled" : "disabled");
    }

    private static boolean isAnyOn(Stream<LiveRule> rules) {
        return rules.anyMatch(rule -> rule.rule().isEnabled());
    }

    private static List<String> of(Switch turned) {
        List<String> sentences = new ArrayList<>();
        turned.hold().ifPresent(hold -> sentences.add(begins(turned, hold)));
        if (turned.flips() && turned.tags().isEmpty()) {
            turned.live()
                    .tags()
                    .hold()
                    .ifPresent(hold -> sentences.add(
                            "%s stays %s%s.".formatted(turned.key(), HoldWords.onHold(hold), HoldWords.because(hold))));
        }
        if (!turned.tags().removed().isEmpty()) {
            turned.live()
                    .tags()
                    .hold()
                    .ifPresent(hold -> sentences.add("the hold of %s ends%s; it was %s."
                            .formatted(turned.key(), HoldWords.because(hold), HoldWords.onHold(hold))));
        }
        if (turned.flips() && FANCY_STATE.equals(turned.live().rule().state())) {
            sentences.add("%s is %s; rota enable will make it ENABLED, and rota apply what its file says."
                    .formatted(turned.key(), FANCY_STATE));
        }
        return sentences;
    }

    private static String begins(Switch turned, Hold hold) {
        String before = turned.live()
                .tags()
                .hold()
                .map(old -> ", instead of%s".formatted(HoldWords.because(old).replaceFirst(":", "")))
                .orElse("");
        return "%s will be on hold%s%s.".formatted(turned.key(), HoldWords.because(hold), before);
    }

    /**
     * What the next apply undoes of a plan that the files do not know of, in sentences.
     *
     * @param wanted whether the files want rules to fire, where they say so
     * @param named the rules of the files
     */
    private record NextApply(Plan plan, Map<RuleKey, Boolean> wanted, Set<RuleKey> named) {

        /** One sentence for each kind of thing that the next apply does. */
        List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            addFor(
                    sentences,
                    plan.changes(Delete.class).stream().map(Change::key).filter(named::contains),
                    "%s %s still in the files; the next rota apply creates %s again.",
                    "is",
                    "are");
            addFor(
                    sentences,
                    plan.changes(Switch.class).stream()
                            .filter(turned -> !turned.rule().isEnabled() && !isOnHold(turned))
                            .map(Change::key)
                            .filter(key -> wanted.getOrDefault(key, false)),
                    "%s %s enabled in the files; the next rota apply enables %s again, unless --reason puts a hold on it.",
                    "is",
                    "are");
            addFor(
                    sentences,
                    plan.changes(Switch.class).stream()
                            .filter(turned -> turned.rule().isEnabled())
                            .map(Change::key)
                            .filter(key -> !wanted.getOrDefault(key, true)),
                    "%s %s DISABLED in the files; the next rota apply disables %s again.",
                    "is",
                    "are");
            return sentences;
        }

        private static void addFor(
                List<String> sentences, Stream<RuleKey> keys, String sentence, String one, String many) {
            List<String> names = keys.sorted().map(RuleKey::toString).toList();
            if (!names.isEmpty()) {
                boolean single = names.size() == 1;
                sentences.add(sentence.formatted(Words.list(names), single ? one : many, single ? "it" : "them"));
            }
        }

        private static boolean isOnHold(Switch turned) {
            return turned.hold().isPresent() || turned.live().tags().hold().isPresent();
        }
    }
}

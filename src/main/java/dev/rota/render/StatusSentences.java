package dev.rota.render;

import dev.rota.status.PastRun;
import dev.rota.status.PastRun.Result;
import dev.rota.status.RuleHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is to be said beside the table of last runs. */
public final class StatusSentences {

    private final RunWords words;
    private final StatusTable table;

    /** Sentences for someone at this clock, who reads them now below this table. */
    public StatusSentences(ZoneClock clock, Instant now, StatusTable table) {
        this.table = table;
        this.words = new RunWords(clock, now);
    }

    /** A run of a rule: when it was and how it came out. */
    public static String run(ZoneClock clock, Instant now, String rule, PastRun run) {
        RunWords words = new RunWords(clock, now);
        return "%s: %s, %s.".formatted(rule, words.time(run), words.outcome(run));
    }

    /** That there are fewer runs than were asked for. */
    public static String knownRuns(int known, String rule) {
        return "ECS and CloudWatch know %s of %s; older lines are shown with --since"
                .formatted(known == 0 ? "no run" : "only " + Words.count(known, "run"), rule);
    }

    /**
     * Whose lines are shown of a run whose tasks ECS has forgotten.
     *
     * @param next when the run after it was
     */
    public static String wroteMeanwhile(ZoneClock clock, Instant now, Instant run, Optional<Instant> next) {
        return "ECS no longer knows its tasks; shown is what tasks of its task definition wrote from %s %s."
                .formatted(
                        clock.spoken(now, run),
                        next.map(until -> "to " + clock.spoken(now, until)).orElse("on"));
    }

    /** The sentences: what the table cuts off, what is behind its words, and the total. */
    public List<String> of(List<RuleHistory> rules) {
        List<String> sentences = new ArrayList<>();
        rules.forEach(rule -> rule.runs().stream()
                .filter(run -> run.isShared() || !table.isWhole(words.brief(rule, run)))
                .map(run -> "%s: %s".formatted(String.join(" or ", run.rules()), words.outcome(run)))
                .filter(sentence -> !sentences.contains(sentence))
                .forEach(sentences::add));
        about(
                        rules,
                        ran(PastRun::isFailedStart),
                        "EventBridge tells why a start failed only in the target's dead-letter queue and in CloudTrail (RunTask): %s.")
                .ifPresent(sentences::add);
        about(
                        rules,
                        ran(PastRun::isShared),
                        "EventBridge marks tasks with the first 24 characters of the rule's name, and the tasks of these rules look alike otherwise: %s.")
                .ifPresent(sentences::add);
        about(
                        rules,
                        ran(StatusSentences::isForgotten),
                        "ECS forgets a task about an hour after it stopped, so it is unknown how these ended; rota logs may tell: %s.")
                .ifPresent(sentences::add);
        about(
                        rules,
                        RuleHistory::changed,
                        "Their schedules were changed after their last run, and no API tells when, so it is unknown whether they were due since: %s.")
                .ifPresent(sentences::add);
        about(rules, rule -> rule.rule().isEmpty(), "Only in the file; rota apply creates them: %s.")
                .ifPresent(sentences::add);
        sentences.add(total(rules));
        return sentences;
    }

    private static boolean isForgotten(PastRun run) {
        boolean started =
                run.evidence() != PastRun.Evidence.COUNTS || run.count().invoked() > 0;
        return run.result() == Result.UNKNOWN && run.tasks().isEmpty() && started;
    }

    private static Predicate<RuleHistory> ran(Predicate<PastRun> which) {
        return rule -> rule.runs().stream().anyMatch(which);
    }

    private static Optional<String> about(List<RuleHistory> rules, Predicate<RuleHistory> which, String sentence) {
        List<String> names = rules.stream().filter(which).map(RuleHistory::name).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(sentence.formatted(Words.list(names)));
    }

    /** {@code 12 rules: 9 ok, 1 failed, 2 unknown.} */
    private static String total(List<RuleHistory> rules) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (Result result : Result.values()) {
            counted.put(word(result), 0);
        }
        rules.forEach(rule -> counted.merge(word(rule), 1, Integer::sum));
        return "%s: %s."
                .formatted(
                        Words.count(rules.size(), "rule"),
                        counted.entrySet().stream()
                                .filter(entry -> entry.getValue() > 0)
                                .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey()))
                                .collect(Collectors.joining(", ")));
    }

    /** How the rule's last run came out, or why there is none to count. */
    private static String word(RuleHistory rule) {
        if (rule.rule().isEmpty()) {
            return "not in EventBridge";
        }
        return rule.last()
                .map(run -> word(run.result()))
                .orElse(rule.runs().isEmpty() ? "without a run" : "run by hand only");
    }

    private static String word(Result result) {
        return switch (result) {
            case OK -> "ok";
            case FAILED -> "failed";
            case RUNNING -> "running";
            case UNKNOWN -> "unknown";
            case MISSED -> "did not fire";
        };
    }
}

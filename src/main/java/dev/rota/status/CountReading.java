package dev.rota.status;

import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.LiveRule;
import dev.rota.status.Metrics.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what CloudWatch has counted, as far back as each rule's last runs may lie: rules that fire often together, and rules that
 * fire seldom together, because one call is about one span of time. Counts a minute wide are kept for 15 days only.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">GetMetricData</a>
 */
public final class CountReading {

    /** Runs of before the last one tell a rule that did not fire from one that never has. */
    private static final int FURTHER_RUNS = 2;

    private final Metrics metrics;
    private final Parallel parallel;
    private final Observer observer;

    CountReading(Metrics metrics, Parallel parallel, Observer observer) {
        this.metrics = metrics;
        this.parallel = parallel;
        this.observer = observer;
    }

    private enum Reach {
        DAY(Duration.ofHours(26), Duration.ofMinutes(1)),
        FORTNIGHT(Duration.ofDays(14), Duration.ofMinutes(1)),
        TWO_MONTHS(Duration.ofDays(62), Duration.ofMinutes(5)),
        YEAR(Duration.ofDays(450), Duration.ofHours(1));

        private final Duration span;
        private final Duration period;

        Reach(Duration span, Duration period) {
            this.span = span;
            this.period = period;
        }

        static Reach of(Duration needed) {
            return Arrays.stream(values())
                    .filter(reach -> reach.span.compareTo(needed) >= 0)
                    .findFirst()
                    .orElse(YEAR);
        }
    }

    private record Question(Reach reach, List<String> rules) {}

    /** The counts of rules, or that they cannot be read, which is told. */
    Counts of(List<LiveRule> rules, Instant now, int runs) {
        Map<Reach, List<String>> reaches = new EnumMap<>(Reach.class);
        for (LiveRule rule : rules) {
            Reach reach = Reach.of(DueTimes.span(rule, now, runs + FURTHER_RUNS));
            reaches.computeIfAbsent(reach, first -> new ArrayList<>()).add(rule.name());
        }
        try {
            Map<String, List<Count>> counts = new HashMap<>();
            parallel.map(questions(reaches), question -> ask(question, now)).forEach(counts::putAll);
            return new Counts(true, counts, periods(reaches));
        } catch (ServiceException failure) {
            if (Set.of(Kind.CREDENTIALS, Kind.SETTINGS, Kind.INTERRUPTED).contains(failure.kind())) {
                throw failure;
            }
            observer.warn("metrics cannot be read, so runs that ECS has forgotten stay unknown: " + failure.sentence());
            return Counts.UNREADABLE;
        }
    }

    private Map<String, List<Count>> ask(Question question, Instant now) {
        Instant until = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Instant from = now.minus(question.reach().span).truncatedTo(ChronoUnit.HOURS);
        return metrics.counts(question.rules(), from, until, question.reach().period);
    }

    private static List<Question> questions(Map<Reach, List<String>> reaches) {
        List<Question> questions = new ArrayList<>();
        reaches.forEach((reach, rules) -> {
            for (int from = 0; from < rules.size(); from += Metrics.AT_ONCE) {
                questions.add(new Question(reach, rules.subList(from, Math.min(rules.size(), from + Metrics.AT_ONCE))));
            }
        });
        return questions;
    }

    private static Map<String, Duration> periods(Map<Reach, List<String>> reaches) {
        Map<String, Duration> periods = new HashMap<>();
        reaches.forEach((reach, rules) -> rules.forEach(rule -> periods.put(rule, reach.period)));
        return periods;
    }

    /**
     * What CloudWatch has counted of some rules.
     *
     * @param readable whether it could be asked
     * @param counts by rule, in the order of time; rules without any are absent
     * @param periods how finely it was asked, by rule
     */
    public record Counts(boolean readable, Map<String, List<Count>> counts, Map<String, Duration> periods) {

        /** Nothing could be read. */
        static final Counts UNREADABLE = new Counts(false, Map.of(), Map.of());

        public Counts {
            counts = Map.copyOf(counts);
            periods = Map.copyOf(periods);
        }

        List<Count> of(String rule) {
            return counts.getOrDefault(rule, List.of());
        }

        Duration period(String rule) {
            return periods.getOrDefault(rule, Duration.ofMinutes(1));
        }
    }
}

package dev.rota.status;

import dev.rota.status.Metrics.Count;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What CloudWatch has counted of some rules.
 *
 * @param readable whether it could be asked
 * @param counts by rule, in the order of time; rules without any are absent
 * @param periods how finely it was asked, by rule
 */
public record Counted(boolean readable, Map<String, List<Count>> counts, Map<String, Duration> periods) {

    /** Nothing could be read. */
    static final Counted UNREADABLE = new Counted(false, Map.of(), Map.of());

    public Counted {
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

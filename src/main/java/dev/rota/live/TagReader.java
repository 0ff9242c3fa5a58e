package dev.rota.live;

import dev.rota.lazy.Lazy;
import dev.rota.live.Parallel.Later;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.RuleTags;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads tags. The tagging API's index is cheap but lags behind, so it is believed only when it says what was hoped for; in every
 * other case the rule itself is asked. That tags cannot be read is told once.
 */
final class TagReader {

    private final LiveRules rules;
    private final Observer observer;
    private final Lazy<Later<Map<String, Map<String, String>>>> index;
    private final AtomicBoolean warnedOfIndex = new AtomicBoolean();
    private final AtomicBoolean warnedOfRules = new AtomicBoolean();

    TagReader(LiveRules rules, Parallel parallel, Observer observer) {
        this.rules = rules;
        this.observer = observer;
        this.index = new Lazy<>(() -> parallel.begin(rules::taggedRules));
    }

    /** Begins to read the index, which takes several pages. */
    void beginIndex() {
        index.get();
    }

    /**
     * All tagged rules by ARN as the index has them; empty when it cannot be read. That is told only now: when nothing at all can be
     * read, whoever reads the rules says so, and this is never asked.
     */
    Optional<Map<String, Map<String, String>>> index() {
        try {
            return Optional.of(index.get().get());
        } catch (ServiceException e) {
            if (Set.of(Kind.CREDENTIALS, Kind.SETTINGS, Kind.INTERRUPTED).contains(e.kind())) {
                throw e;
            }
            if (warnedOfIndex.compareAndSet(false, true)) {
                observer.warn(
                        "the tagging API cannot be asked for tracked rules, so each rule is asked for its own tags: "
                                + e.sentence());
            }
            return Optional.empty();
        }
    }

    /** The tags of a rule; taken from the index only when that says what was hoped for. */
    RuleTags ofRule(String arn, Predicate<RuleTags> hopedFor) {
        return index().map(known -> known.get(arn))
                .map(RuleTags::indexed)
                .filter(hopedFor)
                .orElseGet(() -> ofRule(arn));
    }

    /** The tags of a rule, from the rule itself. */
    RuleTags ofRule(String arn) {
        return askRule(
                arn,
                denied ->
                        "the tags of rules cannot be read, so Rota cannot tell who owns them; allow events:ListTagsForResource");
    }

    /** The tags of a rule that is disabled, for the hold that may stand there. */
    RuleTags ofDisabledRule(String arn) {
        return askRule(arn, denied -> "it is unknown whether disabled rules are on hold: " + denied.sentence());
    }

    private RuleTags askRule(String arn, Function<ServiceException, String> warning) {
        try {
            return RuleTags.confirmed(rules.tags(arn));
        } catch (ServiceException e) {
            if (e.kind() != Kind.DENIED) {
                throw e;
            }
            if (warnedOfRules.compareAndSet(false, true)) {
                observer.warn(warning.apply(e));
            }
            return RuleTags.UNREADABLE;
        }
    }
}

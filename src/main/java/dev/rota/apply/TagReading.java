package dev.rota.apply;

import dev.rota.apply.Parallel.Later;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.RuleTags;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Reads tags. The tagging API's index is cheap but lags behind, so it is believed only when it says what was hoped for; in every
 * other case the rule itself is asked.
 */
final class TagReading {

    private final TagsOfRules tags;
    private final Observer observer;
    private final Later<Map<String, Map<String, String>>> index;
    private final AtomicBoolean warnedOfIndex = new AtomicBoolean();

    TagReading(LiveRules rules, Parallel parallel, Observer observer) {
        this.tags = new TagsOfRules(rules, observer);
        this.observer = observer;
        this.index = parallel.begin(rules::taggedRules);
    }

    /**
     * All tagged rules by ARN as the index has them; empty when it cannot be read. That is told only now: when nothing at all can be
     * read, whoever reads the rules says so, and this is never asked.
     */
    Optional<Map<String, Map<String, String>>> index() {
        try {
            return Optional.of(index.get());
        } catch (ServiceException e) {
            if (e.kind() == Kind.CREDENTIALS || e.kind() == Kind.INTERRUPTED) {
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

    /**
     * The tags of a rule; the index is believed when it knows any, and only its silence is checked. Its pages hold a hundred rules
     * each, where the rules themselves would be a call apiece.
     */
    RuleTags ofRuleOrIndex(String arn) {
        return index().map(known -> known.get(arn)).map(RuleTags::indexed).orElseGet(() -> ofRule(arn));
    }

    /** The tags of a rule, from the rule itself. */
    RuleTags ofRule(String arn) {
        return tags.of(arn);
    }
}

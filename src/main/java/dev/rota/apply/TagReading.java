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

    private final LiveRules rules;
    private final Observer observer;
    private final Later<Optional<Map<String, Map<String, String>>>> index;
    private final AtomicBoolean warned = new AtomicBoolean();

    TagReading(LiveRules rules, Parallel parallel, Observer observer) {
        this.rules = rules;
        this.observer = observer;
        this.index = parallel.begin(this::readIndex);
    }

    /** All tagged rules by ARN as the index has them; empty when it cannot be read. */
    Optional<Map<String, Map<String, String>>> index() {
        return index.get();
    }

    /** The tags of a rule; taken from the index only when that says what was hoped for. */
    RuleTags ofRule(String arn, Predicate<RuleTags> hopedFor) {
        return index().map(tags -> tags.get(arn))
                .map(RuleTags::indexed)
                .filter(hopedFor)
                .orElseGet(() -> ofRule(arn));
    }

    /** The tags of a rule; the index is believed when it knows any, and only its silence is checked. */
    RuleTags ofRuleOrIndex(String arn) {
        return index().map(tags -> tags.get(arn)).map(RuleTags::indexed).orElseGet(() -> ofRule(arn));
    }

    /** The tags of a rule, from the rule itself. */
    RuleTags ofRule(String arn) {
        try {
            return RuleTags.confirmed(rules.tags(arn));
        } catch (ServiceException e) {
            if (e.kind() != Kind.DENIED) {
                throw e;
            }
            warnOnce("the tags of rules cannot be read, so nobody can say whose they are: " + e.sentence());
            return RuleTags.UNREADABLE;
        }
    }

    private Optional<Map<String, Map<String, String>>> readIndex() {
        try {
            return Optional.of(rules.taggedRules());
        } catch (ServiceException e) {
            if (e.kind() == Kind.CREDENTIALS || e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            observer.warn("the tagging API cannot be asked for tracked rules, so each rule is asked for its own tags: "
                    + e.sentence());
            return Optional.empty();
        }
    }

    private void warnOnce(String sentence) {
        if (warned.compareAndSet(false, true)) {
            observer.warn(sentence);
        }
    }
}

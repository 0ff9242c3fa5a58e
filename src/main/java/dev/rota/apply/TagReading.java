package dev.rota.apply;

import dev.rota.apply.Parallel.Later;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.RuleTags;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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

    /** The tags of a rule; taken from the index only when that says the rule carries the expected tracking id. */
    RuleTags ofRule(String arn, Optional<String> expectedTrackingId) {
        Optional<RuleTags> indexed = index().map(tags -> tags.get(arn)).map(RuleTags::indexed);
        boolean asExpected = expectedTrackingId.isPresent()
                && indexed.map(RuleTags::trackingId)
                        .filter(expectedTrackingId::equals)
                        .isPresent();
        return asExpected ? indexed.get() : ofRule(arn);
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
            warnOnce();
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

    /** The sentence names no rule: which one is asked about first is chance. */
    private void warnOnce() {
        if (warned.compareAndSet(false, true)) {
            observer.warn("the tags of rules cannot be read, so nobody can say whose they are;"
                    + " allow events:ListTagsForResource on them");
        }
    }
}

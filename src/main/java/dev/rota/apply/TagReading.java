package dev.rota.apply;

import dev.rota.apply.Parallel.Later;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.RuleTags;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads tags. The tagging API's index is cheap but lags behind, so it is believed only when it says what was hoped for; in every
 * other case the rule itself is asked.
 */
final class TagReading {

    private final LiveRules rules;
    private final Parallel parallel;
    private final Observer observer;
    private @Nullable Later<Map<String, Map<String, String>>> index;
    private final AtomicBoolean warnedOfTags = new AtomicBoolean();
    private final AtomicBoolean warnedOfIndex = new AtomicBoolean();

    private TagReading(LiveRules rules, Parallel parallel, Observer observer) {
        this.rules = rules;
        this.parallel = parallel;
        this.observer = observer;
    }

    /** For many rules that are probably as hoped for: the index is asked for at once. */
    static TagReading byIndex(LiveRules rules, Parallel parallel, Observer observer) {
        TagReading reading = byRules(rules, parallel, observer);
        reading.asked();
        return reading;
    }

    /** For rules that are to say for themselves: the index is asked only when they do not. */
    static TagReading byRules(LiveRules rules, Parallel parallel, Observer observer) {
        return new TagReading(rules, parallel, observer);
    }

    /**
     * All tagged rules by ARN as the index has them; empty when it cannot be read. That is told only now: when nothing at all can be
     * read, whoever reads the rules says so, and this is never asked.
     */
    Optional<Map<String, Map<String, String>>> index() {
        try {
            return Optional.of(asked().get());
        } catch (ServiceException e) {
            if (e.kind() == Kind.CREDENTIALS || e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            warnOnce(
                    warnedOfIndex,
                    "the tagging API cannot be asked for tracked rules, so each rule is asked for its own tags: "
                            + e.sentence());
            return Optional.empty();
        }
    }

    /** The tags of a rule; taken from the index only when that says what was hoped for. */
    RuleTags ofRule(String arn, Predicate<RuleTags> hopedFor) {
        return index().map(tags -> tags.get(arn))
                .map(RuleTags::indexed)
                .filter(hopedFor)
                .orElseGet(() -> ofRule(arn));
    }

    /** The tags of a rule from the rule itself; from the index when the rule does not show them. */
    RuleTags ofRuleOrIndex(String arn) {
        RuleTags tags = ofRule(arn);
        return tags.certainty() == RuleTags.Certainty.UNREADABLE
                ? index().map(known -> known.get(arn)).map(RuleTags::indexed).orElse(tags)
                : tags;
    }

    /** The tags of a rule, from the rule itself. */
    RuleTags ofRule(String arn) {
        try {
            return RuleTags.confirmed(rules.tags(arn));
        } catch (ServiceException e) {
            if (e.kind() != Kind.DENIED) {
                throw e;
            }
            warnOnce(
                    warnedOfTags,
                    "the tags of rules cannot be read, so nobody can say whose they are; allow events:ListTagsForResource");
            return RuleTags.UNREADABLE;
        }
    }

    private synchronized Later<Map<String, Map<String, String>>> asked() {
        Later<Map<String, Map<String, String>>> later = index == null ? parallel.begin(rules::taggedRules) : index;
        index = later;
        return later;
    }

    private void warnOnce(AtomicBoolean told, String sentence) {
        if (told.compareAndSet(false, true)) {
            observer.warn(sentence);
        }
    }
}

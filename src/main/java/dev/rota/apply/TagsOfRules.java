package dev.rota.apply;

import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.RuleTags;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads tags from the rules themselves. When nobody may, that is told once. */
final class TagsOfRules {

    private final LiveRules rules;
    private final Observer observer;
    private final AtomicBoolean told = new AtomicBoolean();

    TagsOfRules(LiveRules rules, Observer observer) {
        this.rules = rules;
        this.observer = observer;
    }

    /** The tags of a rule. */
    RuleTags of(String arn) {
        try {
            return RuleTags.confirmed(rules.tags(arn));
        } catch (ServiceException e) {
            if (e.kind() != Kind.DENIED) {
                throw e;
            }
            if (told.compareAndSet(false, true)) {
                observer.warn(
                        "the tags of rules cannot be read, so nobody can say whose they are; allow events:ListTagsForResource");
            }
            return RuleTags.UNREADABLE;
        }
    }
}

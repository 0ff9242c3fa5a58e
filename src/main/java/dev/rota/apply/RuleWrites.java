package dev.rota.apply;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes the rules of one region of one account.
 *
 * <p>Every method is one API call, or several where entries are sent in batches, blocks until it is answered, may be called from
 * many threads, and has already tried again where trying again helps. A call that fails in the end throws
 * {@link dev.rota.problem.ServiceException}.
 */
public interface RuleWrites {

    /**
     * Creates the rule or replaces it whole, without its targets: what the rule does not say is gone afterwards.
     *
     * @param tags honoured only when the rule is new, as AWS does
     */
    void putRule(Rule rule, Map<String, String> tags);

    /** Switches a rule on, and leaves everything else of it as it is. One that is on already is no failure. */
    void enableRule(RuleKey rule);

    /** Switches a rule off, and leaves everything else of it as it is. One that is off already is no failure. */
    void disableRule(RuleKey rule);

    /** Adds targets, each in place of a live one of the same id. Entries that AWS refuses inside its answer are failures. */
    void putTargets(RuleKey rule, List<EcsTarget> targets);

    /** Removes targets by id. Entries that AWS refuses inside its answer are failures. */
    void removeTargets(RuleKey rule, List<String> ids);

    /** Deletes a rule that has no targets; a rule that is gone already is no failure. */
    void deleteRule(RuleKey rule);

    /** Sets tags of a rule, leaving its others. */
    void tag(String ruleArn, Map<String, String> tags);

    /** Removes tags of a rule. */
    void untag(String ruleArn, Set<String> keys);
}

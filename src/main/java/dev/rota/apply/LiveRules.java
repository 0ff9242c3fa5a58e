package dev.rota.apply;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rules of one region of one account, as they are now.
 *
 * <p>Every method is one API call or the pages of one, blocks until it is answered, may be called from many threads, and has
 * already tried again where trying again helps. A call that fails in the end throws {@link dev.rota.problem.ServiceException}.
 */
public interface LiveRules {

    /** Whose account this is; asks STS the first time and remembers. */
    Home home();

    /** Hands on the rules of a bus, page by page as they arrive, in the API's order. */
    void list(String bus, Consumer<List<RuleHeader>> page);

    /** One rule, or empty when there is none of this name. */
    Optional<RuleHeader> describe(RuleKey rule);

    /** The targets of a rule; none when the rule is gone. */
    RuleTargets targets(RuleKey rule);

    /** The names of the rules of the default bus that have the cluster as a target. */
    List<String> namesTargeting(String clusterArn);

    /** The tags of all tagged rules by rule ARN, from the tagging API's index, which lags behind. */
    Map<String, Map<String, String>> taggedRules();

    /** The tags of a rule as they are now; empty when the rule is gone. */
    Map<String, String> tags(String ruleArn);

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

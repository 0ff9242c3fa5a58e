package dev.rota.live;

import dev.rota.rule.Home;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Hands on the rules of a bus, page by page as they arrive, in the API's order. A bus that does not exist is a failure. */
    void list(String bus, Consumer<List<RuleHeader>> page);

    /** One rule, or empty when there is none of this name. A bus that does not exist is a failure. */
    Optional<RuleHeader> describe(RuleKey rule);

    /** The targets of a rule; none when the rule is gone. */
    RuleTargets targets(RuleKey rule);

    /** The names of the rules of the default bus that have the cluster as a target. */
    List<String> namesTargeting(String clusterArn);

    /** The tags of all tagged rules by rule ARN, from the tagging API's index, which lags behind. */
    Map<String, Map<String, String>> taggedRules();

    /** The tags of a rule as they are now; empty when the rule is gone. */
    Map<String, String> tags(String ruleArn);
}

package dev.rota.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the API says of a rule without its targets and tags (DescribeRule, a row of ListRules).
 *
 * @param rule the rule, with no targets and no tags
 * @param arn the rule's ARN
 * @param managedBy the AWS service that made the rule for itself, such as {@code ecs.amazonaws.com}
 * @param unknownMembers members of the answer that this build of Rota has no key for
 */
public record RuleHeader(Rule rule, String arn, @Nullable String managedBy, Set<String> unknownMembers) {

    public RuleHeader {
        unknownMembers = Set.copyOf(unknownMembers);
    }
}

package dev.rota.aws.rules;

import dev.rota.aws.client.SdkTree;
import dev.rota.rule.AwsMembers;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.PutRuleRequest;

/** Rules: the SDK's three shapes of them and Rota's one. */
final class RuleMapping {

    private RuleMapping() {}

    /** A row of ListRules. */
    static RuleHeader read(software.amazon.awssdk.services.eventbridge.model.Rule row, Set<String> unknownMembers) {
        return new RuleHeader(AwsMembers.rule(SdkTree.read(row)), row.arn(), row.managedBy(), unknownMembers);
    }

    /** The answer of DescribeRule; who created the rule (CreatedBy) is no setting of it. */
    static RuleHeader read(DescribeRuleResponse answer, Set<String> unknownMembers) {
        return new RuleHeader(AwsMembers.rule(SdkTree.read(answer)), answer.arn(), answer.managedBy(), unknownMembers);
    }

    /** The request that creates or replaces a rule. Without tags, it needs no right to tag. */
    static PutRuleRequest write(Rule rule, Map<String, String> tags, Arns arns) {
        Rule tagged = arns.in(rule).withTags(tags.isEmpty() ? null : tags);
        return SdkTree.build(PutRuleRequest.builder(), AwsMembers.of(tagged));
    }
}

package dev.rota.aws.rules;

import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.PutRuleRequest;

/** Rules: the SDK's three shapes of them and Rota's one. */
final class RuleMapping {

    private RuleMapping() {}

    /** A row of ListRules. */
    static RuleHeader read(software.amazon.awssdk.services.eventbridge.model.Rule row, Set<String> unknownMembers) {
        Rule rule = new Rule(
                row.name(),
                row.eventBusName(),
                row.description(),
                row.scheduleExpression(),
                row.eventPattern(),
                row.stateAsString(),
                row.roleArn(),
                null,
                List.of());
        return new RuleHeader(rule, row.arn(), row.managedBy(), unknownMembers);
    }

    /** The answer of DescribeRule; who created the rule (CreatedBy) is no setting of it. */
    static RuleHeader read(DescribeRuleResponse answer, Set<String> unknownMembers) {
        Rule rule = new Rule(
                answer.name(),
                answer.eventBusName(),
                answer.description(),
                answer.scheduleExpression(),
                answer.eventPattern(),
                answer.stateAsString(),
                answer.roleArn(),
                null,
                List.of());
        return new RuleHeader(rule, answer.arn(), answer.managedBy(), unknownMembers);
    }

    /** The request that creates or replaces a rule. */
    static PutRuleRequest write(Rule rule, Map<String, String> tags, Arns arns) {
        return PutRuleRequest.builder()
                .name(rule.name())
                .eventBusName(rule.eventBusName())
                .description(rule.description())
                .scheduleExpression(rule.scheduleExpression())
                .eventPattern(rule.eventPattern())
                .state(rule.state())
                .roleArn(arns.role(rule.ruleRole()))
                .tags(TagMapping.writeIfAny(tags))
                .build();
    }
}

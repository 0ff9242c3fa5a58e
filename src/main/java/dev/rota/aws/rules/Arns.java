package dev.rota.aws.rules;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Resource;
import dev.rota.rule.Rule;
import java.util.function.Supplier;

/**
 * Spells names out as the ARNs that AWS wants.
 *
 * @param home asked only when a name really is short, because the answer may cost a call
 */
record Arns(Supplier<Home> home) {

    /** The rule with its role spelled out. */
    Rule in(Rule rule) {
        return rule.ruleRole() == null ? rule : rule.withRuleRole(spelledOut(Resource.ROLE, rule.ruleRole()));
    }

    /** The target with all that it names spelled out. */
    EcsTarget in(EcsTarget target) {
        return target.renamed(this::spelledOut);
    }

    private String spelledOut(Resource kind, String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : kind.arn(home.get(), nameOrArn);
    }
}

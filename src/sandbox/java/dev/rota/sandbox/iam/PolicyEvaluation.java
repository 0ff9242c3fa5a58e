package dev.rota.sandbox.iam;

import dev.rota.sandbox.service.AwsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Decides what policies of one principal say of a request: denied if any statement denies it, else allowed if any allows it, else
 * denied.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">policy evaluation
 *     logic</a>
 */
final class PolicyEvaluation {

    private final List<SourcedPolicy> policies;

    PolicyEvaluation(List<SourcedPolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * A policy and where it comes from.
     *
     * @param id such as {@code role_report_reads-secrets}
     * @param type one of IAM's PolicySourceType
     */
    record SourcedPolicy(String id, String type, PolicyDocument document) {}

    /**
     * What came of it.
     *
     * @param word {@code allowed}, {@code explicitDeny} or {@code implicitDeny}
     * @param because the policies whose statements decided, one for each statement
     * @param missingKeys the keys that conditions ask for and the request does not say
     */
    record Decision(String word, List<SourcedPolicy> because, SortedSet<String> missingKeys) {

        Decision {
            because = List.copyOf(because);
        }
    }

    /**
     * Decides about one action on one resource.
     *
     * @param resource an ARN, or {@code *}, which only a statement about all resources matches
     * @throws AwsException when that depends on something the sandbox does not implement
     */
    Decision decide(String action, String resource, RequestContext context) {
        List<SourcedPolicy> allowing = new ArrayList<>();
        List<SourcedPolicy> denying = new ArrayList<>();
        SortedSet<String> missing = new TreeSet<>();
        for (SourcedPolicy policy : policies) {
            for (PolicyStatement statement : policy.document().statements()) {
                if (isAbout(statement, action, resource)) {
                    missing.addAll(missingKeys(statement, context));
                    if (statement.conditions().stream().allMatch(condition -> condition.holds(context))) {
                        (statement.allows() ? allowing : denying).add(policy);
                    }
                }
            }
        }
        if (!denying.isEmpty()) {
            return new Decision("explicitDeny", denying, missing);
        }
        return new Decision(allowing.isEmpty() ? "implicitDeny" : "allowed", allowing, missing);
    }

    private static boolean isAbout(PolicyStatement statement, String action, String resource) {
        if (!statement.actions().include(action.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (statement.resources().haveVariables()) {
            throw lacking("policy variables such as those in "
                    + String.join(", ", statement.resources().patterns()));
        }
        return statement.resources().include(resource);
    }

    private static List<String> missingKeys(PolicyStatement statement, RequestContext context) {
        return statement.conditions().stream()
                .map(PolicyCondition::key)
                .filter(key -> !context.has(key))
                .toList();
    }

    static AwsException lacking(String what) {
        return new AwsException("InvalidInput", "The sandbox does not implement " + what + ".");
    }
}

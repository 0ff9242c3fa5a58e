package dev.rota.sandbox.iam;

import dev.rota.sandbox.iam.PolicyCondition.RequestContext;
import dev.rota.sandbox.iam.PolicyDocument.Purpose;
import dev.rota.sandbox.iam.PolicyDocument.Statement;
import dev.rota.sandbox.service.AwsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what policies of one principal say of a request: denied if any statement denies it, else allowed if any allows it, else
 * denied.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">policy evaluation
 *     logic</a>
 */
record PolicyEvaluation(List<SourcedPolicy> policies) {

    PolicyEvaluation {
        policies = List.copyOf(policies);
    }

    /**
     * A policy and where it comes from.
     *
     * @param id such as {@code role_report_reads-secrets}
     * @param type one of IAM's PolicySourceType
     */
    record SourcedPolicy(String id, String type, PolicyDocument document) {

        static SourcedPolicy of(String id, String type, String document) {
            return new SourcedPolicy(id, type, PolicyDocument.parse(document, Purpose.IDENTITY));
        }
    }

    /**
     * What the policies say of a request.
     *
     * @param word {@code allowed}, {@code explicitDeny} or {@code implicitDeny}
     * @param because the policies whose statements decided, one for each statement
     * @param missingKeys the keys that conditions ask for and the request does not say
     */
    record Decision(String word, List<SourcedPolicy> because, List<String> missingKeys) {

        Decision {
            because = List.copyOf(because);
            missingKeys = List.copyOf(missingKeys);
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
        Set<String> missing = new TreeSet<>();
        for (SourcedPolicy policy : policies) {
            for (Statement statement : policy.document().statements()) {
                if (isAbout(statement, action, resource)) {
                    statement.conditions().stream()
                            .map(PolicyCondition::key)
                            .filter(key -> !context.has(key))
                            .forEach(missing::add);
                    if (statement.conditions().stream().allMatch(condition -> condition.holds(context))) {
                        (statement.allows() ? allowing : denying).add(policy);
                    }
                }
            }
        }
        if (!denying.isEmpty()) {
            return new Decision("explicitDeny", denying, List.copyOf(missing));
        }
        return new Decision(allowing.isEmpty() ? "implicitDeny" : "allowed", allowing, List.copyOf(missing));
    }

    private static boolean isAbout(Statement statement, String action, String resource) {
        if (!statement.actions().include(action.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (statement.resources().haveVariables()) {
            throw Iam.lacking("policy variables such as those in "
                    + String.join(", ", statement.resources().patterns()));
        }
        return statement.resources().include(resource);
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.sandbox.iam.PolicyDocument.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A statement of a policy.
 *
 * @param allows what it has to say of a request that it is about: allowed, or denied
 * @param resources every resource, in a policy that names none
 */
record PolicyStatement(boolean allows, PolicyNames actions, PolicyNames resources, List<PolicyCondition> conditions) {

    private static final Set<String> MEMBERS = Set.of(
            "Sid",
            "Effect",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Principal",
            "NotPrincipal",
            "Condition");
    private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

    PolicyStatement {
        conditions = List.copyOf(conditions);
    }

    static PolicyStatement of(JsonObject statement, Purpose purpose) {
        String effect = statement.text("Effect").orElse("");
        boolean known = MEMBERS.containsAll(statement.names()) && !statement.hasDuplicates();
        if (!known || !Set.of("Allow", "Deny").contains(effect)) {
            throw PolicyDocument.syntax();
        }
        checkPrincipal(statement, purpose);
        return new PolicyStatement(
                effect.equals("Allow"), actions(statement), resources(statement, purpose), conditions(statement));
    }

    private static void checkPrincipal(JsonObject statement, Purpose purpose) {
        boolean principal = statement.get("Principal").isPresent()
                || statement.get("NotPrincipal").isPresent();
        if (purpose == Purpose.IDENTITY && principal) {
            throw PolicyDocument.malformed("Policy document should not specify a principal.");
        }
        if (purpose == Purpose.TRUST && !principal) {
            throw PolicyDocument.malformed("Missing required field Principal");
        }
    }

    private static PolicyNames actions(JsonObject statement) {
        PolicyNames actions = names(statement, "Action", "NotAction")
                .orElseThrow(() -> PolicyDocument.malformed("Policy statement must contain actions."));
        if (!actions.patterns().stream()
                .allMatch(action -> ACTION.matcher(action).matches())) {
            throw PolicyDocument.malformed(
                    "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        }
        return new PolicyNames(
                actions.patterns().stream()
                        .map(action -> action.toLowerCase(Locale.ROOT))
                        .toList(),
                actions.allButThese());
    }

    private static PolicyNames resources(JsonObject statement, Purpose purpose) {
        Optional<PolicyNames> resources = names(statement, "Resource", "NotResource");
        if (purpose == Purpose.TRUST && resources.isPresent()) {
            throw PolicyDocument.malformed("Has prohibited field Resource");
        }
        if (purpose == Purpose.IDENTITY && resources.isEmpty()) {
            throw PolicyDocument.malformed("Policy statement must contain resources.");
        }
        PolicyNames named = resources.orElseGet(() -> new PolicyNames(List.of("*"), false));
        if (!named.patterns().stream().allMatch(resource -> resource.equals("*") || resource.startsWith("arn:"))) {
            throw PolicyDocument.malformed(
                    "Resource " + String.join(", ", named.patterns()) + " must be in ARN format or \"*\".");
        }
        return named;
    }

    private static Optional<PolicyNames> names(JsonObject statement, String these, String allButThese) {
        Optional<PolicyNames> named =
                PolicyDocument.texts(statement, these).map(patterns -> new PolicyNames(patterns, false));
        Optional<PolicyNames> others =
                PolicyDocument.texts(statement, allButThese).map(patterns -> new PolicyNames(patterns, true));
        if (named.isPresent() && others.isPresent()) {
            throw PolicyDocument.syntax();
        }
        return named.or(() -> others);
    }

    private static List<PolicyCondition> conditions(JsonObject statement) {
        List<PolicyCondition> conditions = new ArrayList<>();
        if (statement.get("Condition").isPresent()) {
            JsonObject operators = statement.object("Condition").orElseThrow(PolicyDocument::syntax);
            for (Member operator : operators.members()) {
                JsonObject keys = operators.object(operator.name()).orElseThrow(PolicyDocument::syntax);
                for (Member key : keys.members()) {
                    conditions.add(PolicyCondition.of(operator.name(), key));
                }
            }
        }
        return conditions;
    }
}

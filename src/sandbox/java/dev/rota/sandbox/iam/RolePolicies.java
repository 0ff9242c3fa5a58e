package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.iam.PolicyDocument.Purpose;
import dev.rota.sandbox.iam.PolicyEvaluation.SourcedPolicy;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Home;
import java.util.ArrayList;
import java.util.List;

/** All policies that say what a role may do. */
final class RolePolicies {

    private final Roles roles;
    private final Policies policies;

    RolePolicies(Roles roles, Policies policies) {
        this.roles = roles;
        this.policies = policies;
    }

    /**
     * The policies of a role and some more.
     *
     * @throws AwsException when there is no such role
     */
    List<SourcedPolicy> of(Home home, String principalArn, List<String> added) {
        if (!principalArn.contains(":role/")) {
            throw PolicyEvaluation.lacking("principals other than roles, such as " + principalArn);
        }
        JsonObject role = roles.find(home, principalArn)
                .orElseThrow(() -> Roles.noSuchEntity("Role " + principalArn + " does not exist"));
        List<SourcedPolicy> found = new ArrayList<>();
        for (JsonObject policy : Roles.policies(role)) {
            String id = "role_" + Roles.name(role) + "_" + Policies.name(policy);
            found.add(new SourcedPolicy(id, "role", identity(Policies.document(policy))));
        }
        for (String arn : Roles.managedPolicyArns(role)) {
            JsonObject policy = policies.existing(home, arn);
            String type = Policies.isOfAws(policy) ? "aws-managed" : "user-managed";
            found.add(new SourcedPolicy(Policies.name(policy), type, identity(Policies.document(policy))));
        }
        for (int i = 0; i < added.size(); i++) {
            found.add(new SourcedPolicy("PolicyInputList." + (i + 1), "none", identity(added.get(i))));
        }
        return found;
    }

    private static PolicyDocument identity(String document) {
        return PolicyDocument.parse(document, Purpose.IDENTITY);
    }
}

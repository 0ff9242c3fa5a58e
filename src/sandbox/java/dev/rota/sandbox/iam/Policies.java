package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.store.Store;
import dev.rota.sandbox.store.Table;
import java.util.List;
import java.util.Optional;

/** The managed policies: those of the account, and the two of AWS that scheduled tasks need. Each has one version. */
final class Policies {

    private static final int LONGEST = 6144;

    private final Environment environment;

    Policies(Environment environment) {
        this.environment = environment;
    }

    boolean has(String name) {
        return table().has(name);
    }

    Optional<JsonObject> find(Home home, String arn) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        return table().get(name)
                .filter(policy -> arn(home, policy).equals(arn))
                .or(() -> AwsManagedPolicies.all().stream()
                        .filter(policy -> arn(home, policy).equals(arn))
                        .findFirst());
    }

    /** A policy that is there. */
    JsonObject existing(Home home, String arn) {
        return find(home, arn).orElseThrow(() -> Roles.noSuchEntity("Policy " + arn + " was not found."));
    }

    /**
     * Stores a policy of the account.
     *
     * @throws AwsException when it is too long
     */
    void save(JsonObject policy) {
        Roles.limit(Roles.withoutSpace(document(policy)) > LONGEST, "Cannot exceed quota for PolicySize: " + LONGEST);
        table().put(name(policy), policy);
    }

    void delete(String name) {
        table().remove(name);
    }

    /** To how many roles a policy is attached. */
    long attachments(Home home, JsonObject policy) {
        List<JsonObject> roles = new Roles(environment).all();
        return roles.stream()
                .filter(role -> Roles.managedPolicyArns(role).contains(arn(home, policy)))
                .count();
    }

    String now() {
        return IamShapes.date(environment.clock().instant());
    }

    static String name(JsonObject policy) {
        return policy.text("PolicyName").orElse("");
    }

    static String document(JsonObject policy) {
        return policy.text("PolicyDocument").orElse("");
    }

    static boolean isOfAws(JsonObject policy) {
        return AwsManagedPolicies.all().contains(policy);
    }

    static String arn(Home home, JsonObject policy) {
        String owner = isOfAws(policy) ? "aws" : home.account();
        return IamShapes.arn(
                home.partition(), owner, "policy", policy.text("Path").orElse(""), name(policy));
    }

    private Table table() {
        return environment.store().table(Store.GLOBAL, "policies");
    }
}

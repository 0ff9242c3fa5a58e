package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.store.Store;
import dev.rota.sandbox.store.Table;
import java.util.List;
import java.util.Optional;

/**
 * The roles of the account, which belong to no region: members of CreateRole's answer as text that is not encoded, and besides
 * them {@code Policies} and {@code ManagedPolicyArns}.
 */
final class Roles {

    private static final int LONGEST_TRUST_POLICY = 2048;
    private static final int LONGEST_INLINE_POLICIES = 10_240;

    private final Environment environment;

    Roles(Environment environment) {
        this.environment = environment;
    }

    boolean has(String name) {
        return table().has(name);
    }

    /** A role that is there. */
    JsonObject existing(String name) {
        return table().get(name).orElseThrow(() -> noSuchEntity("The role with name " + name + " cannot be found."));
    }

    /** The role of an ARN. */
    Optional<JsonObject> find(Home home, String arn) {
        return table().get(arn.substring(arn.lastIndexOf('/') + 1))
                .filter(role -> arn(home, role).equals(arn));
    }

    List<JsonObject> all() {
        return table().all();
    }

    /**
     * Stores a role.
     *
     * @throws AwsException when its policies are too long
     */
    void save(JsonObject role) {
        limit(
                withoutSpace(role.text("AssumeRolePolicyDocument").orElse("")) > LONGEST_TRUST_POLICY,
                "Cannot exceed quota for ACLSizePerRole: " + LONGEST_TRUST_POLICY);
        int inline = policies(role).stream()
                .mapToInt(policy -> withoutSpace(policy.text("PolicyDocument").orElse("")))
                .sum();
        limit(
                inline > LONGEST_INLINE_POLICIES,
                "Maximum policy size of " + LONGEST_INLINE_POLICIES + " bytes exceeded for role " + name(role));
        table().put(name(role), role);
    }

    void delete(String name) {
        table().remove(name);
    }

    String now() {
        return IamShapes.date(environment.clock().instant());
    }

    static String name(JsonObject role) {
        return role.text("RoleName").orElse("");
    }

    static String arn(Home home, JsonObject role) {
        return IamShapes.arn(
                home.partition(), home.account(), "role", role.text("Path").orElse(""), name(role));
    }

    /** The inline policies, by name. */
    static List<JsonObject> policies(JsonObject role) {
        return role.objects("Policies");
    }

    /** An inline policy that is there. */
    static JsonObject policy(JsonObject role, String name) {
        return policies(role).stream()
                .filter(policy -> policy.text("PolicyName").orElse("").equals(name))
                .findFirst()
                .orElseThrow(() -> noSuchEntity("The role policy with name " + name + " cannot be found."));
    }

    static List<String> managedPolicyArns(JsonObject role) {
        return role.texts("ManagedPolicyArns");
    }

    static AwsException noSuchEntity(String message) {
        return new AwsException(404, "NoSuchEntity", message);
    }

    static void limit(boolean exceeded, String message) {
        if (exceeded) {
            throw new AwsException(409, "LimitExceeded", message);
        }
    }

    /** IAM does not count white space. */
    static int withoutSpace(String document) {
        return document.replaceAll("\\s", "").length();
    }

    private Table table() {
        return environment.store().table(Store.GLOBAL, "roles");
    }
}

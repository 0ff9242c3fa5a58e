package dev.rota.sandbox.iam;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.structure;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.iam.PolicyDocument.Purpose;
import dev.rota.sandbox.iam.PolicyEvaluation.SourcedPolicy;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.store.StateStore;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The roles of the account, which belong to no region. A role is kept as its seed says it: CreateRole's input, with
 * {@code Policies} and {@code ManagedPolicyArns} as in CloudFormation.
 */
final class Roles {

    static final InputShape NAME = text(1, 64, "[\\w+=,.@-]+");

    /** All roles were created then, so that equal seeds make equal states. */
    private static final String CREATED = "2026-01-01T00:00:00Z";

    private static final int LONGEST_TRUST_POLICY = 2048;
    private static final int LONGEST_INLINE_POLICIES = 10_240;

    private static final Structure SEED = required("RoleName", NAME)
            .optional("Path", text(1, 512, "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)"))
            .required("AssumeRolePolicyDocument", Policies.DOCUMENT)
            .optional("Description", text(0, 1000, "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*"))
            .optional("MaxSessionDuration", number(3600, 43_200))
            .optional("Tags", Policies.TAGS)
            .optional("Policies", list(structure()))
            .optional("ManagedPolicyArns", list(Policies.ARN));
    private static final Structure INLINE_POLICY =
            required("PolicyName", Policies.NAME).required("PolicyDocument", Policies.DOCUMENT);

    private final StateStore store;
    private final Policies policies;

    Roles(StateStore store, Policies policies) {
        this.store = store;
        this.policies = policies;
    }

    Optional<JsonObject> find(String name) {
        return table().get(name);
    }

    static String arn(AccountRegion home, JsonObject role) {
        return Iam.arn(
                home.partition(), home.account(), "role", role.text("Path").orElse(""), name(role));
    }

    /**
     * The policies of a role.
     *
     * @throws AwsException when there is no such role
     */
    List<SourcedPolicy> policiesOf(AccountRegion home, String roleArn) {
        if (!roleArn.contains(":role/")) {
            throw Iam.lacking("principals other than roles, such as " + roleArn);
        }
        JsonObject role = find(roleArn.substring(roleArn.lastIndexOf('/') + 1))
                .filter(found -> arn(home, found).equals(roleArn))
                .orElseThrow(() -> Iam.noSuchEntity("Role " + roleArn + " does not exist"));
        List<SourcedPolicy> found = new ArrayList<>();
        for (JsonObject policy : role.objects("Policies")) {
            String id = "role_" + name(role) + "_" + Policies.name(policy);
            found.add(SourcedPolicy.of(id, "role", Policies.document(policy)));
        }
        for (String arn : role.texts("ManagedPolicyArns")) {
            JsonObject policy = policies.existing(home, arn);
            String type = Policies.isOfAws(policy) ? "aws-managed" : "user-managed";
            found.add(SourcedPolicy.of(Policies.name(policy), type, Policies.document(policy)));
        }
        return found;
    }

    void plant(Json value, AccountRegion home) {
        for (JsonObject seed : SeedReader.objects(value, "roles")) {
            String what = "role " + name(seed);
            JsonObject written = Policies.withText(seed, "AssumeRolePolicyDocument");
            SeedReader.check(written, SEED, what);
            try {
                table().put(name(seed), role(written, what, home));
            } catch (AwsException e) {
                throw new RotaException(what + ": " + e.text(), e);
            }
        }
    }

    private JsonObject role(JsonObject seed, String what, AccountRegion home) {
        String trust = seed.text("AssumeRolePolicyDocument").orElse("");
        PolicyDocument.parse(trust, Purpose.TRUST);
        if (Policies.lengthWithoutSpace(trust) > LONGEST_TRUST_POLICY) {
            throw new RotaException(what + ": Cannot exceed quota for ACLSizePerRole: " + LONGEST_TRUST_POLICY);
        }
        List<String> managed =
                seed.texts("ManagedPolicyArns").stream().distinct().sorted().toList();
        managed.forEach(arn -> policies.existing(home, arn));
        JsonObject role = seed.without("Policies", "ManagedPolicyArns")
                .with("RoleId", id(name(seed)))
                .with("CreateDate", CREATED)
                .with("Path", seed.get("Path").orElse(Json.of("/")))
                .with("MaxSessionDuration", seed.get("MaxSessionDuration").orElse(Json.of(3600)));
        return role.withElements("Policies", inlinePolicies(seed, what))
                .withElements(
                        "ManagedPolicyArns", managed.stream().map(Json::of).toList());
    }

    /** The inline policies of a seed, sorted by name. */
    private static List<JsonObject> inlinePolicies(JsonObject seed, String what) {
        SortedMap<String, JsonObject> byName = new TreeMap<>();
        int length = 0;
        for (JsonObject policy : seed.objects("Policies")) {
            JsonObject written = Policies.withText(policy, "PolicyDocument");
            SeedReader.check(written, INLINE_POLICY, "policy " + Policies.name(written) + " of " + what);
            PolicyDocument.parse(Policies.document(written), Purpose.IDENTITY);
            length += Policies.lengthWithoutSpace(Policies.document(written));
            byName.put(Policies.name(written), written);
        }
        if (length > LONGEST_INLINE_POLICIES) {
            throw new RotaException(what + ": Maximum policy size of " + LONGEST_INLINE_POLICIES
                    + " bytes exceeded for role " + name(seed));
        }
        return List.copyOf(byName.values());
    }

    /** AWS takes a random id; here it follows from the name, so that equal seeds make equal states. */
    private static String id(String name) {
        String digits = UUID.nameUUIDFromBytes(("AROA" + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return "AROA" + digits.substring(0, 17).toUpperCase(Locale.ROOT);
    }

    private static String name(JsonObject role) {
        return role.text("RoleName").orElse("");
    }

    private Table table() {
        return store.table(StateStore.GLOBAL, "roles");
    }
}

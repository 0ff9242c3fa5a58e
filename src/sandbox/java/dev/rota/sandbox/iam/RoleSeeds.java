package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.iam.PolicyDocument.Purpose;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.function.Function;

/** The roles of a seed: CreateRole's input, with {@code Policies} and {@code ManagedPolicyArns} as in CloudFormation. */
final class RoleSeeds implements SeedSection {

    /** Seeded roles and policies were made then, so that equal seeds make equal states. */
    static final String MADE = "2026-01-01T00:00:00Z";

    private static final Structure POLICY = Shape.structure()
            .required("PolicyName", IamShapes.POLICY_NAME)
            .required("PolicyDocument", IamShapes.DOCUMENT);

    private static final Structure SHAPE = Shape.structure()
            .required("RoleName", IamShapes.ROLE_NAME)
            .optional("Path", IamShapes.ROLE_PATH)
            .required("AssumeRolePolicyDocument", IamShapes.DOCUMENT)
            .optional("Description", IamShapes.DESCRIPTION)
            .optional("MaxSessionDuration", Shape.number(3600, 43_200))
            .optional("Tags", IamShapes.TAGS)
            .optional("Policies", Shape.list(Shape.structure()))
            .optional("ManagedPolicyArns", Shape.list(IamShapes.ARN));

    private final Roles roles;
    private final Policies policies;

    RoleSeeds(Roles roles, Policies policies) {
        this.roles = roles;
        this.policies = policies;
    }

    @Override
    public String key() {
        return "roles";
    }

    @Override
    public boolean global() {
        return true;
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject seed : SeedReader.objects(value, "roles")) {
            String what = "role " + Roles.name(seed);
            JsonObject written = written(seed, "AssumeRolePolicyDocument");
            SeedReader.check(written, SHAPE, what);
            try {
                roles.save(role(written, what, home));
            } catch (AwsException e) {
                throw new RotaException(what + ": " + e.text(), e);
            }
        }
    }

    private JsonObject role(JsonObject seed, String what, Home home) {
        PolicyDocument.parse(seed.text("AssumeRolePolicyDocument").orElse(""), Purpose.TRUST);
        List<JsonObject> inline = Roles.policies(seed);
        List<String> managed =
                Roles.managedPolicyArns(seed).stream().distinct().sorted().toList();
        managed.forEach(arn -> policies.existing(home, arn));
        JsonObject role = CreateRole.created(seed.without("Policies", "ManagedPolicyArns"), MADE);
        for (JsonObject policy : inline) {
            JsonObject one = written(policy, "PolicyDocument");
            SeedReader.check(one, POLICY, "policy " + Policies.name(one) + " of " + what);
            PolicyDocument.parse(Policies.document(one), Purpose.IDENTITY);
            role = PutRolePolicy.with(role, one);
        }
        return managed.isEmpty() ? role : role.with("ManagedPolicyArns", Json.of(managed));
    }

    /** A policy may stand in a seed as an object, or as text like IAM's own. */
    static JsonObject written(JsonObject seed, String document) {
        return seed.object(document)
                .map(object -> seed.with(document, object.compact()))
                .orElse(seed);
    }
}

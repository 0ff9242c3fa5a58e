package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Creates a managed policy. */
final class CreatePolicy implements JsonOperation {

    private final Policies policies;

    CreatePolicy(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("PolicyName", IamShapes.POLICY_NAME)
                .optional("Path", IamShapes.POLICY_PATH)
                .required("PolicyDocument", IamShapes.DOCUMENT)
                .optional("Description", Shape.text(0, 1000))
                .optional("Tags", IamShapes.TAGS);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.text("PolicyName");
        if (policies.has(name)) {
            throw new AwsException(
                    409,
                    "EntityAlreadyExists",
                    "A policy called " + name + " already exists. Duplicate names are not allowed.");
        }
        PolicyDocument.parse(call.text("PolicyDocument"), PolicyDocument.Purpose.IDENTITY);
        JsonObject policy = created(call.input(), policies.now());
        policies.save(policy);
        return RoleView.policy(call.home(), policy, 0);
    }

    /** A policy with what IAM adds to what its creator said. */
    static JsonObject created(JsonObject input, String date) {
        JsonObject policy = input.with("PolicyId", IamShapes.id("ANPA", Policies.name(input)));
        policy = policy.with("CreateDate", date);
        policy = policy.with("UpdateDate", date);
        policy = policy.with("DefaultVersionId", "v1");
        return policy.get("Path").isPresent() ? policy : policy.with("Path", "/");
    }
}

package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Members;

/** Roles and policies as IAM's answers show them. */
final class RoleView {

    private RoleView() {}

    /** A role in a listing, which leaves out its tags. */
    static ObjectBuilder listed(Home home, JsonObject role) {
        return Json.object()
                .with("Path", Members.textOrEmpty(role, "Path"))
                .with("RoleName", Roles.name(role))
                .with("RoleId", Members.textOrEmpty(role, "RoleId"))
                .with("Arn", Roles.arn(home, role))
                .with("CreateDate", Members.textOrEmpty(role, "CreateDate"))
                .with(
                        "AssumeRolePolicyDocument",
                        IamShapes.encoded(Members.textOrEmpty(role, "AssumeRolePolicyDocument")))
                .withOptional("Description", role.get("Description"))
                .withOptional("MaxSessionDuration", role.get("MaxSessionDuration"));
    }

    /** A role by itself. */
    static JsonObject whole(Home home, JsonObject role) {
        return Json.object()
                .with(
                        "Role",
                        listed(home, role)
                                .withOptional("Tags", role.get("Tags"))
                                .build())
                .build();
    }

    /** A managed policy by itself. */
    static JsonObject policy(Home home, JsonObject policy, long attachments) {
        JsonObject shown = Json.object()
                .with("PolicyName", Policies.name(policy))
                .with("PolicyId", Members.textOrEmpty(policy, "PolicyId"))
                .with("Arn", Policies.arn(home, policy))
                .with("Path", Members.textOrEmpty(policy, "Path"))
                .with("DefaultVersionId", Members.textOrEmpty(policy, "DefaultVersionId"))
                .with("AttachmentCount", attachments)
                .with("PermissionsBoundaryUsageCount", 0)
                .with("IsAttachable", true)
                .withOptional("Description", policy.get("Description"))
                .with("CreateDate", Members.textOrEmpty(policy, "CreateDate"))
                .with("UpdateDate", Members.textOrEmpty(policy, "UpdateDate"))
                .withOptional("Tags", policy.get("Tags"))
                .build();
        return Json.object().with("Policy", shown).build();
    }
}

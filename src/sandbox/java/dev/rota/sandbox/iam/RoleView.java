package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.Home;

/** Roles and policies as IAM's answers show them. */
final class RoleView {

    private RoleView() {}

    /** A role in a listing, which leaves out its tags. */
    static ObjectBuilder listed(Home home, JsonObject role) {
        return Json.object()
                .with("Path", role.text("Path").orElse(""))
                .with("RoleName", Roles.name(role))
                .with("RoleId", role.text("RoleId").orElse(""))
                .with("Arn", Roles.arn(home, role))
                .with("CreateDate", role.text("CreateDate").orElse(""))
                .with(
                        "AssumeRolePolicyDocument",
                        IamShapes.encoded(role.text("AssumeRolePolicyDocument").orElse("")))
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
                .with("PolicyId", policy.text("PolicyId").orElse(""))
                .with("Arn", Policies.arn(home, policy))
                .with("Path", policy.text("Path").orElse(""))
                .with("DefaultVersionId", policy.text("DefaultVersionId").orElse(""))
                .with("AttachmentCount", attachments)
                .with("PermissionsBoundaryUsageCount", 0)
                .with("IsAttachable", true)
                .withOptional("Description", policy.get("Description"))
                .with("CreateDate", policy.text("CreateDate").orElse(""))
                .with("UpdateDate", policy.text("UpdateDate").orElse(""))
                .withOptional("Tags", policy.get("Tags"))
                .build();
        return Json.object().with("Policy", shown).build();
    }
}

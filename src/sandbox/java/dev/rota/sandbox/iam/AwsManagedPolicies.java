package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.List;

/**
 * The policies of AWS that the roles of scheduled tasks usually have.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS managed policies</a>
 */
final class AwsManagedPolicies {

    private static final JsonObject EVENTS =
            policy("AmazonEC2ContainerServiceEventsRole", "v3", "2017-05-30T16:51:35Z", "2023-03-06T22:25:12Z", """
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {"Effect": "Allow", "Action": ["ecs:RunTask"], "Resource": ["*"]},
                        {
                          "Effect": "Allow",
                          "Action": "iam:PassRole",
                          "Resource": ["*"],
                          "Condition": {"StringLike": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}}
                        },
                        {
                          "Effect": "Allow",
                          "Action": "ecs:TagResource",
                          "Resource": "*",
                          "Condition": {"StringEquals": {"ecs:CreateAction": ["RunTask"]}}
                        }
                      ]
                    }
                    """);

    private static final JsonObject TASK_EXECUTION =
            policy("AmazonECSTaskExecutionRolePolicy", "v1", "2017-11-16T18:48:22Z", "2017-11-16T18:48:22Z", """
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Effect": "Allow",
                          "Action": [
                            "ecr:GetAuthorizationToken",
                            "ecr:BatchCheckLayerAvailability",
                            "ecr:GetDownloadUrlForLayer",
                            "ecr:BatchGetImage",
                            "logs:CreateLogStream",
                            "logs:PutLogEvents"
                          ],
                          "Resource": "*"
                        }
                      ]
                    }
                    """);

    private AwsManagedPolicies() {}

    static List<JsonObject> all() {
        return List.of(EVENTS, TASK_EXECUTION);
    }

    private static JsonObject policy(String name, String version, String created, String updated, String document) {
        return Json.object()
                .with("PolicyName", name)
                .with("Path", "/service-role/")
                .with("PolicyId", IamShapes.id("ANPA", name))
                .with("DefaultVersionId", version)
                .with("CreateDate", created)
                .with("UpdateDate", updated)
                .with("PolicyDocument", document)
                .build();
    }
}

package dev.rota.sandbox.iam;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.iam.PolicyDocument.Purpose;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.store.StateStore;
import dev.rota.sandbox.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The managed policies: those of the account, which seeds make, and the two of AWS that the roles of scheduled tasks usually have.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS managed policies</a>
 */
final class Policies {

    static final InputShape NAME = text(1, 128, "[\\w+=,.@-]+");
    static final InputShape DOCUMENT = text(1, 131_072, "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
    static final InputShape ARN = text(20, 2048);
    static final InputShape TAGS = list(
            required("Key", text(1, 128, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"))
                    .required("Value", text(0, 256, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*")),
            0,
            50);

    /** A policy of a seed: CreatePolicy's input. */
    private static final Structure SEED = required("PolicyName", NAME)
            .optional("Path", text(1, 512, "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/"))
            .required("PolicyDocument", DOCUMENT)
            .optional("Description", text(0, 1000))
            .optional("Tags", TAGS);

    private static final int LONGEST = 6144;

    private static final JsonObject EVENTS = ofAws("AmazonEC2ContainerServiceEventsRole", """
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
    private static final JsonObject TASK_EXECUTION = ofAws("AmazonECSTaskExecutionRolePolicy", """
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
    private static final List<JsonObject> OF_AWS = List.of(EVENTS, TASK_EXECUTION);

    private final StateStore store;

    Policies(StateStore store) {
        this.store = store;
    }

    private static JsonObject ofAws(String name, String document) {
        return Json.object()
                .with("PolicyName", name)
                .with("Path", "/service-role/")
                .with("PolicyDocument", document)
                .build();
    }

    /** The policy of an ARN. */
    JsonObject existing(AccountRegion home, String arn) {
        Optional<JsonObject> ofAccount = table().get(arn.substring(arn.lastIndexOf('/') + 1));
        return Stream.concat(ofAccount.stream(), OF_AWS.stream())
                .filter(policy -> arn(home, policy).equals(arn))
                .findFirst()
                .orElseThrow(() -> Iam.noSuchEntity("Policy " + arn + " was not found."));
    }

    void plant(Json value, AccountRegion home) {
        for (JsonObject seed : SeedReader.objects(value, "policies")) {
            String what = "policy " + name(seed);
            JsonObject policy = withText(seed, "PolicyDocument");
            SeedReader.check(policy, SEED, what);
            try {
                PolicyDocument.parse(document(policy), Purpose.IDENTITY);
            } catch (AwsException e) {
                throw new RotaException(what + ": " + e.text(), e);
            }
            if (lengthWithoutSpace(document(policy)) > LONGEST) {
                throw new RotaException(what + ": Cannot exceed quota for PolicySize: " + LONGEST);
            }
            table().put(name(policy), policy.get("Path").isPresent() ? policy : policy.with("Path", "/"));
        }
    }

    /** A policy may be written in a seed as an object, or as text like IAM's own. */
    static JsonObject withText(JsonObject seed, String document) {
        return seed.object(document)
                .map(object -> seed.with(document, object.compact()))
                .orElse(seed);
    }

    static boolean isOfAws(JsonObject policy) {
        return OF_AWS.contains(policy);
    }

    static String name(JsonObject policy) {
        return policy.text("PolicyName").orElse("");
    }

    static String document(JsonObject policy) {
        return policy.text("PolicyDocument").orElse("");
    }

    /** IAM does not count white space. */
    static int lengthWithoutSpace(String document) {
        return document.replaceAll("\\s", "").length();
    }

    private static String arn(AccountRegion home, JsonObject policy) {
        String owner = isOfAws(policy) ? "aws" : home.account();
        return Iam.arn(home.partition(), owner, "policy", policy.text("Path").orElse(""), name(policy));
    }

    private Table table() {
        return store.table(StateStore.GLOBAL, "policies");
    }
}

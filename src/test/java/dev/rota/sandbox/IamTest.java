package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IamTest extends SandboxTestCase {

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},\
            "Action":"sts:AssumeRole"}]}""";
    private static final String RUN = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ecs:RunTask", "Resource": "*"}}""";
    private static final String EVENTS_ROLE_POLICY =
            "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceEventsRole";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"";

    private HttpResponse<String> iam(String action, String... members) throws IOException, InterruptedException {
        return http.form("2010-05-08", action, members);
    }

    private void createRole() throws IOException, InterruptedException {
        assertThat(iam("CreateRole", "RoleName=ecsEventsRole", "AssumeRolePolicyDocument=" + TRUST)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String error(HttpResponse<String> refusal) {
        return refusal.statusCode() + " "
                + refusal.body().replaceAll("(?s).*<Code>(.*)</Code><Message>(.*)</Message>.*", "$1: $2");
    }

    @Test
    void showsARoleWithItsTrustPolicyPercentEncoded() throws IOException, InterruptedException {
        iam(
                "CreateRole",
                "RoleName=ecsEventsRole",
                "AssumeRolePolicyDocument=" + TRUST,
                "Description=a & b",
                "Tags.member.1.Key=team",
                "Tags.member.1.Value=data");

        HttpResponse<String> answer = iam("GetRole", "RoleName=ecsEventsRole");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(HEAD + "<GetRoleResponse " + NAMESPACE + "><GetRoleResult><Role><Path>/</Path>"
                        + "<RoleName>ecsEventsRole</RoleName><RoleId>" + id(answer) + "</RoleId>"
                        + "<Arn>arn:aws:iam::123456789012:role/ecsEventsRole</Arn>"
                        + "<CreateDate>2026-11-20T12:00:00Z</CreateDate><AssumeRolePolicyDocument>"
                        + "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C"
                        + "%22Principal%22%3A%7B%22Service%22%3A%22events.amazonaws.com%22%7D%2C"
                        + "%22Action%22%3A%22sts%3AAssumeRole%22%7D%5D%7D</AssumeRolePolicyDocument>"
                        + "<Description>a &amp; b</Description><MaxSessionDuration>3600</MaxSessionDuration>"
                        + "<Tags><member><Key>team</Key><Value>data</Value></member></Tags>"
                        + "</Role></GetRoleResult></GetRoleResponse>");
        assertThat(id(answer)).matches("AROA[0-9A-F]{17}");
    }

    private static String id(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s).*<RoleId>(.*)</RoleId>.*", "$1");
    }

    @Test
    void encodesSpacesAndStarsAsIamDoes() throws IOException, InterruptedException {
        createRole();
        iam("PutRolePolicy", "RoleName=ecsEventsRole", "PolicyName=run", "PolicyDocument=" + RUN);

        assertThat(iam("GetRolePolicy", "RoleName=ecsEventsRole", "PolicyName=run")
                        .body())
                .contains("%22Version%22%3A%20%222012-10-17%22")
                .contains("%22Resource%22%3A%20%22%2A%22");
    }

    @Test
    void listsInPagesWithMarkers() throws IOException, InterruptedException {
        createRole();
        for (String name : new String[] {"a", "b", "c"}) {
            iam("PutRolePolicy", "RoleName=ecsEventsRole", "PolicyName=" + name, "PolicyDocument=" + RUN);
        }

        String first =
                iam("ListRolePolicies", "RoleName=ecsEventsRole", "MaxItems=2").body();
        assertThat(first)
                .contains("<PolicyNames><member>a</member><member>b</member></PolicyNames>"
                        + "<IsTruncated>true</IsTruncated><Marker>");
        String marker = first.replaceAll("(?s).*<Marker>(.*)</Marker>.*", "$1");
        assertThat(iam("ListRolePolicies", "RoleName=ecsEventsRole", "Marker=" + marker)
                        .body())
                .contains("<PolicyNames><member>c</member></PolicyNames><IsTruncated>false</IsTruncated></List");
        assertThat(error(iam("ListRoles", "Marker=" + marker))).isEqualTo("400 ValidationError: Invalid Marker.");
    }

    @Test
    void attachesThePoliciesOfAws() throws IOException, InterruptedException {
        createRole();
        assertThat(iam("AttachRolePolicy", "RoleName=ecsEventsRole", "PolicyArn=" + EVENTS_ROLE_POLICY)
                        .body())
                .isEqualTo(HEAD + "<AttachRolePolicyResponse " + NAMESPACE + "></AttachRolePolicyResponse>");

        assertThat(iam("ListAttachedRolePolicies", "RoleName=ecsEventsRole").body())
                .contains("<AttachedPolicies><member><PolicyName>AmazonEC2ContainerServiceEventsRole</PolicyName>"
                        + "<PolicyArn>" + EVENTS_ROLE_POLICY + "</PolicyArn></member></AttachedPolicies>");
        assertThat(iam("GetPolicy", "PolicyArn=" + EVENTS_ROLE_POLICY).body())
                .contains("<DefaultVersionId>v3</DefaultVersionId><AttachmentCount>1</AttachmentCount>");
        assertThat(error(iam("DeleteRole", "RoleName=ecsEventsRole")))
                .isEqualTo("409 DeleteConflict: Cannot delete entity, must detach all policies first.");
        iam("DetachRolePolicy", "RoleName=ecsEventsRole", "PolicyArn=" + EVENTS_ROLE_POLICY);
        iam("DeleteRole", "RoleName=ecsEventsRole");
        assertThat(error(iam("GetRole", "RoleName=ecsEventsRole")))
                .isEqualTo("404 NoSuchEntity: The role with name ecsEventsRole cannot be found.");
    }

    @Test
    void simulatesEachActionOnEachResource() throws IOException, InterruptedException {
        createRole();
        iam("AttachRolePolicy", "RoleName=ecsEventsRole", "PolicyArn=" + EVENTS_ROLE_POLICY);

        String answer = simulate(
                        "ActionNames.member.1=iam:PassRole",
                        "ActionNames.member.2=ECS:runtask",
                        "ResourceArns.member.1=arn:aws:iam::123456789012:role/a")
                .body();

        assertThat(answer)
                .contains("<EvalActionName>iam:PassRole</EvalActionName>"
                        + "<EvalResourceName>arn:aws:iam::123456789012:role/a</EvalResourceName>"
                        + "<EvalDecision>implicitDeny</EvalDecision><MatchedStatements></MatchedStatements>"
                        + "<MissingContextValues></MissingContextValues><ResourceSpecificResults><member>"
                        + "<EvalResourceName>arn:aws:iam::123456789012:role/a</EvalResourceName>"
                        + "<EvalResourceDecision>implicitDeny</EvalResourceDecision>"
                        + "<MatchedStatements></MatchedStatements>"
                        + "<MissingContextValues><member>iam:PassedToService</member></MissingContextValues>")
                .contains("<EvalActionName>ECS:runtask</EvalActionName>"
                        + "<EvalResourceName>arn:aws:iam::123456789012:role/a</EvalResourceName>"
                        + "<EvalDecision>allowed</EvalDecision><MatchedStatements><member>"
                        + "<SourcePolicyId>AmazonEC2ContainerServiceEventsRole</SourcePolicyId>"
                        + "<SourcePolicyType>aws-managed</SourcePolicyType></member></MatchedStatements>");
        assertThat(simulate(
                                "ActionNames.member.1=iam:PassRole",
                                "ContextEntries.member.1.ContextKeyName=IAM:passedToService",
                                "ContextEntries.member.1.ContextKeyValues.member.1=ecs-tasks.amazonaws.com",
                                "ContextEntries.member.1.ContextKeyType=string")
                        .body())
                .contains("<EvalResourceName>*</EvalResourceName><EvalDecision>allowed</EvalDecision>")
                .doesNotContain("ResourceSpecificResults");
    }

    private HttpResponse<String> simulate(String... members) throws IOException, InterruptedException {
        return iam(
                "SimulatePrincipalPolicy",
                Stream.concat(
                                Stream.of("PolicySourceArn=arn:aws:iam::123456789012:role/ecsEventsRole"),
                                Stream.of(members))
                        .toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}: {1} on {2} with {3} is {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Allow", "Action": "ecs:*", "Resource": "*"                                     | ecs:RunTask  | *          |                    | allowed
                    "Allow", "Action": "ecs:Run*", "Resource": "arn:aws:ecs:*:task-definition/a:?"  | ecs:RunTask  | arn:aws:ecs:r:1:task-definition/a:7  | | allowed
                    "Allow", "Action": "ecs:Run*", "Resource": "arn:aws:ecs:*:task-definition/a:?"  | ecs:RunTask  | arn:aws:ecs:r:1:task-definition/a:10 | | implicitDeny
                    "Allow", "Action": "ecs:Run*", "Resource": "arn:aws:ecs:*"                      | ecs:RunTask  | *          |                    | implicitDeny
                    "Allow", "NotAction": ["iam:*"], "Resource": "*"                                | ecs:RunTask  | *          |                    | allowed
                    "Allow", "NotAction": ["iam:*"], "Resource": "*"                                | iam:PassRole | *          |                    | implicitDeny
                    "Allow", "Action": "*", "NotResource": "arn:aws:s3:::a"                         | s3:GetObject | arn:aws:s3:::a |                | implicitDeny
                    "Deny", "Action": "ecs:*", "Resource": "*"                                      | ecs:RunTask  | *          |                    | explicitDeny
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"k:key": "A"}}          | a:B | * | k:key=a | implicitDeny
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEqualsIgnoreCase": {"k:key": "A"}} | a:B | * | k:key=a | allowed
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"StringNotEquals": {"k:key": ["A", "b"]}} | a:B | * | k:key=a | allowed
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"StringNotEquals": {"k:key": ["A", "b"]}} | a:B | * | k:key=b | implicitDeny
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"StringNotEquals": {"k:key": "A"}}       | a:B | * |         | allowed
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEqualsIfExists": {"k:key": "A"}}  | a:B | * |         | allowed
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEqualsIfExists": {"k:key": "A"}}  | a:B | * | k:key=a | implicitDeny
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"ForAnyValue:StringLike": {"k:key": "x*"}} | a:B | * | k:key=a,xyz | allowed
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"ForAnyValue:StringLike": {"k:key": "x*"}} | a:B | * |         | implicitDeny
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"ArnLike": {"k:key": "arn:aws:ecs:*:1:cluster/*"}} | a:B | * | k:key=arn:aws:ecs:r:1:cluster/a/b | allowed
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"ArnEquals": {"k:key": "arn:aws:ecs:*:cluster/a"}} | a:B | * | k:key=arn:aws:ecs:r:1:cluster/a | implicitDeny
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"Bool": {"k:key": true}}                 | a:B | * | k:key=true | allowed
                    "Allow", "Action": "*", "Resource": "*", "Condition": {"Bool": {"k:key": "true"}}               | a:B | * | k:key=false | implicitDeny
                    """)
    void decidesAsThePolicySays(String statement, String action, String resource, String context, String decision)
            throws IOException, InterruptedException {
        createRole();
        iam(
                "PutRolePolicy",
                "RoleName=ecsEventsRole",
                "PolicyName=one",
                "PolicyDocument={\"Statement\": [{\"Effect\": " + statement + "}]}");
        Stream<String> entries = Stream.empty();
        if (context != null) {
            String[] values = context.substring(context.indexOf('=') + 1).split(",", -1);
            entries = Stream.concat(
                    Stream.of("ContextEntries.member.1.ContextKeyName=" + context.substring(0, context.indexOf('='))),
                    IntStream.range(0, values.length)
                            .mapToObj(i ->
                                    "ContextEntries.member.1.ContextKeyValues.member." + (i + 1) + "=" + values[i]));
        }

        HttpResponse<String> answer = simulate(
                Stream.concat(Stream.of("ActionNames.member.1=" + action, "ResourceArns.member.1=" + resource), entries)
                        .toArray(String[]::new));

        assertThat(answer.body().replaceAll("(?s).*<EvalDecision>(.*)</EvalDecision>.*", "$1"))
                .isEqualTo(decision);
    }

    @Test
    void saysOfSeveralResourcesEachAndTheWorst() throws IOException, InterruptedException {
        createRole();
        iam(
                "PutRolePolicy",
                "RoleName=ecsEventsRole",
                "PolicyName=run",
                "PolicyDocument=" + RUN.replace("\"*\"", "\"arn:aws:ecs:r:1:task-definition/a\""));

        assertThat(simulate(
                                "ActionNames.member.1=ecs:RunTask",
                                "ResourceArns.member.1=arn:aws:ecs:r:1:task-definition/a",
                                "ResourceArns.member.2=arn:aws:ecs:r:1:task-definition/b")
                        .body())
                .contains("<EvaluationResults><member><EvalActionName>ecs:RunTask</EvalActionName>"
                        + "<EvalResourceName>*</EvalResourceName><EvalDecision>implicitDeny</EvalDecision>"
                        + "<MatchedStatements></MatchedStatements><MissingContextValues></MissingContextValues>"
                        + "<ResourceSpecificResults>"
                        + "<member><EvalResourceName>arn:aws:ecs:r:1:task-definition/a</EvalResourceName>"
                        + "<EvalResourceDecision>allowed</EvalResourceDecision><MatchedStatements><member>"
                        + "<SourcePolicyId>role_ecsEventsRole_run</SourcePolicyId>"
                        + "<SourcePolicyType>role</SourcePolicyType></member></MatchedStatements>"
                        + "<MissingContextValues></MissingContextValues></member>"
                        + "<member><EvalResourceName>arn:aws:ecs:r:1:task-definition/b</EvalResourceName>"
                        + "<EvalResourceDecision>implicitDeny</EvalResourceDecision>"
                        + "<MatchedStatements></MatchedStatements>"
                        + "<MissingContextValues></MissingContextValues></member>"
                        + "</ResourceSpecificResults></member></EvaluationResults><IsTruncated>false</IsTruncated>");
    }

    @Test
    void anExplicitDenyWinsOverEveryAllow() throws IOException, InterruptedException {
        createRole();
        iam("PutRolePolicy", "RoleName=ecsEventsRole", "PolicyName=allow", "PolicyDocument=" + RUN);
        iam(
                "PutRolePolicy",
                "RoleName=ecsEventsRole",
                "PolicyName=deny",
                "PolicyDocument=" + RUN.replace("Allow", "Deny"));

        assertThat(simulate("ActionNames.member.1=ecs:RunTask").body())
                .contains("<EvalDecision>explicitDeny</EvalDecision><MatchedStatements><member>"
                        + "<SourcePolicyId>role_ecsEventsRole_deny</SourcePolicyId>"
                        + "<SourcePolicyType>role</SourcePolicyType></member></MatchedStatements>");
    }

    @Test
    void saysWhatItDoesNotImplement() throws IOException, InterruptedException {
        createRole();
        String aged = RUN.replace("\"*\"", "\"*\", \"Condition\": {\"NumericLessThan\": {\"aws:age\": 1}}");
        iam("PutRolePolicy", "RoleName=ecsEventsRole", "PolicyName=aged", "PolicyDocument=" + aged);

        assertThat(error(simulate("ActionNames.member.1=ecs:RunTask")))
                .isEqualTo("400 InvalidInput: The sandbox does not implement the condition operator NumericLessThan.");
        assertThat(simulate("ActionNames.member.1=ecs:StopTask").statusCode()).isEqualTo(200);
        assertThat(error(iam("TagRole", "RoleName=ecsEventsRole")))
                .isEqualTo(
                        "400 InvalidAction: The sandbox does not implement iam:TagRole. Resources can be seeded: rota sandbox seed FILE.");
        assertThat(error(simulate("ActionNames.member.1=ecs:StopTask", "CallerArn=arn:aws:iam::1:user/a")))
                .isEqualTo("400 InvalidInput: The sandbox does not implement CallerArn of SimulatePrincipalPolicy.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {                                                                                             | This policy contains invalid Json
                    []                                                                                            | Syntax errors in policy.
                    {"Statement": []}                                                                             | Syntax errors in policy.
                    {"Version": "2026-01-01", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}   | Syntax errors in policy.
                    {"Statement": {"Effect": "allow", "Action": "*", "Resource": "*"}}                            | Syntax errors in policy.
                    {"Statement": {"Effect": "Allow", "Resource": "*"}}                                           | Policy statement must contain actions.
                    {"Statement": {"Effect": "Allow", "Action": "*"}}                                             | Policy statement must contain resources.
                    {"Statement": {"Effect": "Allow", "Action": "RunTask", "Resource": "*"}}                      | Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.
                    {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "role/a"}}                       | Resource role/a must be in ARN format or &quot;*&quot;.
                    {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Principal": "*"}}          | Policy document should not specify a principal.
                    """)
    void refusesAPolicyThatIsNone(String document, String message) throws IOException, InterruptedException {
        createRole();
        assertThat(error(iam("PutRolePolicy", "RoleName=ecsEventsRole", "PolicyName=p", "PolicyDocument=" + document)))
                .isEqualTo("400 MalformedPolicyDocument: " + message);
    }

    @Test
    void refusesWhatIamRefuses() throws IOException, InterruptedException {
        createRole();
        assertThat(error(iam("CreateRole", "RoleName=ecsEventsRole", "AssumeRolePolicyDocument=" + TRUST)))
                .isEqualTo("409 EntityAlreadyExists: Role with name ecsEventsRole already exists.");
        assertThat(error(iam("CreateRole", "RoleName=a b", "AssumeRolePolicyDocument=" + TRUST)))
                .isEqualTo("400 ValidationError: 1 validation error detected: Value 'a b' at 'roleName' failed to"
                        + " satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+");
        assertThat(error(iam("GetRole", "RoleName=a\u0000")))
                .startsWith("400 ValidationError: 1 validation error detected: Value 'a\uFFFD' at 'roleName' failed");
        assertThat(error(iam("CreateRole", "RoleName=b", "AssumeRolePolicyDocument=" + RUN)))
                .isEqualTo("400 MalformedPolicyDocument: Missing required field Principal");
        assertThat(error(iam("AttachRolePolicy", "RoleName=ecsEventsRole", "PolicyArn=" + EVENTS_ROLE_POLICY + "X")))
                .isEqualTo("404 NoSuchEntity: Policy " + EVENTS_ROLE_POLICY + "X does not exist or is not attachable.");
        String longDocument = RUN.replace("\"*\"", "\"arn:aws:s3:::" + "a".repeat(10_240) + "\"");
        assertThat(error(iam(
                        "PutRolePolicy", "RoleName=ecsEventsRole", "PolicyName=p", "PolicyDocument=" + longDocument)))
                .isEqualTo("409 LimitExceeded: Maximum policy size of 10240 bytes exceeded for role ecsEventsRole");
    }

    @Test
    void plantsRolesAndPoliciesOfASeedTheSameEachTime() throws IOException, InterruptedException {
        String seed = """
                {
                  "policies": [{"PolicyName": "reads-secrets", "PolicyDocument": %2$s}],
                  "roles": [
                    {
                      "RoleName": "report-execution",
                      "AssumeRolePolicyDocument": %1$s,
                      "Policies": [{"PolicyName": "run", "PolicyDocument": %2$s}],
                      "ManagedPolicyArns": ["arn:aws:iam::123456789012:policy/reads-secrets", "%3$s"]
                    }
                  ]
                }
                """.formatted(TRUST, RUN, EVENTS_ROLE_POLICY);
        sandbox.seed(Json.parse(seed), Path.of("."));
        Json first = sandbox.state();
        sandbox.seed(Json.parse(seed), Path.of("."));

        assertThat(sandbox.state()).isEqualTo(first);
        assertThat(iam("ListAttachedRolePolicies", "RoleName=report-execution").body())
                .contains("policy/reads-secrets</PolicyArn>")
                .contains(EVENTS_ROLE_POLICY);
        assertThat(iam("ListRoles").body()).contains("<RoleName>report-execution</RoleName>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"RoleName": "a", "Trust": {}}                                        | unknown key 'Trust' in role a; known are RoleName, Path, AssumeRolePolicyDocument, Description, MaxSessionDuration, Tags, Policies, ManagedPolicyArns
                    {"RoleName": "a", "AssumeRolePolicyDocument": {}}                     | role a: Syntax errors in policy.
                    {"RoleName": "a", "AssumeRolePolicyDocument": TRUST, "Policies": [{"PolicyName": "p", "PolicyDocument": "{"}]} | role a: This policy contains invalid Json
                    {"RoleName": "a", "AssumeRolePolicyDocument": TRUST, "ManagedPolicyArns": ["arn:aws:iam::aws:policy/None"]} | role a: Policy arn:aws:iam::aws:policy/None was not found.
                    """)
    void refusesASeedThatNoRoleIs(String role, String sentence) {
        Json seed = Json.parse("{\"roles\": [" + role.replace("TRUST", TRUST) + "]}");
        assertThatThrownBy(() -> sandbox.seed(seed, Path.of(".")))
                .isInstanceOf(RotaException.class)
                .hasMessage(sentence);
    }
}

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

    private void seed(String content) {
        sandbox.seed(Json.parse("{" + content + "}"), Path.of("."));
    }

    /** A role with inline policies, such as {@code {"PolicyName": "run", "PolicyDocument": …}}. */
    private void seedRole(String policies) {
        seed("\"roles\": [{\"RoleName\": \"ecsEventsRole\", \"AssumeRolePolicyDocument\": " + TRUST
                + ", \"Policies\": [" + policies + "]}]");
    }

    private void seedRoleWithThePolicyOfAws() {
        seed("\"roles\": [{\"RoleName\": \"ecsEventsRole\", \"AssumeRolePolicyDocument\": " + TRUST
                + ", \"ManagedPolicyArns\": [\"" + EVENTS_ROLE_POLICY + "\"]}]");
    }

    private static String policy(String name, String document) {
        return "{\"PolicyName\": \"" + name + "\", \"PolicyDocument\": " + document + "}";
    }

    private static String error(HttpResponse<String> refusal) {
        return refusal.statusCode() + " "
                + refusal.body().replaceAll("(?s).*<Code>(.*)</Code><Message>(.*)</Message>.*", "$1: $2");
    }

    @Test
    void showsARoleWithItsTrustPolicyPercentEncoded() throws IOException, InterruptedException {
        seed("\"roles\": [{\"RoleName\": \"ecsEventsRole\", \"AssumeRolePolicyDocument\": " + TRUST
                + ", \"Description\": \"a & b\", \"Tags\": [{\"Key\": \"team\", \"Value\": \"data\"}]}]");

        HttpResponse<String> answer = iam("GetRole", "RoleName=ecsEventsRole");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(HEAD + "<GetRoleResponse " + NAMESPACE + "><GetRoleResult><Role><Path>/</Path>"
                        + "<RoleName>ecsEventsRole</RoleName><RoleId>" + id(answer) + "</RoleId>"
                        + "<Arn>arn:aws:iam::123456789012:role/ecsEventsRole</Arn>"
                        + "<CreateDate>2026-01-01T00:00:00Z</CreateDate><AssumeRolePolicyDocument>"
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
        String trust = TRUST.replace("{\"Service\":\"events.amazonaws.com\"}", " \"*\"");
        Json text = Json.of(trust);
        seed("\"roles\": [{\"RoleName\": \"open\", \"AssumeRolePolicyDocument\": " + text.compact() + "}]");

        assertThat(iam("GetRole", "RoleName=open").body()).contains("%22Principal%22%3A%20%22%2A%22");
    }

    @Test
    void simulatesInPagesWithMarkers() throws IOException, InterruptedException {
        seedRoleWithThePolicyOfAws();
        String[] actions = {
            "ActionNames.member.1=ecs:RunTask",
            "ActionNames.member.2=ecs:StopTask",
            "ActionNames.member.3=ecs:ListTasks"
        };

        String first = simulate(Stream.concat(Stream.of(actions), Stream.of("MaxItems=2"))
                        .toArray(String[]::new))
                .body();
        assertThat(first)
                .contains("<EvalActionName>ecs:RunTask<", "<EvalActionName>ecs:StopTask<")
                .doesNotContain("ecs:ListTasks")
                .contains("</EvaluationResults><IsTruncated>true</IsTruncated><Marker>");
        String marker = "Marker=" + first.replaceAll("(?s).*<Marker>(.*)</Marker>.*", "$1");
        assertThat(simulate(Stream.concat(Stream.of(actions), Stream.of(marker)).toArray(String[]::new))
                        .body())
                .contains("<EvaluationResults><member><EvalActionName>ecs:ListTasks<")
                .contains("</EvaluationResults><IsTruncated>false</IsTruncated></Sim");
        assertThat(error(simulate(actions[0], "Marker=none"))).isEqualTo("400 ValidationError: Invalid Marker.");
    }

    @Test
    void simulatesEachActionOnEachResource() throws IOException, InterruptedException {
        seedRoleWithThePolicyOfAws();

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
        seedRole(policy("one", "{\"Statement\": [{\"Effect\": " + statement + "}]}"));
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
        seedRole(policy("run", RUN.replace("\"*\"", "\"arn:aws:ecs:r:1:task-definition/a\"")));

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
        seedRole(policy("allow", RUN) + ", " + policy("deny", RUN.replace("Allow", "Deny")));

        assertThat(simulate("ActionNames.member.1=ecs:RunTask").body())
                .contains("<EvalDecision>explicitDeny</EvalDecision><MatchedStatements><member>"
                        + "<SourcePolicyId>role_ecsEventsRole_deny</SourcePolicyId>"
                        + "<SourcePolicyType>role</SourcePolicyType></member></MatchedStatements>");
    }

    @Test
    void addsThePoliciesOfTheCaller() throws IOException, InterruptedException {
        seedRole(policy("other", RUN.replace("RunTask", "StopTask")));

        assertThat(simulate("ActionNames.member.1=ecs:RunTask", "PolicyInputList.member.1=" + RUN)
                        .body())
                .contains("<EvalDecision>allowed</EvalDecision><MatchedStatements><member>"
                        + "<SourcePolicyId>PolicyInputList.1</SourcePolicyId>"
                        + "<SourcePolicyType>none</SourcePolicyType></member></MatchedStatements>");
    }

    @Test
    void saysWhatItDoesNotImplement() throws IOException, InterruptedException {
        seedRole(policy("aged", RUN.replace("\"*\"", "\"*\", \"Condition\": {\"NumericLessThan\": {\"aws:age\": 1}}")));

        assertThat(error(simulate("ActionNames.member.1=ecs:RunTask")))
                .isEqualTo("400 InvalidInput: The sandbox does not implement the condition operator NumericLessThan.");
        assertThat(simulate("ActionNames.member.1=ecs:StopTask").statusCode()).isEqualTo(200);
        assertThat(error(iam("CreateRole", "RoleName=another")))
                .isEqualTo("400 InvalidAction: The sandbox does not implement iam:CreateRole. Resources can be seeded:"
                        + " rota sandbox seed FILE.");
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
                    {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "role/a"}}                       | Resource role/a must be in ARN format or "*".
                    {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Principal": "*"}}          | Policy document should not specify a principal.
                    """)
    void refusesAPolicyThatIsNone(String document, String message) {
        assertThatThrownBy(() -> seedRole(policy("p", Json.of(document).compact())))
                .isInstanceOf(RotaException.class)
                .hasMessage("role ecsEventsRole: " + message);
        assertThatThrownBy(() ->
                        seed("\"policies\": [" + policy("p", Json.of(document).compact()) + "]"))
                .isInstanceOf(RotaException.class)
                .hasMessage("policy p: " + message);
    }

    @Test
    void refusesRolesThatAreNotThere() throws IOException, InterruptedException {
        assertThat(error(iam("GetRole", "RoleName=ecsEventsRole")))
                .isEqualTo("404 NoSuchEntity: The role with name ecsEventsRole cannot be found.");
        assertThat(error(simulate("ActionNames.member.1=ecs:RunTask")))
                .isEqualTo("404 NoSuchEntity: Role arn:aws:iam::123456789012:role/ecsEventsRole does not exist");
        assertThat(error(iam("GetRole", "RoleName=a b")))
                .isEqualTo("400 ValidationError: 1 validation error detected: Value 'a b' at 'roleName' failed to"
                        + " satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+");
        assertThat(error(iam("GetRole", "RoleName=a\u0000")))
                .startsWith("400 ValidationError: 1 validation error detected: Value 'a\uFFFD' at 'roleName' failed");
    }

    @Test
    void refusesWhatIsLongerThanIamAllows() {
        String longer = RUN.replace("\"*\"", "\"arn:aws:s3:::" + "a".repeat(10_240) + "\"");
        assertThatThrownBy(() -> seedRole(policy("p", longer)))
                .hasMessage("role ecsEventsRole: Maximum policy size of 10240 bytes exceeded for role ecsEventsRole");
        assertThatThrownBy(() -> seed("\"policies\": [" + policy("p", longer) + "]"))
                .hasMessage("policy p: Cannot exceed quota for PolicySize: 6144");
        String trust = TRUST.replace("events.amazonaws.com", "a".repeat(2048));
        assertThatThrownBy(
                        () -> seed("\"roles\": [{\"RoleName\": \"a\", \"AssumeRolePolicyDocument\": " + trust + "}]"))
                .hasMessage("role a: Cannot exceed quota for ACLSizePerRole: 2048");
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
        assertThat(iam(
                                "SimulatePrincipalPolicy",
                                "PolicySourceArn=arn:aws:iam::123456789012:role/report-execution",
                                "ActionNames.member.1=ecs:RunTask")
                        .body())
                .contains(
                        "<SourcePolicyId>role_report-execution_run</SourcePolicyId><SourcePolicyType>role</SourcePolicyType>",
                        "<SourcePolicyId>reads-secrets</SourcePolicyId><SourcePolicyType>user-managed</SourcePolicyType>",
                        "<SourcePolicyType>aws-managed</SourcePolicyType>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"RoleName": "a", "Trust": {}}                                        | unknown key 'Trust' in role a; known are RoleName, Path, AssumeRolePolicyDocument, Description, MaxSessionDuration, Tags, Policies, ManagedPolicyArns
                    {"RoleName": "a", "AssumeRolePolicyDocument": {}}                     | role a: Syntax errors in policy.
                    {"RoleName": "a", "AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow", "Action": "*"}}} | role a: Missing required field Principal
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

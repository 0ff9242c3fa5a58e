package dev.rota.aws.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.Wire;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBridgeRulesTest {

    private static final String RULE_ARN = "arn:aws:events:ap-northeast-3:123456789012:rule/nightly";
    private static final String CLUSTER_ARN = "arn:aws:ecs:ap-northeast-3:123456789012:cluster/shop";
    private static final Home HOME = new Home("aws", "ap-northeast-3", "123456789012");
    private static final String NONE_FAILED = "{'FailedEntryCount': 0, 'FailedEntries': []}";
    private static final RuleKey NIGHTLY = RuleKey.of("nightly");

    private final Wire wire = new Wire();
    private final AwsClients clients = wire.clients();
    private final EventBridgeRules rules = new EventBridgeRules(clients);
    private final EventBridgeWrites writes = new EventBridgeWrites(clients, rules::home);

    @AfterEach
    void stop() {
        clients.close();
        wire.close();
    }

    @Test
    void describesARule() {
        wire.answers("DescribeRule", """
                {'Name': 'nightly', 'Arn': '%s', 'State': 'DISABLED', 'Description': 'at night',
                 'ScheduleExpression': 'cron(0 10 * * ? *)', 'EventBusName': 'default', 'ManagedBy': 'ecs.amazonaws.com',
                 'CreatedBy': '123456789012'}""".formatted(RULE_ARN));

        assertThat(rules.describe(NIGHTLY))
                .contains(new RuleHeader(
                        new Rule((JsonObject) Json.parse("""
                                        {"name": "nightly", "eventBusName": "default", "description": "at night",
                                         "scheduleExpression": "cron(0 10 * * ? *)", "state": "DISABLED"}"""), List.of()), RULE_ARN, "ecs.amazonaws.com", Set.of()));
        assertThat(wire.bodies("DescribeRule")).containsExactly("{\"Name\":\"nightly\"}");
    }

    @Test
    void aMissingRuleIsNoFailureForReads() {
        String message = "Rule nightly does not exist on EventBus default.";
        wire.refuses("DescribeRule", 400, "ResourceNotFoundException", message)
                .refuses("ListTargetsByRule", 400, "ResourceNotFoundException", message)
                .refuses("ListTagsForResource", 400, "ResourceNotFoundException", message)
                .refuses("DeleteRule", 400, "ResourceNotFoundException", message);

        assertThat(rules.describe(NIGHTLY)).isEmpty();
        assertThat(rules.targets(NIGHTLY)).isEqualTo(RuleTargets.NONE);
        assertThat(rules.tags(RULE_ARN)).isEmpty();
        writes.deleteRule(NIGHTLY);
    }

    @Test
    void whoCreatedARuleIsNoUnknownSetting() {
        wire.answers(
                "ListRules",
                "{'Rules': [{'Name': 'nightly', 'Arn': '%s', 'CreatedBy': '123456789012'}]}".formatted(RULE_ARN));

        List<RuleHeader> listed = new ArrayList<>();
        rules.list(RuleKey.DEFAULT_BUS, listed::addAll);

        assertThat(listed)
                .allSatisfy(header -> assertThat(header.unknownMembers()).isEmpty())
                .hasSize(1);
    }

    @Test
    void namesMembersNewerThanTheSdk() {
        wire.answers("DescribeRule", "{'Name': 'nightly', 'Arn': '%s', 'TimeZone': 'Asia/Tokyo'}".formatted(RULE_ARN))
                .answers("ListTargetsByRule", """
                        {'Targets': [{'Id': 'app', 'Arn': '%s', 'NewAtTop': {'a': 1}, 'SqsParameters': {'MessageGroupId': 'g'},
                          'EcsParameters': {'TaskDefinitionArn': 'arn:aws:ecs:ap-northeast-3:123456789012:task-definition/app',
                            'NewThing': true,
                            'NetworkConfiguration': {'awsvpcConfiguration': {'Subnets': ['subnet-1'], 'Ipv6': 'ENABLED'}},
                            'CapacityProviderStrategy': [{'capacityProvider': 'FARGATE', 'ceiling': 3}]}},
                          {'Id': 'other', 'Arn': 'arn:aws:lambda:ap-northeast-3:123456789012:function:notify', 'New': 1}]}""".formatted(CLUSTER_ARN));

        assertThat(rules.describe(NIGHTLY).orElseThrow().unknownMembers()).containsExactly("TimeZone");
        RuleTargets targets = rules.targets(NIGHTLY);
        assertThat(targets.unknownMembers())
                .containsExactlyInAnyOrder(
                        "NewAtTop",
                        "SqsParameters",
                        "EcsParameters.NewThing",
                        "EcsParameters.NetworkConfiguration.awsvpcConfiguration.Ipv6",
                        "EcsParameters.CapacityProviderStrategy.ceiling");
        assertThat(targets.others())
                .containsExactly(
                        new ForeignTarget("other", "arn:aws:lambda:ap-northeast-3:123456789012:function:notify"));
    }

    @Test
    void keepsInputToTheLetter() {
        String input = "{ \"containerOverrides\" : [ ] , \"x\": 1.0 }";
        String answer = Json.object()
                .with(
                        "Targets",
                        new Json.JsonArray(List.of(Json.object()
                                .with("Id", "app")
                                .with("Arn", CLUSTER_ARN)
                                .with("Input", input)
                                .with("EcsParameters", Json.parse("{\"TaskDefinitionArn\":\"arn:x\"}"))
                                .build())))
                .build()
                .compact();
        wire.answers("ListTargetsByRule", new Wire.Answer(200, Map.of(), answer))
                .answers("PutTargets", NONE_FAILED);

        List<EcsTarget> read = rules.targets(NIGHTLY).ecs();
        writes.putTargets(NIGHTLY, read);

        assertThat(read.get(0).settings().text("input")).contains(input);
        assertThat(wire.bodies("PutTargets").get(0))
                .contains("\"Input\":" + Json.of(input).compact());
    }

    @Test
    void spellsShortNamesOutWithTheHomeItWasTold() {
        wire.answers("PutTargets", NONE_FAILED);
        JsonObject target = (JsonObject) Json.parse("""
                {"id": "app", "cluster": "shop", "role": "ecsEventsRole", "taskDefinition": "report:7",
                 "containerOverrides": [{"name": "app", "command": ["report", "--all"], "environment": {"MODE": "full"}}],
                 "taskOverride": {"cpu": "512", "memory": "1024", "taskRoleArn": "appTask",
                                  "executionRoleArn": "arn:aws:iam::999999999999:role/other"},
                 "deadLetterConfig": {"arn": "dead"}}""");

        wire.answers("GetCallerIdentity", new Wire.Answer(200, Map.of(), CALLER));
        writes.putTargets(NIGHTLY, List.of(new EcsTarget(target)));

        String input = "{\"containerOverrides\":[{\"name\":\"app\",\"command\":[\"report\",\"--all\"],"
                + "\"environment\":[{\"name\":\"MODE\",\"value\":\"full\"}]}],\"cpu\":\"512\",\"memory\":\"1024\","
                + "\"taskRoleArn\":\"arn:aws:iam::123456789012:role/appTask\","
                + "\"executionRoleArn\":\"arn:aws:iam::999999999999:role/other\"}";
        assertThat(Json.parse(wire.bodies("PutTargets").get(0)).pretty())
                .isEqualTo("""
                        {
                          "Rule": "nightly",
                          "Targets": [
                            {
                              "Id": "app",
                              "Arn": "arn:aws:ecs:ap-northeast-3:123456789012:cluster/shop",
                              "RoleArn": "arn:aws:iam::123456789012:role/ecsEventsRole",
                              "Input": %s,
                              "EcsParameters": {
                                "TaskDefinitionArn": "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report:7"
                              },
                              "DeadLetterConfig": {
                                "Arn": "arn:aws:sqs:ap-northeast-3:123456789012:dead"
                              }
                            }
                          ]
                        }""".formatted(Json.of(input).compact()));
        assertThat(wire.operations()).containsExactly("GetCallerIdentity", "PutTargets");
    }

    @Test
    void asksStsOnceWhoseAccountThisIs() {
        wire.answers("GetCallerIdentity", new Wire.Answer(200, Map.of(), CALLER));

        assertThat(rules.home()).isEqualTo(HOME);
        assertThat(rules.home()).isEqualTo(HOME);

        assertThat(wire.operations()).containsExactly("GetCallerIdentity");
    }

    @Test
    void saysWhoTheCallerIsAlsoWhenRulesWereReadBefore() {
        wire.answers("ListRules", "{'Rules': [{'Name': 'nightly', 'Arn': '%s'}]}".formatted(RULE_ARN))
                .answers("GetCallerIdentity", new Wire.Answer(200, Map.of(), CALLER));

        rules.list(RuleKey.DEFAULT_BUS, page -> {});

        assertThat(rules.home()).isEqualTo(HOME);
        assertThat(wire.operations()).containsExactly("ListRules", "GetCallerIdentity");
    }

    @Test
    void listsRulesPageByPage() {
        wire.answers("ListRules", "{'Rules': [%s, %s], 'NextToken': 't1'}".formatted(row("a"), row("b")))
                .answers("ListRules", "{'Rules': [%s]}".formatted(row("c")));

        List<List<String>> pages = new ArrayList<>();
        rules.list(
                "orders",
                page -> pages.add(
                        page.stream().map(header -> header.rule().name()).toList()));

        assertThat(pages).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(wire.bodies("ListRules"))
                .containsExactly(
                        "{\"EventBusName\":\"orders\",\"Limit\":100}",
                        "{\"EventBusName\":\"orders\",\"NextToken\":\"t1\",\"Limit\":100}");
    }

    @Test
    void startsAListingAgainWhenItsTokenHasExpired() {
        wire.answers("ListRules", "{'Rules': [%s, %s], 'NextToken': 't1'}".formatted(row("a"), row("b")))
                .refuses("ListRules", 400, "InvalidToken", "The token has expired.")
                .answers("ListRules", "{'Rules': [%s, %s], 'NextToken': 't2'}".formatted(row("a"), row("new")))
                .answers("ListRules", "{'Rules': [%s]}".formatted(row("c")));

        List<String> names = new ArrayList<>();
        rules.list(
                RuleKey.DEFAULT_BUS,
                page -> page.forEach(header -> names.add(header.rule().name())));

        assertThat(names).containsExactly("a", "b", "new", "c");
    }

    @Test
    void collectsTheRulesOfACluster() {
        wire.answers("ListRuleNamesByTarget", "{'RuleNames': ['a', 'b'], 'NextToken': 't1'}")
                .answers("ListRuleNamesByTarget", "{'RuleNames': ['c']}");

        assertThat(rules.namesTargeting(CLUSTER_ARN)).containsExactly("a", "b", "c");
    }

    @Test
    void collectsTaggedRules() {
        wire.answers("GetResources", """
                        {'PaginationToken': 'more', 'ResourceTagMappingList': [
                          {'ResourceARN': '%s', 'Tags': [{'Key': 'team', 'Value': 'shop'}]}]}""".formatted(RULE_ARN))
                .answers("GetResources", "{'PaginationToken': '', 'ResourceTagMappingList': []}");

        assertThat(rules.taggedRules()).isEqualTo(Map.of(RULE_ARN, Map.of("team", "shop")));
        assertThat(wire.bodies("GetResources"))
                .containsExactly(
                        "{\"ResourcesPerPage\":100,\"ResourceTypeFilters\":[\"events:rule\"]}",
                        "{\"PaginationToken\":\"more\",\"ResourcesPerPage\":100,\"ResourceTypeFilters\":[\"events:rule\"]}");
    }

    @Test
    void putsARuleWithItsTags() {
        wire.answers("PutRule", "{'RuleArn': '%s'}".formatted(RULE_ARN));

        writes.putRule(rule("nightly"), Map.of("team", "shop"));

        assertThat(wire.bodies("PutRule"))
                .containsExactly("{\"Name\":\"nightly\",\"ScheduleExpression\":\"rate(1 hour)\",\"State\":\"ENABLED\","
                        + "\"Tags\":[{\"Key\":\"team\",\"Value\":\"shop\"}]}");
    }

    @Test
    void sendsOnlyTheFailedEntriesAgain() {
        wire.answers("PutTargets", """
                        {'FailedEntryCount': 2, 'FailedEntries': [
                          {'TargetId': 't1', 'ErrorCode': 'ConcurrentModificationException', 'ErrorMessage': 'too fast'},
                          {'TargetId': 't3', 'ErrorCode': 'ThrottlingException', 'ErrorMessage': 'too fast'}]}""").answers("PutTargets", """
                        {'FailedEntryCount': 1, 'FailedEntries': [
                          {'TargetId': 't3', 'ErrorCode': 'InternalException', 'ErrorMessage': 'oops'}]}""").answers("PutTargets", NONE_FAILED);

        writes.putTargets(NIGHTLY, targets(4));

        assertThat(wire.bodies("PutTargets").stream().map(EventBridgeRulesTest::ids))
                .containsExactly(List.of("t0", "t1", "t2", "t3"), List.of("t1", "t3"), List.of("t3"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'FailedEntryCount': 1, 'FailedEntries': [{'ErrorCode': 'ThrottlingException', 'ErrorMessage': 'm'}]}",
                "{'FailedEntryCount': 1, 'FailedEntries': [{'TargetId': 'x', 'ErrorCode': 'ThrottlingException'}]}",
                "{'FailedEntryCount': 2, 'FailedEntries': [{'TargetId': 't1', 'ErrorCode': 'InternalException'}]}",
            })
    void sendsAllEntriesAgainWhenTheAnswerDoesNotSayWhichFailed(String answer) {
        wire.answers("PutTargets", answer).answers("PutTargets", NONE_FAILED);

        writes.putTargets(NIGHTLY, targets(2));

        assertThat(wire.bodies("PutTargets").stream().map(EventBridgeRulesTest::ids))
                .containsExactly(List.of("t0", "t1"), List.of("t0", "t1"));
    }

    @Test
    void anEntryWithoutIdThatIsRefusedForGoodIsAFailure() {
        wire.answers("PutTargets", """
                {'FailedEntryCount': 1, 'FailedEntries': [{'ErrorCode': 'ValidationException', 'ErrorMessage': 'no role'}]}""");

        assertRefused(
                () -> writes.putTargets(NIGHTLY, targets(1)),
                Kind.INVALID,
                "events:PutTargets of targets of rule nightly: no role");
    }

    @Test
    void anEntryRefusedForGoodIsAFailureWithAwsReason() {
        wire.answers("PutTargets", """
                {'FailedEntryCount': 2, 'FailedEntries': [
                  {'TargetId': 't0', 'ErrorCode': 'ThrottlingException', 'ErrorMessage': 'too fast'},
                  {'TargetId': 't1', 'ErrorCode': 'ValidationException', 'ErrorMessage': 'RoleArn is required.'}]}""");

        assertRefused(
                () -> writes.putTargets(NIGHTLY, targets(2)),
                Kind.INVALID,
                "events:PutTargets of target t1 of rule nightly: RoleArn is required");
    }

    @Test
    void entriesThatStayThrottledAreGivenUp() {
        for (int attempt = 1; attempt <= 8; attempt++) {
            wire.answers("RemoveTargets", """
                    {'FailedEntryCount': 1, 'FailedEntries': [
                      {'TargetId': 't0', 'ErrorCode': 'ConcurrentModificationException', 'ErrorMessage': 'too fast'}]}""");
        }

        assertRefused(
                () -> writes.removeTargets(NIGHTLY, List.of("t0", "t1")),
                Kind.THROTTLED,
                "events:RemoveTargets of target t0 of rule nightly: too many requests at once, for longer than Rota waits "
                        + "(too fast); try again when less is going on");
        assertThat(wire.operations()).hasSize(8);
    }

    @Test
    void aTargetThatIsGoneAlreadyCountsAsRemoved() {
        wire.answers("RemoveTargets", """
                {'FailedEntryCount': 1, 'FailedEntries': [
                  {'TargetId': 'app', 'ErrorCode': 'ResourceNotFoundException', 'ErrorMessage': 'no such target'}]}""");

        writes.removeTargets(NIGHTLY, List.of("app"));

        assertThat(wire.operations()).containsExactly("RemoveTargets");
    }

    @Test
    void aCountWithoutEntriesIsAFailureToo() {
        wire.answers("PutTargets", "{'FailedEntryCount': 1, 'FailedEntries': []}");

        assertRefused(
                () -> writes.putTargets(NIGHTLY, targets(1)),
                Kind.INVALID,
                "events:PutTargets of rule nightly: AWS refused 1 of the targets and did not say which");
    }

    @Test
    void sendsTargetsInTens() {
        wire.answers("PutTargets", NONE_FAILED).answers("PutTargets", NONE_FAILED);

        writes.putTargets(NIGHTLY, targets(11));

        assertThat(wire.bodies("PutTargets").stream()
                        .map(EventBridgeRulesTest::ids)
                        .map(List::size))
                .containsExactly(10, 1);
    }

    @Test
    void waitsForARuleItHasJustPut() {
        wire.answers("PutRule", "{'RuleArn': '%s'}".formatted(RULE_ARN))
                .refuses("PutTargets", 400, "ResourceNotFoundException", "Rule nightly does not exist.")
                .answers("PutTargets", NONE_FAILED)
                .refuses("TagResource", 400, "ResourceNotFoundException", "Rule nightly does not exist.")
                .answers("TagResource", "{}");

        writes.putRule(rule("nightly"), Map.of());
        writes.putTargets(NIGHTLY, targets(1));
        writes.tag(RULE_ARN, Map.of("team", "shop"));

        assertThat(wire.operations())
                .containsExactly("PutRule", "PutTargets", "PutTargets", "TagResource", "TagResource");
    }

    @Test
    void doesNotWaitForARuleOfOthers() {
        wire.refuses(
                "PutTargets", 400, "ResourceNotFoundException", "Rule nightly does not exist on EventBus default.");

        assertRefused(
                () -> writes.putTargets(NIGHTLY, targets(1)),
                Kind.NOT_FOUND,
                "events:PutTargets of rule nightly: Rule nightly does not exist on EventBus default");
        assertThat(wire.operations()).containsExactly("PutTargets");
    }

    @Test
    void waitsUntilRemovedTargetsAreGone() {
        wire.answers("RemoveTargets", NONE_FAILED)
                .refuses("DeleteRule", 400, "ValidationException", "Rule can't be deleted since it has targets.")
                .answers("DeleteRule", "");

        writes.removeTargets(NIGHTLY, List.of("app"));
        writes.deleteRule(NIGHTLY);

        assertThat(wire.operations()).containsExactly("RemoveTargets", "DeleteRule", "DeleteRule");
    }

    @Test
    void setsAndRemovesTags() {
        wire.answers("TagResource", "{}").answers("UntagResource", "{}");

        writes.tag(RULE_ARN, Map.of("team", "shop"));
        writes.untag(RULE_ARN, Set.of("old", "ancient"));

        assertThat(wire.bodies("TagResource"))
                .containsExactly("{\"ResourceARN\":\"%s\",\"Tags\":[{\"Key\":\"team\",\"Value\":\"shop\"}]}"
                        .formatted(RULE_ARN));
        assertThat(wire.bodies("UntagResource"))
                .containsExactly("{\"ResourceARN\":\"%s\",\"TagKeys\":[\"ancient\",\"old\"]}".formatted(RULE_ARN));
    }

    private static final String CALLER = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>arn:aws:iam::123456789012:user/kato</Arn><UserId>AIDA</UserId><Account>123456789012</Account>
            </GetCallerIdentityResult></GetCallerIdentityResponse>""";

    private static void assertRefused(Runnable call, Kind kind, String sentence) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ServiceException.class, failure -> {
            assertThat(failure.sentence()).isEqualTo(sentence);
            assertThat(failure.kind()).isEqualTo(kind);
        });
    }

    private static String row(String name) {
        return "{'Name': '%s', 'Arn': 'arn:aws:events:ap-northeast-3:123456789012:rule/%s'}".formatted(name, name);
    }

    private static Rule rule(String name) {
        return Rule.named(name)
                .with("scheduleExpression", Optional.of(Json.of("rate(1 hour)")))
                .withState("ENABLED");
    }

    private static List<EcsTarget> targets(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new EcsTarget(Json.object()
                        .with("id", "t" + index)
                        .with("cluster", CLUSTER_ARN)
                        .with("taskDefinition", "arn:x")
                        .build()))
                .toList();
    }

    private static List<String> ids(String putTargets) {
        return ((JsonObject) Json.parse(putTargets))
                .objects("Targets").stream()
                        .map(target -> target.text("Id").orElseThrow())
                        .toList();
    }
}

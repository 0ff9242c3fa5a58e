package dev.rota.rule;

import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static dev.rota.rule.Examples.withInput;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest(name = "{0}: {1} is the same as {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    taskCount            | 1                      | -
                    platformVersion      | "LATEST"               | -
                    platformVersion      | ""                     | -
                    launchType           | ""                     | -
                    group                | ""                     | -
                    referenceId          | ""                     | -
                    description          | ""                     | -
                    enableECSManagedTags | false                  | -
                    enableExecuteCommand | false                  | -
                    state                | "ENABLED"              | -
                    eventBusName         | "default"              | -
                    retryPolicy          | {"maximumRetryAttempts":185,"maximumEventAgeInSeconds":86400} | -
                    retryPolicy          | {"maximumRetryAttempts":185,"maximumEventAgeInSeconds":60}    | {"maximumEventAgeInSeconds":60}
                    capacityProviderStrategy | [{"capacityProvider":"S","weight":0,"base":0}]            | [{"capacityProvider":"S"}]
                    cluster              | "arn:aws:ecs:ap-northeast-3:123456789012:cluster/shop"           | "shop"
                    taskDefinition       | "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/a:7"    | "a:7"
                    role                 | "arn:aws:iam::123456789012:role/r"                               | "r"
                    ruleRole             | "arn:aws:iam::123456789012:role/r"                               | "r"
                    deadLetterConfig     | {"arn":"arn:aws:sqs:ap-northeast-3:123456789012:q"}              | {"arn":"q"}
                    deadLetterConfig     | {"arn":"https://sqs.ap-northeast-3.amazonaws.com/123456789012/q"} | {"arn":"q"}
                    taskOverride         | {"taskRoleArn":"arn:aws:iam::123456789012:role/r"}               | {"taskRoleArn":"r"}
                    taskOverride         | {"executionRoleArn":"arn:aws:iam::123456789012:role/r"}          | {"executionRoleArn":"r"}
                    tags                 | {"b":"2","a":"1"}      | {"a":"1","b":"2"}
                    taskTags             | {"b":"2","a":"1"}      | {"a":"1","b":"2"}
                    input                | "{}"                   | -
                    input                | "{\\"containerOverrides\\":null}"                                | -
                    input                | "[1,{\\"b\\":2,\\"a\\":1}]"                                      | "[ 1, {\\"a\\": 1, \\"b\\": 2} ]"
                    eventPattern         | "{\\"b\\":[1],\\"a\\":[2]}"                                      | "{ \\"a\\": [2], \\"b\\": [1] }"
                    containerOverrides   | [{"name":"a","environment":{"B":"2","A":"1"}}] | [{"name":"a","environment":{"A":"1","B":"2"}}]
                    containerOverrides   | [{"name":"a","environment":[{"name":"B","value":"2"}]}] | [{"name":"a","environment":{"B":"2"}}]
                    networkConfiguration | {"awsvpcConfiguration":{"subnets":["b","a","b"],"securityGroups":["y","x"]}} | {"awsvpcConfiguration":{"subnets":["a","b"],"securityGroups":["x","y"]}}
                    """)
    void theseAreTheSame(String key, String one, String other) {
        assertThat(normal(key, one)).isEqualTo(normal(key, other));
        assertThat(normal(key, one).settings(CanonicalRule.Layout.FLAT))
                .as("what is equal is shown as equal")
                .isEqualTo(normal(key, other).settings(CanonicalRule.Layout.FLAT));
    }

    @ParameterizedTest(name = "{0}: {1} differs from {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    taskDefinition       | "a"                    | "a:7"
                    launchType           | "EC2"                  | -
                    launchType           | "FARGATE"              | -
                    taskCount            | 2                      | -
                    taskCount            | 2147483647             | 2147483646
                    platformVersion      | "1.4.0"                | "1.4"
                    state                | "DISABLED"             | -
                    state                | "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS" | -
                    scheduleExpression   | "rate(24 hours)"       | "rate(1 day)"
                    cluster              | "arn:aws:ecs:ap-northeast-3:210987654321:cluster/shop" | "shop"
                    cluster              | "arn:aws:ecs:eu-west-1:123456789012:cluster/shop" | "shop"
                    cluster              | "arn:aws-cn:ecs:ap-northeast-3:123456789012:cluster/shop" | "shop"
                    role                 | null                   | "ecsEventsRole"
                    role                 | "path/r"               | "r"
                    targetId             | "other"                | -
                    propagateTags        | "TASK_DEFINITION"      | -
                    enableECSManagedTags | true                   | -
                    enableExecuteCommand | true                   | -
                    retryPolicy          | {"maximumRetryAttempts":0} | -
                    retryPolicy          | {"maximumEventAgeInSeconds":60} | -
                    deadLetterConfig     | {"arn":"q"}            | -
                    capacityProviderStrategy | [{"capacityProvider":"a"},{"capacityProvider":"b"}] | [{"capacityProvider":"b"},{"capacityProvider":"a"}]
                    capacityProviderStrategy | [{"capacityProvider":"a","weight":1}] | [{"capacityProvider":"a"}]
                    placementStrategy    | [{"type":"spread","field":"a"},{"type":"binpack","field":"b"}] | [{"type":"binpack","field":"b"},{"type":"spread","field":"a"}]
                    networkConfiguration | {"awsvpcConfiguration":{"subnets":["a"],"assignPublicIp":"DISABLED"}} | {"awsvpcConfiguration":{"subnets":["a"]}}
                    containerOverrides   | [{"name":"a","command":["x","y"]}] | [{"name":"a","command":["y","x"]}]
                    containerOverrides   | [{"name":"a"},{"name":"b"}] | [{"name":"b"},{"name":"a"}]
                    containerOverrides   | [{"name":"a","environment":{"A":""}}] | [{"name":"a"}]
                    containerOverrides   | [{"name":"a","cpu":0}] | [{"name":"a"}]
                    taskOverride         | {"cpu":"256"}          | {"cpu":"0.25 vCPU"}
                    input                | "{\\"a\\":1}"          | "{\\"a\\":1.0}"
                    input                | "{\\"a\\":1,\\"a\\":2}" | "{\\"a\\":2}"
                    input                | "[2,1]"                | "[1,2]"
                    input                | "null"                 | -
                    inputPath            | "$"                    | -
                    inputTransformer     | {"inputTemplate":"{ }"} | {"inputTemplate":"{}"}
                    description          | " "                    | -
                    tags                 | {}                     | -
                    """)
    void theseAreNot(String key, String one, String other) {
        assertThat(normal(key, one)).isNotEqualTo(normal(key, other));
    }

    @Test
    void anOverrideWrittenAsTextIsThatOverride() {
        Rule text = rule("a", withInput(target("a").withId(null), """
                { "containerOverrides" : [ { "environment" : [ {"value":"1", "name":"B"}, {"name":"A", "value":"2"} ],
                  "name" : "app", "command" : ["run"], "cpu": null, "environmentFiles": [] } ], "memory": "512" }"""));
        assertThat(NormalForm.of(text, HOME)).isEqualTo(normal("containerOverrides", """
                [{"name":"app","command":["run"],"environment":{"A":"2","B":"1"}}]""", "taskOverride", """
                {"memory":"512"}"""));
    }

    @Test
    void targetsAreOrderedByTheirIds() {
        assertThat(NormalForm.of(rule("a", target("x"), target("y")), HOME))
                .isEqualTo(NormalForm.of(rule("a", target("y"), target("x")), HOME));
    }

    private static NormalForm normal(String... keysAndValues) {
        List<Json.Member> members =
                new ArrayList<>(CanonicalRule.withoutUsualId(CanonicalRule.write(rule("a"), CanonicalRule.Layout.FLAT))
                        .members());
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String key = keysAndValues[i];
            members.removeIf(member -> member.name().equals(key));
            if (keysAndValues[i + 1] != null) {
                members.add(new Json.Member(key, Json.parse(keysAndValues[i + 1])));
            }
        }
        return NormalForm.of(CanonicalRule.read(new JsonObject(members)), HOME);
    }
}

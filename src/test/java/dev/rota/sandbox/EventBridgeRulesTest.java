package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.sandbox.service.Quotas;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.InvalidEventPatternException;
import software.amazon.awssdk.services.eventbridge.model.LimitExceededException;
import software.amazon.awssdk.services.eventbridge.model.ManagedRuleException;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Tag;

class EventBridgeRulesTest extends SandboxTestCase {

    private static final String NIGHTLY = "arn:aws:events:ap-northeast-3:123456789012:rule/nightly";

    private EventBridgeClient events;

    @BeforeEach
    void connect() {
        events = clients.events();
    }

    @Test
    void putRuleReplacesAllSettings() {
        events.putRule(rule -> rule.name("nightly")
                .scheduleExpression("rate(1 day)")
                .description("every night")
                .roleArn(ROLE)
                .state(RuleState.DISABLED));

        events.putRule(rule -> rule.name("nightly").scheduleExpression("rate(2 days)"));

        DescribeRuleResponse rule = events.describeRule(request -> request.name("nightly"));
        assertThat(rule.toString())
                .isEqualTo("DescribeRuleResponse(Name=nightly, Arn=" + NIGHTLY
                        + ", ScheduleExpression=rate(2 days), State=ENABLED, EventBusName=default,"
                        + " CreatedBy=123456789012)");
    }

    @Test
    void tagsCountOnlyWhenTheRuleIsCreated() {
        events.putRule(
                rule -> rule.name("nightly").scheduleExpression("rate(1 day)").tags(tag("a", "1")));
        events.putRule(
                rule -> rule.name("nightly").scheduleExpression("rate(1 day)").tags(tag("a", "2")));
        assertThat(tags()).containsExactly(tag("a", "1"));

        events.tagResource(request -> request.resourceARN(NIGHTLY).tags(tag("a", "3"), tag("b", "4")));
        assertThat(tags()).containsExactly(tag("a", "3"), tag("b", "4"));

        events.untagResource(request -> request.resourceARN(NIGHTLY).tagKeys("a", "never"));
        assertThat(tags()).containsExactly(tag("b", "4"));
    }

    @Test
    void refusesTagsThatAreReservedForAws() {
        assertThatThrownBy(() -> events.putRule(rule ->
                        rule.name("nightly").scheduleExpression("rate(1 day)").tags(tag("aws:x", "1"))))
                .satisfies(
                        says("ValidationException", "aws: prefixed tag key names are not allowed for external use."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(1 minute)",
                "rate(5 minutes)",
                "rate(2 days)",
                "cron(0 10 * * ? *)",
                "cron(0/15 8-17 ? * MON-FRI *)",
                "cron(0 0 L * ? *)",
                "cron(0 0 15W * ? 2026-2030)",
                "cron(0 0 ? JAN,JUL 2#1 *)",
                "cron(59 23 ? 12 6L 2199)"
            })
    void acceptsSchedules(String expression) {
        assertThatCode(() -> events.putRule(rule -> rule.name("r").scheduleExpression(expression)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(1 minutes)",
                "rate(5 minute)",
                "rate(0 minutes)",
                "rate(1 week)",
                "cron(0 10 * * * *)",
                "cron(0 10 ? * ? *)",
                "cron(0 10 * * ?)",
                "cron(60 10 * * ? *)",
                "cron(0 24 * * ? *)",
                "cron(0 0 32 * ? *)",
                "cron(0 0 ? * 8 *)",
                "cron(0 0 ? * 2#1,3#1 *)",
                "cron(0 0 * * ? 1969)",
                "at(2026-11-20T12:00:00)",
                "every day"
            })
    void refusesSchedules(String expression) {
        assertThatThrownBy(() -> events.putRule(rule -> rule.name("r").scheduleExpression(expression)))
                .satisfies(says("ValidationException", "Parameter ScheduleExpression is not valid."));
    }

    @Test
    void namesEachBrokenConstraintOfTheModel() {
        assertThatThrownBy(() -> events.putRule(rule -> rule.name("a b").state("ON")))
                .satisfies(says(
                        "ValidationException",
                        "2 validation errors detected: Value 'a b' at 'name' failed to satisfy constraint: Member must"
                                + " satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+; Value 'ON' at 'state' failed"
                                + " to satisfy constraint: Member must satisfy enum value set: [ENABLED, DISABLED,"
                                + " ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS]"));
        assertThatThrownBy(() -> events.putRule(rule -> rule.name("a")))
                .satisfies(says(
                        "ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified."));
    }

    @Test
    void refusesAnEventPatternThatIsNone() {
        assertThatThrownBy(() -> events.putRule(rule -> rule.name("a").eventPattern("{\"source\":\"x\"}")))
                .isInstanceOf(InvalidEventPatternException.class)
                .satisfies(says(
                        "InvalidEventPatternException",
                        "Event pattern is not valid. Reason: \"source\" must be an object or an array"));
    }

    @Test
    void missesARuleInAwsWords() {
        String sentence = "Rule gone does not exist on EventBus default.";
        assertThatThrownBy(() -> events.describeRule(request -> request.name("gone")))
                .isInstanceOf(ResourceNotFoundException.class)
                .satisfies(says("ResourceNotFoundException", sentence));
        assertThatThrownBy(() -> events.listTagsForResource(
                        request -> request.resourceARN("arn:aws:events:ap-northeast-3:123456789012:rule/gone")))
                .satisfies(says("ResourceNotFoundException", sentence));
        assertThatThrownBy(
                        () -> events.disableRule(request -> request.name("gone").eventBusName("other")))
                .satisfies(says("ResourceNotFoundException", "Event bus other does not exist."));
        assertThatCode(() -> events.deleteRule(request -> request.name("gone"))).doesNotThrowAnyException();
    }

    @Test
    void switchesRulesOnAndOff() {
        events.putRule(rule -> rule.name("nightly").scheduleExpression("rate(1 day)"));
        events.disableRule(request -> request.name("nightly"));
        assertThat(events.describeRule(request -> request.name("nightly")).state())
                .isEqualTo(RuleState.DISABLED);
        events.enableRule(request -> request.name("nightly"));
        assertThat(events.describeRule(request -> request.name("nightly")).state())
                .isEqualTo(RuleState.ENABLED);
    }

    @Test
    void leavesManagedRulesAlone() {
        sandbox.seed(Json.parse("""
                        {"regions": {"ap-northeast-3": {"rules": [
                          {"Name": "managed", "ScheduleExpression": "rate(1 day)", "ManagedBy": "ecs.amazonaws.com",
                           "Targets": [{"Id": "a", "Arn": "arn:aws:sns:ap-northeast-3:123456789012:a"}]}]}}}
                        """), Path.of(""));
        assertThatThrownBy(() -> events.putRule(rule -> rule.name("managed").scheduleExpression("rate(2 days)")))
                .isInstanceOf(ManagedRuleException.class);
        assertThatThrownBy(() -> events.disableRule(request -> request.name("managed")))
                .isInstanceOf(ManagedRuleException.class);
        assertThatThrownBy(() ->
                        events.removeTargets(request -> request.rule("managed").ids("a")))
                .isInstanceOf(ManagedRuleException.class);

        events.removeTargets(request -> request.rule("managed").ids("a").force(true));
        events.deleteRule(request -> request.name("managed").force(true));

        assertThat(events.listRules(all -> {}).rules()).isEmpty();
    }

    @Test
    void listsRulesInPagesByPrefix() {
        for (String name : List.of("a-1", "a-2", "a-3", "b-1")) {
            events.putRule(rule -> rule.name(name).scheduleExpression("rate(1 day)"));
        }
        var first = events.listRules(request -> request.namePrefix("a-").limit(2));
        var second =
                events.listRules(request -> request.namePrefix("a-").limit(2).nextToken(first.nextToken()));

        assertThat(first.rules()).map(rule -> rule.name()).containsExactly("a-1", "a-2");
        assertThat(second.rules()).map(rule -> rule.name()).containsExactly("a-3");
        assertThat(second.nextToken()).isNull();
        assertThatThrownBy(() -> events.listRules(request -> request.nextToken(first.nextToken())))
                .satisfies(says("ValidationException", "Token is not valid."));
        assertThatThrownBy(() -> events.listRules(request -> request.limit(101)))
                .satisfies(says(
                        "ValidationException",
                        "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must"
                                + " have value less than or equal to 100"));
    }

    @Test
    void goesOnBehindTheLastRuleOfAPageThoughItIsGone() {
        for (String name : List.of("a", "b", "c")) {
            events.putRule(rule -> rule.name(name).scheduleExpression("rate(1 day)"));
        }
        String token = events.listRules(request -> request.limit(2)).nextToken();
        events.deleteRule(request -> request.name("b"));

        assertThat(events.listRules(request -> request.nextToken(token)).rules())
                .map(rule -> rule.name())
                .containsExactly("c");
    }

    @Test
    void allowsAsManyRulesAsTheQuota() {
        sandbox.change(settings -> settings.withQuotas(new Quotas(1, 5, 10)));
        events.putRule(rule -> rule.name("a").scheduleExpression("rate(1 day)"));
        events.putRule(rule -> rule.name("a").scheduleExpression("rate(2 days)"));
        assertThatThrownBy(() -> events.putRule(rule -> rule.name("b").scheduleExpression("rate(1 day)")))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void keepsRegionsAndBusesApart() {
        EventBridgeClient china = clients.events(Region.CN_NORTH_1);
        assertThat(china.putRule(rule -> rule.name("a").scheduleExpression("rate(1 day)"))
                        .ruleArn())
                .isEqualTo("arn:aws-cn:events:cn-north-1:123456789012:rule/a");
        sandbox.seed(
                Json.parse("{\"regions\": {\"ap-northeast-3\": {\"eventBuses\": [{\"Name\": \"v2\"}]}}}"), Path.of(""));
        assertThat(events.putRule(rule -> rule.name("a").eventBusName("v2").eventPattern("{\"source\":[\"x\"]}"))
                        .ruleArn())
                .isEqualTo("arn:aws:events:ap-northeast-3:123456789012:rule/v2/a");
        assertThatThrownBy(() ->
                        events.putRule(rule -> rule.name("b").eventBusName("v2").scheduleExpression("rate(1 day)")))
                .satisfies(
                        says("ValidationException", "ScheduleExpression is supported only on the default event bus."));

        assertThat(events.listRules(all -> {}).rules()).isEmpty();
        assertThat(events.listRules(request -> request.eventBusName("v2")).rules())
                .hasSize(1);
        assertThat(china.listRules(all -> {}).rules()).hasSize(1);
    }

    @Test
    void saysWhatItDoesNotImplement() {
        assertThatThrownBy(() -> events.listArchives(all -> {}))
                .satisfies(says(
                        "UnknownOperationException",
                        "The sandbox does not implement events:ListArchives."
                                + " Resources can be seeded: rota sandbox seed FILE."));
    }

    @Test
    void answersNoAbsentMember() throws Exception {
        http.events("PutRule", "{\"Name\":\"a\",\"ScheduleExpression\":\"rate(1 day)\",\"Description\":null}");
        var answer = http.events("DescribeRule", "{\"Name\":\"a\"}");
        assertThat(answer.body())
                .isEqualTo("{\"Name\":\"a\",\"ScheduleExpression\":\"rate(1 day)\",\"EventBusName\":\"default\","
                        + "\"Arn\":\"arn:aws:events:ap-northeast-3:123456789012:rule/a\",\"State\":\"ENABLED\","
                        + "\"CreatedBy\":\"123456789012\"}");
        assertThat(answer.headers().firstValue("content-type")).contains("application/x-amz-json-1.1");
        assertThat(answer.headers().firstValue("x-amzn-requestid")).contains("00000000-0000-4000-8000-000000000002");
    }

    @Test
    void refusesABodyThatIsNoObjectOrOfAWrongType() throws Exception {
        assertThat(http.events("PutRule", "[]").body())
                .isEqualTo("{\"__type\":\"SerializationException\",\"message\":\"The body of the request is not a JSON"
                        + " object.\"}");
        assertThat(http.events("PutRule", "{\"Name\":1}").body())
                .isEqualTo("{\"__type\":\"SerializationException\",\"message\":\"The value at 'name' should be a"
                        + " string.\"}");
    }

    private List<Tag> tags() {
        return events.listTagsForResource(request -> request.resourceARN(NIGHTLY))
                .tags();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    static Consumer<Throwable> says(String code, String message) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(AwsServiceException.class);
            var details = ((AwsServiceException) thrown).awsErrorDetails();
            assertThat(details.errorCode() + ": " + details.errorMessage()).isEqualTo(code + ": " + message);
        };
    }
}

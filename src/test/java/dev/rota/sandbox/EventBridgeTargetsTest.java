package dev.rota.sandbox;

import static dev.rota.sandbox.EventBridgeRulesTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.eventbridge.model.EcsParameters;
import software.amazon.awssdk.services.eventbridge.model.LaunchType;
import software.amazon.awssdk.services.eventbridge.model.LimitExceededException;
import software.amazon.awssdk.services.eventbridge.model.Target;

class EventBridgeTargetsTest extends SandboxTestCase {

    private static final CapacityProviderStrategyItem SPOT = CapacityProviderStrategyItem.builder()
            .capacityProvider("FARGATE_SPOT")
            .build();

    private EventBridgeClient events;

    @BeforeEach
    void putRule() {
        events = clients.events();
        events.putRule(rule -> rule.name("nightly").scheduleExpression("rate(1 day)"));
    }

    @Test
    void replacesAWholeTargetById() {
        put(task("a").input("{\"x\": 1.0}").build());
        put(task("a").build(), topic("b"));

        assertThat(targets()).containsExactly(task("a").build(), topic("b"));
    }

    @Test
    void givesBackEveryMemberAsItCameAlsoOnesItDoesNotKnow() throws Exception {
        String target = """
                {"Id":"a","Arn":"arn:aws:lambda:ap-northeast-3:123456789012:function:f","FutureParameters":{"Deep":[1,2.50,true]}}""".strip();
        http.events("PutTargets", "{\"Rule\":\"nightly\",\"Targets\":[" + target + "]}");

        assertThat(http.events("ListTargetsByRule", "{\"Rule\":\"nightly\"}").body())
                .isEqualTo("{\"Targets\":[" + target + "]}");
    }

    @Test
    void refusesWhatAwsRefusesInATarget() {
        assertThatThrownBy(() -> put(task("a").roleArn(null).build()))
                .satisfies(says("ValidationException", "RoleArn is required for target " + CLUSTER + "."));
        assertThatThrownBy(
                        () -> put(task("a").ecsParameters((EcsParameters) null).build()))
                .satisfies(says("ValidationException", "Parameter(s) EcsParameters must be specified for target: a."));
        assertThatThrownBy(() -> put(task("a").input("{}").inputPath("$.x").build()))
                .satisfies(says(
                        "ValidationException",
                        "Only one of Input, InputPath, or InputTransformer must be provided for target a."));
        assertThatThrownBy(() -> put(task("a")
                        .ecsParameters(ecs -> ecs.taskDefinitionArn(DEFINITION)
                                .launchType(LaunchType.FARGATE)
                                .capacityProviderStrategy(SPOT))
                        .build()))
                .satisfies(
                        says(
                                "ValidationException",
                                "Parameter(s) LaunchType and CapacityProviderStrategy cannot both be specified for target: a."));
        assertThatThrownBy(() -> put(task("a").input("{").build())).hasMessageContaining("JSON syntax error in input");
        assertThatThrownBy(() -> put(task("a").arn("main").build()))
                .satisfies(says(
                        "ValidationException",
                        "Parameter main is not valid. Reason: Provided Arn is not in correct format."));
        assertThat(targets()).isEmpty();
    }

    @Test
    void namesThePathOfABrokenConstraint() {
        assertThatThrownBy(() -> put(
                        topic("ok"),
                        task("a")
                                .ecsParameters(
                                        ecs -> ecs.taskDefinitionArn(DEFINITION).taskCount(0))
                                .retryPolicy(retry -> retry.maximumRetryAttempts(186))
                                .build()))
                .satisfies(says(
                        "ValidationException",
                        "2 validation errors detected: Value '0' at 'targets.2.member.ecsParameters.taskCount' failed to"
                                + " satisfy constraint: Member must have value greater than or equal to 1; Value '186' at"
                                + " 'targets.2.member.retryPolicy.maximumRetryAttempts' failed to satisfy constraint:"
                                + " Member must have value less than or equal to 185"));
        String tooLong = "\"" + "x".repeat(8191) + "\"";
        assertThatThrownBy(() -> put(task("a").input(tooLong).build()))
                .hasMessageContaining("Member must have length less than or equal to 8192");
    }

    @Test
    void allowsFiveTargetsForARule() {
        put(topics(5));
        put(topic("t0"));
        assertThatThrownBy(() -> put(topic("t5"))).isInstanceOf(LimitExceededException.class);
        assertThat(targets()).hasSize(5);
    }

    @Test
    void removesTargetsAndCanRepeatIt() {
        put(topics(2));
        for (int i = 0; i < 2; i++) {
            assertThat(events.removeTargets(request -> request.rule("nightly").ids("t0"))
                            .failedEntryCount())
                    .isZero();
        }
        assertThat(targets()).containsExactly(topic("t1"));
    }

    @Test
    void deletesOnlyARuleWithoutTargets() {
        put(topic("a"));
        assertThatThrownBy(() -> events.deleteRule(request -> request.name("nightly")))
                .satisfies(says("ValidationException", "Rule can't be deleted since it has targets."));
        events.removeTargets(request -> request.rule("nightly").ids("a"));
        events.deleteRule(request -> request.name("nightly"));
        assertThat(sandbox.state().compact()).isEqualTo("{\"version\":1,\"regions\":{}}");
    }

    @Test
    void findsTheRulesOfATargetInPages() {
        for (String name : List.of("a", "b", "c")) {
            events.putRule(rule -> rule.name(name).scheduleExpression("rate(1 day)"));
            events.putTargets(request ->
                    request.rule(name).targets(task("1").build(), task("2").build()));
        }
        var first = events.listRuleNamesByTarget(
                request -> request.targetArn(CLUSTER).limit(2));
        var second = events.listRuleNamesByTarget(
                request -> request.targetArn(CLUSTER).nextToken(first.nextToken()));
        assertThat(first.ruleNames()).containsExactly("a", "b");
        assertThat(second.ruleNames()).containsExactly("c");
    }

    @Test
    void listsTargetsInPages() {
        put(topics(3));
        var first = events.listTargetsByRule(request -> request.rule("nightly").limit(2));
        var second = events.listTargetsByRule(request -> request.rule("nightly").nextToken(first.nextToken()));
        assertThat(first.targets()).containsExactly(topic("t0"), topic("t1"));
        assertThat(second.targets()).containsExactly(topic("t2"));
    }

    private void put(Target... targets) {
        assertThat(events.putTargets(request -> request.rule("nightly").targets(targets))
                        .failedEntryCount())
                .isZero();
    }

    private List<Target> targets() {
        return events.listTargetsByRule(request -> request.rule("nightly")).targets();
    }

    private static Target[] topics(int count) {
        return IntStream.range(0, count).mapToObj(i -> topic("t" + i)).toArray(Target[]::new);
    }

    private static Target topic(String id) {
        return Target.builder()
                .id(id)
                .arn("arn:aws:sns:ap-northeast-3:123456789012:topic")
                .build();
    }

    private static Target.Builder task(String id) {
        return Target.builder()
                .id(id)
                .arn(CLUSTER)
                .roleArn(ROLE)
                .ecsParameters(ecs -> ecs.taskDefinitionArn(DEFINITION));
    }
}

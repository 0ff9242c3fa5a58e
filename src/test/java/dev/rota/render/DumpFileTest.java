package dev.rota.render;

import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.OURS;
import static dev.rota.rule.Examples.live;
import static dev.rota.rule.Examples.on;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static dev.rota.rule.Examples.tracked;
import static dev.rota.rule.Examples.withInput;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.rule.ForeignTarget;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DumpFileTest {

    @Test
    void aDumpSaysEverySettingInShortNames() {
        LiveRule one = live(
                rule("b", withInput(target("other"), """
                        {"containerOverrides":[{"name":"app","command":["run","{{ x }}"],"environment":[{"name":"N","value":"007"}]}]}""")).withState(Rule.DISABLED),
                RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, OURS, "team", "data")));
        LiveRule two = live(
                rule("a", target("x"), on("mail", target("y"))),
                RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, OURS, RuleTags.HOLD, "incident 42")),
                new ForeignTarget("l", "arn:aws:lambda:ap-northeast-3:123456789012:function:notify"));
        assertThat(dump(one, two)).isEqualTo("""
                region: ap-northeast-3
                cluster: shop
                trackingId: shop-jobs
                rules:
                  # a has 1 more target that is not ECS (lambda function:notify); Rota leaves it alone
                  # a is on hold: "incident 42"
                  - name: a
                    scheduleExpression: cron(0 10 * * ? *)
                    targets:
                      - id: x
                        taskDefinition: report
                        taskCount: 1
                      - id: "y"
                        cluster: mail
                        taskDefinition: report
                        taskCount: 1
                  - name: b
                    scheduleExpression: cron(0 10 * * ? *)
                    state: DISABLED
                    tags:
                      team: data
                    targetId: other
                    taskDefinition: report
                    taskCount: 1
                    containerOverrides:
                      - name: app
                        command: [run, "\\x7B{ x }}"]
                        environment:
                          "N": "007"
                """);
    }

    @Test
    void rulesOfSeveralOwnersSayTheirOwn() {
        assertThat(dump(
                        live(rule("a"), tracked("one")),
                        live(rule("b"), tracked("two")),
                        live(rule("c"), RuleTags.confirmed(Map.of()))))
                .isEqualTo("""
                        region: ap-northeast-3
                        cluster: shop
                        rules:
                          - name: a
                            scheduleExpression: cron(0 10 * * ? *)
                            taskDefinition: report
                            taskCount: 1
                            trackingId: one
                          - name: b
                            scheduleExpression: cron(0 10 * * ? *)
                            taskDefinition: report
                            taskCount: 1
                            trackingId: two
                          - name: c
                            scheduleExpression: cron(0 10 * * ? *)
                            taskDefinition: report
                            taskCount: 1
                        """);
    }

    /** The file's cluster counts before a rule's own, so it is the name that need not be said. */
    @Test
    void theNameOfTheFilesClusterIsNotSaidAsTrackingId() {
        assertThat(dump(live(rule("a"), tracked("shop")))).doesNotContain("trackingId");
        assertThat(dump(live(rule("a", on("mail", target("a"))), tracked("shop"))))
                .doesNotContain("trackingId");
    }

    @Test
    void theNameOfARulesOwnClusterIsSaidAsTrackingIdWhenTheFileHasAnother() {
        assertThat(dump(live(rule("a", on("mail", target("a"))), tracked("mail"))))
                .isEqualTo("""
                region: ap-northeast-3
                cluster: shop
                trackingId: mail
                rules:
                  - name: a
                    scheduleExpression: cron(0 10 * * ? *)
                    cluster: mail
                    taskDefinition: report
                    taskCount: 1
                """);
    }

    @Test
    void theNameOfARulesOwnClusterIsNotSaidAsTrackingIdWhenTheFileHasNone() {
        LiveRule rule = live(rule("a", on("mail", target("a"))), tracked("mail"));
        assertThat(new DumpFile(HOME, Optional.empty()).write(List.of(rule))).doesNotContain("trackingId");
    }

    private static String dump(LiveRule... rules) {
        return new DumpFile(HOME, Optional.of("shop")).write(List.of(rules));
    }
}

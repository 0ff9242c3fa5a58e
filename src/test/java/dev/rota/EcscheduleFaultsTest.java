package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.Fault;
import dev.rota.sandbox.Fault.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ecschedule 0.20 does wrong when it dumps, compares, applies and prunes, and Rota does not; a test for each. */
class EcscheduleFaultsTest {

    private static final String HEAD = """
            region: ap-northeast-3
            cluster: main
            trackingId: team
            role: ecsEventsRole
            """;

    private static final String NIGHTLY = HEAD + """
            rules:
              - name: nightly
                scheduleExpression: cron(0 18 * * ? *)
                taskDefinition: report
            """;

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void begin() {
        work = new Workplace(folder);
        work.live();
    }

    @AfterEach
    void end() {
        work.close();
    }

    @Test
    void putTargetsAnswers200WithAFailedEntryOnceAndIsTriedAgain() {
        work.file("rota.yaml", NIGHTLY);
        work.sandbox().faults().add(Fault.of(Kind.ENTRY_FAILURE).onOperation("PutTargets"));

        CommandRun apply = work.rota("apply");

        assertThat(apply.exit()).isZero();
        assertThat(work.targetIds("nightly")).containsExactly("nightly");
    }

    @Test
    void putTargetsAnswers200WithAFailedEntryForEverAndTheRuleHasFailed() {
        work.file("rota.yaml", NIGHTLY);
        work.sandbox()
                .faults()
                .add(Fault.of(Kind.ENTRY_FAILURE)
                        .onOperation("PutTargets")
                        .withCode("LimitExceededException")
                        .always());

        CommandRun apply = work.rota("apply");

        assertThat(apply.exit()).isEqualTo(1);
        assertThat(apply.out()).contains("✗ failed     nightly").doesNotContain("✓");
        assertThat(apply.err()).contains("1 failed").contains("Run the same command again to finish");
        assertThat(work.targetIds("nightly")).isEmpty();
    }

    @Test
    void aRuleWithTwoTargetsIsDumpedComparedAndManaged() {
        work.live(Account.tracked("pair", "main", Account.target("first", "main"), Account.target("second", "main")));

        String dump = work.rota("dump", "--cluster", "main", "--region", Workplace.REGION)
                .out();
        work.file("rota.yaml", dump);
        assertThat(dump).contains("- id: first", "- id: second");
        assertThat(work.rota("diff", "--exit-code"))
                .returns(0, CommandRun::exit)
                .returns("", CommandRun::out);

        work.file("rota.yaml", dump.replace("cron(0 18 * * ? *)", "cron(0 19 * * ? *)"));
        assertThat(work.rota("apply").exit()).isZero();
        assertThat(work.targetIds("pair")).containsExactlyInAnyOrder("first", "second");
        assertThat(work.writes()).containsExactly("PutRule pair");
    }

    @Test
    void aRuleOfTheSameNameForALambdaIsRefusedUnlessTakenOver() {
        work.live(Account.untracked("nightly", Account.lambda("notify")));
        work.file("rota.yaml", NIGHTLY);
        String before = work.state();

        CommandRun apply = work.rota("apply");
        assertThat(apply.exit()).isEqualTo(1);
        assertThat(apply.err()).contains("refused nightly").contains("--take-over nightly");
        assertThat(work.state()).isEqualTo(before);

        assertThat(work.rota("apply", "--take-over", "nightly").exit()).isZero();
        assertThat(work.targetIds("nightly")).containsExactlyInAnyOrder("notify", "nightly");
    }

    @Test
    void dumpThenApplyLosesNothing() {
        work.live(Account.tracked("rich", "main", Account.target("rich", "main", """
                        "TaskCount": 2, "EnableECSManagedTags": true, "EnableExecuteCommand": true,
                        "ReferenceId": "ref-1", "Tags": [{"Key": "team", "Value": "data"}],
                        "PlacementConstraints": [{"type": "memberOf", "expression": "attribute:zone == a"}],
                        "PlacementStrategy": [{"type": "spread", "field": "instanceId"}]
                        """, """
                        "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 600},
                        "InputTransformer": {"InputPathsMap": {"at": "$.time"}, "InputTemplate": "{\\"at\\": <at>}"}
                        """)));
        String before = work.rule("rich").orElseThrow().pretty();
        String dump = work.rota("dump", "--cluster", "main", "--region", Workplace.REGION)
                .out();
        work.file("rota.yaml", dump);

        assertThat(work.rota("apply").exit()).isZero();
        assertThat(work.writes()).isEmpty();

        work.file("rota.yaml", dump.replace("taskDefinition: report", "taskDefinition: other"));
        assertThat(work.rota("apply").exit()).isZero();
        assertThat(work.writes()).containsExactly("PutTargets rich");
        assertThat(work.rule("rich").orElseThrow().pretty())
                .isEqualTo(before.replace("task-definition/report", "task-definition/other"));
    }

    @Test
    void applyOfOneRuleWithPruneIsWrongUsage() {
        work.live(
                Account.tracked("nightly", "team", Account.target("nightly", "main")),
                Account.tracked("hourly", "team", Account.target("hourly", "main")));
        work.file("rota.yaml", NIGHTLY);
        String before = work.state();

        CommandRun apply = work.rota("apply", "--rule", "nightly", "--prune");

        assertThat(apply.exit()).isEqualTo(64);
        assertThat(apply.err()).contains("--prune cannot go together with names of rules");
        assertThat(work.state()).isEqualTo(before);
    }

    @Test
    void aChangedTargetIdTakesTheOldTargetAwayAfterTheNewOneIsIn() {
        work.live(Account.tracked("nightly", "team", Account.target("old", "main")));
        work.file("rota.yaml", NIGHTLY + "    targetId: new\n");

        assertThat(work.rota("diff").out()).contains("-targetId: old").contains("+targetId: new");
        assertThat(work.rota("apply").exit()).isZero();
        assertThat(work.writes()).containsExactly("PutTargets nightly", "RemoveTargets nightly");
        assertThat(work.targetIds("nightly")).containsExactly("new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failed-jobs",
                "arn:aws:sqs:ap-northeast-3:123456789012:failed-jobs",
                "https://sqs.ap-northeast-3.amazonaws.com/123456789012/failed-jobs"
            })
    void aDeadLetterQueueIsTheSameByNameArnAndUrl(String queue) {
        work.live(Account.tracked(
                "nightly",
                "team",
                Account.target(
                        "nightly",
                        "main",
                        "\"TaskCount\": 1",
                        "\"DeadLetterConfig\": {\"Arn\": \"arn:aws:sqs:ap-northeast-3:123456789012:failed-jobs\"}")));
        work.file("rota.yaml", NIGHTLY + "    dead_letter_config:\n      sqs: " + queue + "\n");

        assertThat(work.rota("diff", "--exit-code"))
                .returns(0, CommandRun::exit)
                .returns("", CommandRun::out);
        assertThat(work.rota("apply").exit()).isZero();
        assertThat(work.writes()).isEmpty();
    }

    @Test
    void aFullArnForRoleTaskDefinitionOrClusterIsNoDifference() {
        work.live(Account.tracked("nightly", "team", Account.target("nightly", "main")));
        work.file("rota.yaml", """
                region: ap-northeast-3
                cluster: arn:aws:ecs:ap-northeast-3:123456789012:cluster/main
                trackingId: team
                role: arn:aws:iam::123456789012:role/ecsEventsRole
                rules:
                  - name: nightly
                    scheduleExpression: cron(0 18 * * ? *)
                    taskDefinition: arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report
                """);

        assertThat(work.rota("diff", "--exit-code"))
                .returns(0, CommandRun::exit)
                .returns("", CommandRun::out);
    }

    @Test
    void anUnsetTrackingIdPrunesTheOtherFilesRulesOnlyWhenThatIsAgreedTo() {
        work.live(
                Account.tracked("nightly", "main", Account.target("nightly", "main")),
                Account.tracked("of-the-other-file", "main", Account.target("of-the-other-file", "main")));
        work.file("rota.yaml", NIGHTLY.replace("trackingId: team\n", ""));
        String before = work.state();

        CommandRun refused = work.rota("apply", "--prune", "--yes");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("--allow-deletes 1");
        assertThat(work.state()).isEqualTo(before);

        assertThat(work.rota("prune", "--yes", "--allow-deletes", "1").exit()).isZero();
        assertThat(work.rule("of-the-other-file")).isEmpty();
    }

    @Test
    void oneTrackingIdForDevAndProdPrunesOnlyTheClustersOfTheFile() {
        work.live(
                Account.tracked("nightly", "team", Account.target("nightly", "main")),
                Account.tracked("of-dev", "team", Account.target("of-dev", "other")),
                Account.tracked("gone", "team", Account.target("gone", "main")));
        work.file("rota.yaml", NIGHTLY);

        assertThat(work.rota("apply", "--prune", "--yes").exit()).isZero();

        assertThat(work.rule("gone")).isEmpty();
        assertThat(work.rule("of-dev")).isPresent();
    }

    @Test
    void anAdoptedRuleWithoutOtherChangeIsTaggedAndThenPruned() {
        work.live(
                Account.untracked("nightly", Account.target("nightly", "main")),
                Account.tracked("kept", "team", Account.target("kept", "main")));
        work.file(
                "rota.yaml",
                NIGHTLY + NIGHTLY.substring(NIGHTLY.indexOf("  - name")).replace("nightly", "kept"));

        assertThat(work.rota("diff", "--exit-code"))
                .returns(0, CommandRun::exit)
                .returns("", CommandRun::out);
        assertThat(work.rota("apply").exit()).isZero();
        assertThat(work.writes()).containsExactly("TagResource nightly");

        work.file("rota.yaml", NIGHTLY.replace("nightly", "kept"));
        assertThat(work.rota("prune", "--yes").exit()).isZero();
        assertThat(work.rule("nightly")).isEmpty();
    }

    @Test
    void aReTrackedRuleWithoutOtherChangeIsTaggedWhenItIsTakenOver() {
        work.live(Account.tracked("nightly", "old-team", Account.target("nightly", "main")));
        work.file("rota.yaml", NIGHTLY);

        CommandRun refused = work.rota("apply");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("old-team").contains("--take-over nightly");
        assertThat(work.writes()).isEmpty();

        assertThat(work.rota("apply", "--take-over", "nightly").exit()).isZero();
        assertThat(work.writes()).containsExactly("TagResource nightly");
        assertThat(work.rota("diff", "--exit-code").exit()).isZero();
    }

    @Test
    void twoRulesOfOneNameInAFileAreAnErrorWithBothPlaces() {
        work.file("rota.yaml", NIGHTLY + NIGHTLY.substring(NIGHTLY.indexOf("  - name")));

        CommandRun diff = work.rota("diff");

        assertThat(diff.exit()).isEqualTo(1);
        assertThat(diff.err())
                .contains("rota.yaml:9:")
                .contains("rule nightly is defined twice; the first is at rota.yaml:6:");
        assertThat(work.sandbox().calls().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rate(5 minute), 7:32", "rate(1 minutes), 7:32", "cron(0 0 1 * 2 *), 7:34"})
    void aScheduleThatAwsRefusesIsAnErrorBeforeAnythingIsSent(String schedule, String place) {
        work.file("rota.yaml", NIGHTLY.replace("cron(0 18 * * ? *)", schedule));

        CommandRun apply = work.rota("apply");

        assertThat(apply.exit()).isEqualTo(1);
        assertThat(apply.err()).startsWith("rota.yaml:" + place + ": " + schedule);
        assertThat(work.sandbox().calls().all()).isEmpty();
    }

    @Test
    void diffIsOnStdoutInAStableOrderAndHasAnExitCode() {
        List<String> names = new ArrayList<>();
        for (int number = 10; number < 40; number++) {
            names.add("job-" + number);
        }
        Collections.shuffle(names, new Random(4));
        StringBuilder file = new StringBuilder(HEAD + "rules:\n");
        names.forEach(name ->
                file.append(NIGHTLY.substring(NIGHTLY.indexOf("  - name")).replace("nightly", name)));
        work.file("rota.yaml", file.toString());

        CommandRun diff = work.rota("diff", "--exit-code");

        assertThat(diff.exit()).isEqualTo(2);
        Collections.sort(names);
        assertThat(diff.out().lines().filter(line -> line.startsWith("+++ ")))
                .containsExactlyElementsOf(
                        names.stream().map(name -> "+++ rota.yaml/" + name).toList());
        assertThat(work.rota("diff").out()).isEqualTo(diff.out());
        assertThat(work.rota("diff").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "apply --dry-run", "apply"})
    void secretsAreMaskedInDiffsAndDryRuns(String command) {
        work.file("terraform.tfstate", """
                {"version": 4, "outputs": {"password": {"value": "tiger-on-the-stairs", "type": "string", "sensitive": true}},
                 "resources": []}
                """);
        work.file("rota.yaml", HEAD + """
                plugins:
                  - name: tfstate
                    config: { path: terraform.tfstate }
                rules:
                  - name: nightly
                    scheduleExpression: cron(0 18 * * ? *)
                    taskDefinition: report
                    containerOverrides:
                      - name: app
                        environment: { LOGIN: '{{ tfstate("output.password") }}' }
                """);

        CommandRun ended = work.rota(command.split(" "));

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("LOGIN: (secret ");
        assertThat(ended.toString()).doesNotContain("tiger-on-the-stairs");
    }

    @Test
    void aTfstateInAnotherRegionsBucketIsRead() {
        work.sandbox().seed(Json.parse("""
                                {"buckets": {"states": {"region": "us-west-2", "objects": {"prod/terraform.tfstate": {"json":
                                  {"version": 4, "outputs": {"family": {"value": "report", "type": "string"}}, "resources": []}}}}}}
                                """), folder);
        work.live(Account.tracked("nightly", "team", Account.target("nightly", "main")));
        work.file(
                "rota.yaml",
                NIGHTLY.replace("taskDefinition: report", "taskDefinition: '{{ tfstate `output.family` }}'")
                        + "plugins:\n  - name: tfstate\n    config: { url: 's3://states/prod/terraform.tfstate' }\n");

        assertThat(work.rota("diff", "--exit-code", "--region", Workplace.REGION))
                .returns(0, CommandRun::exit)
                .returns("", CommandRun::out);
    }

    @ParameterizedTest
    @CsvSource({"cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov"})
    void thePartitionFollowsTheRegion(String region, String partition) {
        work.sandbox().seed(Json.parse(Account.seed(region)), folder);
        work.file("rota.yaml", NIGHTLY.replace("ap-northeast-3", region));

        assertThat(work.rota("apply").exit()).isZero();

        JsonObject rule = work.rule(region, "nightly").orElseThrow();
        assertThat(rule.compact())
                .contains("\"arn:%s:ecs:%s:123456789012:cluster/main\"".formatted(partition, region))
                .contains("\"arn:%s:iam::123456789012:role/ecsEventsRole\"".formatted(partition))
                .doesNotContain("\"arn:aws:");
        assertThat(work.rota("diff", "--exit-code").exit()).isZero();
    }

    @Test
    void aMissingTaskDefinitionRefusesThatRuleAlone() {
        work.file(
                "rota.yaml",
                NIGHTLY
                        + NIGHTLY.substring(NIGHTLY.indexOf("  - name"))
                                .replace("nightly", "broken")
                                .replace("taskDefinition: report", "taskDefinition: missing"));

        CommandRun apply = work.rota("apply");

        assertThat(apply.exit()).isEqualTo(1);
        assertThat(apply.err()).contains("refused broken: ").contains("missing");
        assertThat(work.rule("broken")).isEmpty();
        assertThat(work.targetIds("nightly")).containsExactly("nightly");
    }

    @Test
    void anOverrideForAContainerThatTheTaskDefinitionLacksRefusesThatRuleAlone() {
        work.file("rota.yaml", NIGHTLY + "    containerOverrides:\n      - name: nginx\n        command: [nginx]\n");

        CommandRun apply = work.rota("apply");

        assertThat(apply.exit()).isEqualTo(1);
        assertThat(apply.err()).contains("refused nightly: ").contains("nginx");
        assertThat(work.rule("nightly")).isEmpty();
    }

    @Test
    void aRuleIsDeletedByItsNameWithoutAnEmptyFileAndWithoutTouchingAnother() {
        work.live(
                Account.tracked("nightly", "team", Account.target("nightly", "main")),
                Account.tracked("hourly", "team", Account.target("hourly", "main")),
                Account.tracked("of-others", "other-team", Account.target("of-others", "main")));
        work.file("rota.yaml", NIGHTLY);

        assertThat(work.rota("delete", "hourly", "--yes").exit()).isZero();
        assertThat(work.writes()).containsExactly("RemoveTargets hourly", "DeleteRule hourly");
        assertThat(work.rule("hourly")).isEmpty();
        assertThat(work.rule("nightly")).isPresent();

        String before = work.state();
        CommandRun refused = work.rota("delete", "of-others", "--yes");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("refused of-others: it carries the tracking id other-team, not team");
        assertThat(work.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONCURRENT_MODIFICATION", "THROTTLE", "INTERNAL", "RESET"})
    void concurrentModificationAndThrottlingAreTriedAgainAndTheRestGoesOn(String kind) {
        work.file(
                "rota.yaml",
                NIGHTLY + NIGHTLY.substring(NIGHTLY.indexOf("  - name")).replace("nightly", "hourly"));
        work.sandbox()
                .faults()
                .add(Fault.of(Kind.valueOf(kind)).onOperation("PutRule").onResource("nightly"));

        assertThat(work.rota("apply").exit()).isZero();

        assertThat(work.targetIds("nightly")).containsExactly("nightly");
        assertThat(work.targetIds("hourly")).containsExactly("hourly");
    }

    @Test
    void whatIsRefusedForGoodFailsAloneAndTheRestGoesOn() {
        work.file(
                "rota.yaml",
                NIGHTLY + NIGHTLY.substring(NIGHTLY.indexOf("  - name")).replace("nightly", "hourly"));
        work.sandbox()
                .faults()
                .add(Fault.of(Kind.ACCESS_DENIED)
                        .onOperation("PutRule")
                        .onResource("nightly")
                        .always());

        CommandRun apply = work.rota("apply");

        assertThat(apply.exit()).isEqualTo(1);
        assertThat(apply.out()).contains("✓ created    hourly").contains("✗ failed     nightly");
        assertThat(work.targetIds("hourly")).containsExactly("hourly");
    }
}

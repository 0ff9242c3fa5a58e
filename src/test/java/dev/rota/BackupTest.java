package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --backup} saves leads back, and says what it does not bring back. */
class BackupTest {

    private static final String HEAD = """
            region: ap-northeast-3
            cluster: main
            trackingId: team
            rules:
            """;

    private static final String KEPT = """
              - name: kept
                scheduleExpression: rate(1 day)
                taskDefinition: report
            """;

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void begin() {
        work = new Workplace(folder);
        work.live();
        work.file("rota.yaml", HEAD + KEPT);
    }

    @AfterEach
    void end() {
        work.close();
    }

    @Test
    void aBackupThatCannotBeWrittenSaysWhyAndNothingIsWritten() {
        work.live(Account.untracked("kept", target("kept")));

        CommandRun ended = work.rota("apply", "--backup", "none/before.yaml");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("none/before.yaml cannot be written (its folder does not exist). Nothing was");
        assertThat(work.writes()).isEmpty();
    }

    @Test
    void aRuleThatWasAdoptedComesBackUnderItsNewTrackingId() {
        work.live(Account.untracked("kept", target("kept")));

        assertThat(work.rota("apply", "--backup", "before.yaml").err())
                .contains("to restore them: rota apply -c before.yaml.");

        assertThat(folder.resolve("before.yaml")).hasContent("""
                # Live rules of account 123456789012 (ap-northeast-3) as they were before a plan changed them.
                # To restore them: rota apply -c THIS-FILE. Values are complete, secrets included.
                region: ap-northeast-3
                # Other rules of the same tracking id are not in here, so nothing is pruned by this file.
                partial: true
                trackingId: team
                rules:
                  - name: kept
                    scheduleExpression: cron(0 18 * * ? *)
                    tags: {}
                    targetId: kept
                    cluster: main
                    taskDefinition: report
                    taskCount: 1
                    retryPolicy:
                      maximumRetryAttempts: 3
                """);
        CommandRun back = work.rota("apply", "-c", "before.yaml");
        assertThat(back.exit()).as(back.toString()).isZero();
        assertThat(Workplace.text(work.rule("kept").orElseThrow(), "ScheduleExpression"))
                .isEqualTo("cron(0 18 * * ? *)");
    }

    @Test
    void aRuleThatWasTakenOverGoesBackToItsOwner() {
        work.live(Account.tracked("kept", "others", target("kept")));
        String before = work.state();

        CommandRun apply = work.rota("apply", "--take-over", "kept", "--backup", "before.yaml");

        assertThat(apply.err()).contains("to restore them: rota apply -c before.yaml --take-over kept.");
        assertThat(work.rota("apply", "-c", "before.yaml", "--take-over", "kept")
                        .exit())
                .isZero();
        assertThat(work.state()).isEqualTo(before);
    }

    @Test
    void aRuleThatMovedToAnotherClusterComesBack() {
        work.live(Account.tracked("kept", "team", target("kept")));
        String before = work.state();
        work.file("rota.yaml", (HEAD + KEPT).replace("cluster: main", "cluster: other"));

        CommandRun apply = work.rota("apply", "--take-over", "kept", "--backup", "before.yaml");

        assertThat(apply.err()).contains("to restore them: rota apply -c before.yaml --take-over kept.");
        assertThat(work.rota("apply", "-c", "before.yaml", "--take-over", "kept")
                        .exit())
                .isZero();
        assertThat(work.state()).isEqualTo(before);
    }

    @Test
    void whatARuleStartedBesidesTasksIsToldAsLost() throws IOException {
        work.live(Account.tracked("gone", "team", target("gone"), Account.lambda("notify")));

        CommandRun apply = work.rota("apply", "--prune", "--backup", "before.yaml");

        assertThat(apply.exit()).as(apply.toString()).isZero();
        assertThat(Files.readString(folder.resolve("before.yaml")))
                .startsWith("""
                        # Live rules of account 123456789012 (ap-northeast-3) as they were before a plan changed them.
                        # To restore them: rota apply -c THIS-FILE. Values are complete, secrets included.
                        # The plan created these rules, which restoring does not delete: kept
                        # Restoring does not bring back the targets of gone that are not ECS: arn:aws:lambda:ap-northeast-3:123456789012:function:notify
                        """)
                .doesNotContain("leaves it alone");
        assertThat(work.rota("apply", "-c", "before.yaml").exit()).isZero();
        assertThat(work.targetIds("gone")).containsExactly("gone");
    }

    @Test
    void aRuleWithoutTargetsIsNamedBecauseAFileCannotHoldIt() throws IOException {
        work.live(Account.tracked("kept", "team", target("kept")), Account.tracked("empty", "team"));

        CommandRun apply = work.rota("apply", "--prune", "--backup", "before.yaml");

        assertThat(apply.exit()).as(apply.toString()).isZero();
        assertThat(work.rule("empty")).isEmpty();
        assertThat(Files.readString(folder.resolve("before.yaml")))
                .contains(
                        "\n# Restoring does not change these rules, which had no ECS target: empty (cron(0 18 * * ? *), ENABLED)\n")
                .doesNotContain("- name: empty");
        CommandRun back = work.rota("apply", "-c", "before.yaml");
        assertThat(back.exit()).as(back.toString()).isZero();
    }

    @Test
    void aRoleThatTheRuleItselfIsGivenIsToldAsStaying() throws IOException {
        work.live(Account.tracked("kept", "team", target("kept")));
        work.file("rota.yaml", HEAD + KEPT + "    ruleRole: eventsRole\n");

        work.rota("apply", "--backup", "before.yaml");

        assertThat(Files.readString(folder.resolve("before.yaml")))
                .contains("\n# Restoring does not remove the ruleRole that the plan gave to: kept\n");
    }

    @Test
    void aFileThatExistsIsNotOverwrittenAndNothingIsWritten() throws IOException {
        Path precious = work.file("precious.yaml", "precious");
        Files.createSymbolicLink(folder.resolve("link.yaml"), precious);
        Files.createSymbolicLink(folder.resolve("dangling.yaml"), folder.resolve("elsewhere.yaml"));

        for (String name : List.of("precious.yaml", "link.yaml", "dangling.yaml")) {
            CommandRun ended = work.rota("apply", "--backup", name);
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.err())
                    .endsWith(("/%s exists already and is not overwritten; name another file."
                                    + " Nothing was written to AWS\n")
                            .formatted(name));
        }
        assertThat(precious).hasContent("precious");
        assertThat(folder.resolve("elsewhere.yaml")).doesNotExist();
        assertThat(work.writes()).isEmpty();
    }

    private static String target(String id) {
        return Account.target(id, "main", "\"TaskCount\": 1", "\"RetryPolicy\": {\"MaximumRetryAttempts\": 3}");
    }
}

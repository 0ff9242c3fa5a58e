package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The examples do what they say, with the built program and a sandbox. */
class ExamplesIT {

    @TempDir
    private Path folder = Path.of("");

    private ProgramShell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new ProgramShell(folder);
    }

    @Test
    void theRuleMadeByHandIsDumpedAsTheDumpSays() throws Exception {
        seed("t3-kato/seed.json", "t3-kato/by-hand.json");
        assertThat(shell.run("rota --quiet --sandbox=state dump --cluster t3-kato-dev --region ap-northeast-3"))
                .isEqualTo(Files.readString(Path.of("examples/t3-kato/dump.yaml")));
        assertThat(shell.run("rota --quiet --sandbox=state diff --exit-code -c examples/t3-kato/dump.yaml; echo $?"))
                .isEqualTo("0\n");
    }

    @Test
    void theFileForAllEnvironmentsSaysOfDevWhatWasMadeByHand() throws Exception {
        seed("t3-kato/seed.json", "t3-kato/by-hand.json");
        assertThat(shell.run(
                        "ENV=dev rota --quiet --sandbox=state diff --exit-code -c examples/t3-kato/rota.yaml; echo $?"))
                .isEqualTo("0\n");
    }

    @Test
    void theSeedOfTheRuleMadeByHandHoldsTheTargetThatWasPut() throws IOException {
        String seed = Files.readString(Path.of("examples/t3-kato/by-hand.json"));
        Json rules = member(member(member(Json.parse(seed), "regions"), "ap-northeast-3"), "rules");
        Json targets = member(((Json.JsonArray) rules).elements().get(0), "Targets");
        assertThat(targets).isEqualTo(Json.parse(Files.readString(Path.of("examples/t3-kato/target.json"))));
    }

    @Test
    void environmentsStandSideBySide() throws Exception {
        seed("environments/seed.json");
        List<String> environments = List.of("dev", "staging", "prod");
        String file = "-c examples/environments/rota.yaml";
        for (String name : environments) {
            shell.run("ENV=%s rota --sandbox=state apply --yes %s".formatted(name, file));
        }
        for (String name : environments) {
            assertThat(shell.run(
                            "ENV=%s rota --sandbox=state diff --prune --exit-code %s; echo $?".formatted(name, file)))
                    .isEqualTo("""
                            account 123456789012 · ap-northeast-1 · cluster shop-%1$s · tracking id shop-%1$s · sandbox state
                            no differences in %2$d rules.
                            0
                            """.formatted(name, name.equals("prod") ? 3 : 2));
        }
    }

    @Test
    void whatEcscheduleLeftIsTakenOverWithoutAChange() throws Exception {
        seed("ecschedule/seed.json");
        Files.copy(Path.of("examples/ecschedule/terraform.tfstate"), folder.resolve("terraform.tfstate"));
        String silent = """
                account 123456789012 · ap-northeast-1 · cluster shop-prod · tracking id shop-prod · sandbox state
                no differences in 2 rules.
                0
                """;
        String before = "-c examples/ecschedule/ecschedule.yaml; echo $?";
        assertThat(shell.run("ENV=prod rota --sandbox=state diff --prune --exit-code " + before))
                .isEqualTo(silent);
        assertThat(shell.run("ENV=prod rota --sandbox=state apply --yes " + before))
                .isEqualTo(silent);
        shell.run("rota --quiet migrate examples/ecschedule/ecschedule.yaml > rota.yaml");
        assertThat(Files.readString(folder.resolve("rota.yaml")))
                .contains(
                        "# yesterday's orders, by mail",
                        "{{ tfstatef `aws_security_group.%s.id` `task` }}",
                        "<<: *common")
                .doesNotContain("launch_type", "aws_vpc_configuration", "sqs:");
        assertThat(shell.run("ENV=prod rota --sandbox=state diff --prune --exit-code -c rota.yaml; echo $?"))
                .isEqualTo(silent);
        assertThat(shell.run("ENV=prod rota --sandbox=state apply --yes -c rota.yaml; echo $?"))
                .isEqualTo(silent);
    }

    @Test
    void filesThatShareWhatTheyHaveInCommonStandInEveryEnvironment() throws Exception {
        seed("several-files/seed.json");
        String files = "-c 'examples/several-files/jobs/*.yaml'";
        for (String name : List.of("staging", "prod")) {
            shell.run("ENV=%s rota --sandbox=state apply --yes %s".formatted(name, files));
        }
        for (String name : List.of("staging", "prod")) {
            assertThat(shell.run(
                            "ENV=%s rota --sandbox=state diff --prune --exit-code %s; echo $?".formatted(name, files)))
                    .isEqualTo("""
                            account 123456789012 · ap-northeast-1 · cluster main · tracking id %s-shop · sandbox state
                            no differences in 2 rules.
                            0
                            """.formatted(name));
        }
    }

    @Test
    void rulesWithSeveralTargetsSurviveApplyAndDump() throws Exception {
        seed("multi-target/seed.json");
        assertThat(shell.run("rota --quiet --sandbox=state apply --yes -c examples/multi-target/rota.yaml | tail -n 2"))
                .isEqualTo("✓ created    nightly-import\n✓ created    reindex\n");
        shell.run("rota --sandbox=state dump --all-clusters --region eu-central-1 > dumped.yaml");
        for (String file : List.of("examples/multi-target/rota.yaml", "dumped.yaml")) {
            assertThat(shell.run(
                            "rota --quiet --sandbox=state diff --prune --exit-code -c %s; echo $?".formatted(file)))
                    .as(file)
                    .isEqualTo("0\n");
        }
    }

    @Test
    void whatAwsKeepsIsAppliedAndItsSecretsStayHidden() throws Exception {
        seed("lookups/seed.json");
        String file = "-c examples/lookups/rota.yaml";
        String applied = shell.run("rota --quiet --sandbox=state apply --yes " + file + "; echo $?");
        assertThat(applied).endsWith("✓ created    shop-report\n0\n").doesNotContain("postgres", "example-login");
        assertThat(shell.run("rota --quiet --sandbox=state diff --exit-code " + file + "; echo $?"))
                .isEqualTo("0\n");
        assertThat(shell.run("rota --quiet --sandbox=state render --show-secrets " + file))
                .contains("OLD_DATABASE: postgres://shop:first@db.example.com/shop", "SMTP_LOGIN: example-login");
    }

    @Test
    void whatNoFileLooksUpIsNotEvenLoaded() throws Exception {
        seed("t3-kato/seed.json", "lookups/seed.json");
        String loaded = "ROTA_OPTS=-Xlog:class+load:file=loaded.log rota --quiet --sandbox=state render -c ";
        shell.run("ENV=dev " + loaded + "examples/t3-kato/rota.yaml");
        assertThat(Files.readString(folder.resolve("loaded.log")))
                .contains("software.amazon.awssdk.services.s3.S3Client ")
                .doesNotContain(
                        "awssdk.services.ssm.", "awssdk.services.secretsmanager.", "awssdk.services.cloudformation.");
        shell.run(loaded + "examples/lookups/rota.yaml");
        assertThat(Files.readString(folder.resolve("loaded.log")))
                .contains("awssdk.services.ssm.", "awssdk.services.secretsmanager.", "awssdk.services.cloudformation.");
    }

    @Test
    void tasksAreRunAndEndAsTheirSeedSays() throws Exception {
        seed("run/seed.json");
        assertThat(shell.run("rota --quiet --sandbox=state run nightly-report -c examples/run/rota.yaml; echo $?"))
                .isEqualTo("""
                        Report for 2026-11-20: 1,204 rows
                        3 rows could not be read
                        nightly-report: container app exited with 3 after 2 s (Essential container in task exited)
                        3
                        """);
        assertThat(shell.run("rota --quiet --sandbox=state run broken-import -c examples/run/rota.yaml; echo $?"))
                .startsWith("broken-import: did not start: CannotPullContainerError: ")
                .endsWith("\n125\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab.yml"})
    void theJobsShowTheDiffAndApplyIt(String jobs) throws Exception {
        seed("t3-kato/seed.json");
        Files.copy(Path.of("examples/ci/rota.yaml"), folder.resolve("rota.yaml"));
        List<String> steps = steps(new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(Path.of("examples/ci", jobs))))
                .filter(step -> step.matches("(?s).*(^|\\n)rota (diff|apply) .*"))
                .toList();
        assertThat(steps).hasSizeGreaterThan(1);
        List<String> shown = new ArrayList<>();
        for (String step : steps) {
            shown.add(inJob(step));
        }
        assertThat(Files.readString(folder.resolve("rota.md")))
                .startsWith("### Rota: 1 to create, 0 to change, 0 to delete\n");
        assertThat(shown.get(shown.size() - 1)).endsWith("✓ created    t3-kato-prod\n1 done.\n0\n");
    }

    @Test
    void theJobShowsWhyADiffIsRefused() throws Exception {
        Files.writeString(folder.resolve("rota.yaml"), "regin: ap-northeast-3\nrules: []\n");
        String step = steps(new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(Path.of("examples/ci/github.yml"))))
                .filter(text -> text.contains("rota diff"))
                .findFirst()
                .orElseThrow();

        assertThat(inJob(step)).endsWith("\n1\n");

        assertThat(Files.readString(folder.resolve("rota.md")))
                .startsWith("```\nrota.yaml:1:1: unknown key 'regin'")
                .endsWith("\n```\n")
                .isEqualTo(Files.readString(folder.resolve("summary")));
    }

    /** Runs a step as a job does, with a sandbox where AWS is. */
    private String inJob(String step) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("step"), step);
        return shell.run("""
                rota --quiet --sandbox=state sandbox serve > endpoint & server=$!
                until [ -s endpoint ]; do sleep 0.1; done
                export AWS_ENDPOINT_URL="$(cat endpoint)" AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any
                CI=true ENV=prod GITHUB_STEP_SUMMARY=summary sh -e step; echo $?
                kill $server; wait $server; rm endpoint""");
    }

    private void seed(String... files) throws IOException, InterruptedException {
        for (String file : files) {
            assertThat(shell.run("rota --quiet --sandbox=state sandbox seed examples/%s; echo $?".formatted(file)))
                    .isEqualTo("0\n");
        }
    }

    /** What jobs run: GitHub's {@code run}, GitLab's {@code script}, in the order in which they stand. */
    private static Stream<String> steps(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream().flatMap(entry -> {
                boolean runs = entry.getKey().equals("run") || entry.getKey().equals("script");
                return runs ? texts(entry.getValue()) : steps(entry.getValue());
            });
        }
        return node instanceof List<?> list ? list.stream().flatMap(ExamplesIT::steps) : Stream.of();
    }

    private static Stream<String> texts(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of(String.valueOf(value));
    }

    private static Json member(Json object, String name) {
        return ((Json.JsonObject) object).get(name).orElseThrow();
    }
}

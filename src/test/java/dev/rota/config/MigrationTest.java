package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.lookup.Fetch;
import dev.rota.problem.Problem;
import dev.rota.problem.RotaException;
import dev.rota.rule.DesiredRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migrated file says the same as before, and is migrated for good. */
class MigrationTest {

    private static final Pattern VARIABLE = Pattern.compile("env[ (]+[\"'`]([A-Za-z_]+)[\"'`]");
    private static final List<Path> CORPUS = List.of(
            Path.of("src", "test", "resources", "cases"),
            Path.of("src", "test", "resources", "ecschedule"),
            Path.of("examples"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFileThatCanBeReadSaysTheSameAfterwards() throws IOException {
        int compared = 0;
        int respelled = 0;
        for (Path file : corpus()) {
            Map<String, String> environment = environment(Files.readString(file, StandardCharsets.ISO_8859_1));
            Optional<List<String>> before = rules(file, environment);
            if (before.isPresent()) {
                Migration migration = migrate(file);
                Path beside = Files.writeString(beside(file), migration.text());
                assertThat(rules(beside, environment))
                        .as("%s, migrated:%n%s", file, migration.text())
                        .isEqualTo(before);
                assertThat(migrate(beside).text()).as(file.toString()).isEqualTo(migration.text());
                assertThat(migrate(beside).respelled()).as(file.toString()).isZero();
                respelled += migration.respelled();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(respelled).isGreaterThan(10);
    }

    @Test
    void keysAreRespelledAndNothingElseIsTouched() throws IOException {
        assertThat(migrated("""
                # launch_type: not a key
                region: ap-northeast-1   # where
                cluster: main
                tracking_id: shop
                common: &common
                  launch_type: {{ env "LAUNCH" "FARGATE" }}
                  'network_configuration':
                    aws_vpc_configuration: { "subnets" : [ {{ must_env `A` }} , subnet-b ], assign_public_ip: DISABLED }
                rules:
                {{ if eq (must_env `ENV`) `prod` }}
                - <<: *common
                  name: report
                  scheduleExpression:   cron(0 0 * * ? *)
                  task_definition: report
                  containerOverrides:
                  - name: app
                    command: ["launch_type", "{{ `x` }}"]
                    environment: { launch_type: 0.50, task_count: "1" }
                {{ end }}
                - { name: b, scheduleExpression: rate(1 day), taskDefinition: b, dead_letter_config: { sqs: failed } }
                """)).isEqualTo("""
                # launch_type: not a key
                region: ap-northeast-1   # where
                cluster: main
                trackingId: shop
                common: &common
                  launchType: {{ env "LAUNCH" "FARGATE" }}
                  'networkConfiguration':
                    awsvpcConfiguration: { "subnets" : [ {{ must_env `A` }} , subnet-b ], assignPublicIp: DISABLED }
                rules:
                {{ if eq (must_env `ENV`) `prod` }}
                - <<: *common
                  name: report
                  scheduleExpression:   cron(0 0 * * ? *)
                  taskDefinition: report
                  containerOverrides:
                  - name: app
                    command: ["launch_type", "{{ `x` }}"]
                    environment: { launch_type: 0.50, task_count: "1" }
                {{ end }}
                - { name: b, scheduleExpression: rate(1 day), taskDefinition: b, deadLetterConfig: { arn: failed } }
                """);
    }

    @Test
    void aKeyThatMeansTwoThingsKeepsItsSpelling() throws IOException {
        String text = """
                region: ap-northeast-1
                cluster: main
                x: &x { targetId: a }
                rules:
                  - { name: a, scheduleExpression: rate(1 day), taskDefinition: a, <<: *x }
                  - { name: b, scheduleExpression: rate(1 day), targets: [ { taskDefinition: a, <<: *x } ] }
                """;
        assertThat(migrated(text)).isEqualTo(text);
    }

    @Test
    void jsonBecomesYaml() throws IOException {
        Path file = Files.writeString(folder.resolve("ecschedule.json"), """
                {
                  "region": "ap-northeast-1",
                  "cluster": "{{ must_env `CLUSTER` }}",
                  "rules": [
                    {
                      "name": "{{ env \\"NAME\\" \\"it's\\" }}-job",
                      "description": "a: b # c",
                      "scheduleExpression": "rate(1 day)",
                      "task_definition": "report",
                      "taskCount": 2,
                      "disabled": true,
                      "role": null,
                      "network_configuration": { "aws_vpc_configuration": { "subnets": ["subnet-a"] } },
                      "containerOverrides": [
                        { "name": "app", "command": ["a", "1", "{{ must_env `A` }}"], "environment": { "launch_type": "true" } }
                      ]
                    }
                  ]
                }
                """);

        Migration migration = migrate(file);

        assertThat(migration.text()).isEqualTo("""
                region: ap-northeast-1
                cluster: "{{ must_env `CLUSTER` }}"
                rules:
                  - name: "{{ env "NAME" "it's" }}-job"
                    description: "a: b # c"
                    scheduleExpression: rate(1 day)
                    taskDefinition: report
                    taskCount: 2
                    disabled: true
                    role: null
                    networkConfiguration:
                      awsvpcConfiguration:
                        subnets:
                          - subnet-a
                    containerOverrides:
                      - name: app
                        command: [a, "1", "{{ must_env `A` }}"]
                        environment:
                          launch_type: "true"
                """);
        assertThat(migration.respelled()).isEqualTo(3);
        Map<String, String> environment = Map.of("CLUSTER", "main", "A", "x", "NAME", "n");
        assertThat(rules(Files.writeString(folder.resolve("rota.yaml"), migration.text()), environment))
                .isEqualTo(rules(file, environment))
                .isPresent();
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws IOException {
        assertThat(migrated("\uFEFFtracking_id: a\r\nrules: []\r\n")).isEqualTo("trackingId: a\r\nrules: []\r\n");
    }

    @Test
    void whatIsWorthChangingIsSaidAtItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("ecschedule.yaml"), """
                region: ap-northeast-1
                cluster: arn:aws:ecs:ap-northeast-1:123456789012:cluster/main
                anything: goes
                rules:
                  - name: report
                    scheduleExpression: rate(1 day)
                    taskDefinition: arn:aws:ecs:ap-northeast-1:123456789012:task-definition/{{ must_env `ENV` }}-report
                    disabled: yes
                    retries: 3
                    platformVersion: 1.10
                    containerOverrides:
                      - name: app
                        environment: { DB_PASSWORD: hunter2, VERSION: 0.50, COUNT: 5, {{ must_env `K` }}: v }
                """);

        assertThat(migrate(file).notes())
                .extracting(Problem::toString)
                .containsExactly("""
                ecschedule.yaml:2:1: the file has no trackingId, so its tracking id is the cluster's name; add one, and prune deletes without --allow-deletes""", """
                ecschedule.yaml:2:1: the file has no role, so targets use ecsEventsRole; add it, so that readers see it""", """
                ecschedule.yaml:2:10: this is a full ARN; in the same account and region the name is enough: main""", """
                ecschedule.yaml:7:21: this is a full ARN; in the same account and region the name is enough""", """
                ecschedule.yaml:8:5: the rule is disabled and stays so; AWS spells this state: DISABLED""", """
                ecschedule.yaml:9:5: unknown key 'retries', which ecschedule ignores and Rota refuses; a note of your own begins with x-""", """
                ecschedule.yaml:10:22: 1.10 is text without quotes; Rota keeps it as written, ecschedule did not; put it in quotes""", """
                ecschedule.yaml:13:24: DB_PASSWORD looks like a secret; move it to the 'secrets' of the task definition""", """
                ecschedule.yaml:13:55: 0.50 is text without quotes; Rota keeps it as written, ecschedule did not; put it in quotes""");
    }

    @Test
    void onlyWhatEcscheduleReadDifferentlyIsSaidToStandWithoutQuotes() throws IOException {
        Path file = Files.writeString(folder.resolve("ecschedule.yaml"), """
                cluster: main
                trackingId: main
                role: ecsEventsRole
                rules:
                  - name: report
                    scheduleExpression: rate(1 day)
                    taskDefinition: report
                    containerOverrides:
                      - name: app
                        command: [yes, No, ON, off, 1e3, 1E3, 08, 1.5, 10, 1.2.0, 12345678901234567890, 2020-01-01, true]
                      - name: sidecar
                        command: [0x1F, True, FALSE, 1_000, +5, 0o17, 0b11, 1.0, 0777, 1., .50, 1.10e2, -0]
                """);

        assertThat(migrate(file).notes())
                .extracting(Problem::toString)
                .allMatch(note -> note.startsWith("ecschedule.yaml:12:"))
                .extracting(note -> note.replaceAll("^[^ ]* ([^ ]*) is text without quotes; .*", "$1"))
                .containsExactly(
                        "0x1F", "True", "FALSE", "1_000", "+5", "0o17", "0b11", "1.0", "0777", "1.", ".50", "1.10e2",
                        "-0");
    }

    @Test
    void notesOfTheAuthorThatRotaUnderstandsAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("ecschedule.yaml"), """
                cluster: main
                trackingId: main
                role: ecsEventsRole
                namePrefix: shop
                ignore: [state]
                defaults: &common { launch_type: FARGATE }
                note: for us
                x-accountId: for us
                rules: []
                """);

        assertThat(migrate(file).notes()).extracting(Problem::toString).containsExactly("""
                ecschedule.yaml:4:1: ecschedule ignores 'namePrefix', but Rota gives it a meaning; if it is only a note, call it x-namePrefix""", """
                ecschedule.yaml:5:1: ecschedule ignores 'ignore', but Rota gives it a meaning; if it is only a note, call it x-ignore""");
    }

    @Test
    void nothingIsSaidOfWhatIsKeptInANote() throws IOException {
        Path file = Files.writeString(folder.resolve("ecschedule.yaml"), """
                cluster: main
                trackingId: main
                role: ecsEventsRole
                defaults:
                  base: &base { launch_type: FARGATE, taskDefinition: report }
                  unused: { launch_type: EC2 }
                rules:
                  - { name: report, scheduleExpression: rate(1 day), <<: *base }
                """);

        assertThat(migrate(file).notes()).isEmpty();
        assertThat(migrate(file).text()).isEqualTo("""
                cluster: main
                trackingId: main
                role: ecsEventsRole
                defaults:
                  base: &base { launchType: FARGATE, taskDefinition: report }
                  unused: { launch_type: EC2 }
                rules:
                  - { name: report, scheduleExpression: rate(1 day), <<: *base }
                """);
    }

    private static List<Path> corpus() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : CORPUS) {
            if (Files.exists(root)) {
                try (Stream<Path> below = Files.walk(root)) {
                    below.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                            .filter(file -> !file.toString().endsWith("live.json"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    /** A place in a copy of the file's folder, so that what it names relative to itself is there. */
    private Path beside(Path file) throws IOException {
        Path home = Files.createTempDirectory(folder, "copy");
        Path from = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path root = Optional.ofNullable(from.getParent()).orElseThrow();
        boolean needsOthers =
                Files.readString(file, StandardCharsets.ISO_8859_1).matches("(?s).*(extends|plugins).*");
        try (Stream<Path> below = needsOthers ? Files.walk(root, 4) : Stream.empty()) {
            for (Path each : below.filter(Files::isRegularFile).toList()) {
                Path to = home.resolve(root.relativize(each));
                Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
                Files.copy(each, to);
            }
        }
        return Files.createDirectories(home.resolve(root.relativize(from))).resolve("migrated.yaml");
    }

    /** Every variable that a file asks for has a value, so that as many files as possible can be read. */
    private static Map<String, String> environment(String text) {
        Map<String, String> environment = new HashMap<>();
        VARIABLE.matcher(text).results().forEach(variable -> environment.put(variable.group(1), "prod"));
        return environment;
    }

    private Optional<List<String>> rules(Path file, Map<String, String> environment) {
        try {
            return Optional.of(
                    ConfigurationReader.read(List.of(file.toAbsolutePath()), environment, folder, Fetch.unavailable())
                            .select(Selection.of(List.of()))
                            .rules()
                            .stream()
                            .map(rule -> rule(rule))
                            .toList());
        } catch (RotaException unreadable) {
            return Optional.empty();
        }
    }

    private static String rule(DesiredRule rule) {
        return rule.rule() + " " + rule.ownership().trackingId()
                + rule.ownership().defaulted() + " " + new TreeSet<>(rule.ignored());
    }

    private String migrated(String text) throws IOException {
        return migrate(Files.writeString(folder.resolve("ecschedule.yaml"), text))
                .text();
    }

    private static Migration migrate(Path file) {
        return Migration.of(
                file.toAbsolutePath(), String.valueOf(file.getFileName()), name -> name.contains("PASSWORD"));
    }
}

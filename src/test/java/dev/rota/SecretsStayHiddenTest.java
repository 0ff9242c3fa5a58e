package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that stands in any place where one can stand is printed nowhere, whatever is done and whatever goes wrong. */
class SecretsStayHiddenTest {

    /** Part of every secret in here; may be part of a rule's name as well. */
    private static final String TIGER = "tiger-on-the-stairs";

    private static final String OLD = TIGER + "-then";

    private static final String HEAD = """
            region: ap-northeast-3
            cluster: main
            trackingId: team
            plugins:
              - name: tfstate
                config: { path: terraform.tfstate }
            rules:
            """;

    /** Rules with a secret from a Terraform state in the place that the name tells; {@code SECRET} stands for the lookup. */
    private static final List<String> FROM_THE_STATE = List.of(
            "description: 'use SECRET for it'",
            "group: SECRET",
            "referenceId: SECRET",
            "targetId: SECRET",
            "role: SECRET",
            "ruleRole: SECRET",
            "deadLetterConfig: { arn: SECRET }",
            "taskDefinition: SECRET",
            "cluster: SECRET",
            "tags: { note: 'SECRET' }",
            "tags: { 'SECRET': note }",
            "taskTags: { note: 'SECRET' }",
            "input: '{\"note\": \"SECRET\"}'",
            "inputTransformer: { inputPathsMap: { at: $.time }, inputTemplate: '\"SECRET\"' }",
            "networkConfiguration: { awsvpcConfiguration: { subnets: ['SECRET'], securityGroups: ['x-SECRET'] } }",
            "capacityProviderStrategy: [{ capacityProvider: 'SECRET', weight: 1 }]",
            "placementConstraints: [{ type: memberOf, expression: 'attribute:x == SECRET' }]",
            "taskOverride: { taskRoleArn: SECRET }",
            "inputPath: '$.SECRET'",
            "containerOverrides: [{ name: app, command: ['--login=SECRET', run] }]",
            "containerOverrides: [{ name: 'SECRET' }]",
            "containerOverrides: [{ name: app, environment: { LOGIN: 'SECRET' } }]",
            "containerOverrides: [{ name: app, environment: { 'SECRET': login } }]",
            "containerOverrides: [{ name: app, environment: [{ name: LOGIN, value: 'SECRET' }] }]",
            "containerOverrides: [{ name: app, environmentFiles: [{ value: 'arn:aws:s3:::SECRET/x.env', type: s3 }] }]",
            "scheduleExpression: SECRET",
            "launchType: SECRET",
            "taskCount: 'SECRET'",
            "SECRET: 1",
            "state: SECRET",
            "eventPattern: '{\"source\": [\"SECRET\"]}'",
            "eventPattern: { source: ['SECRET'] }",
            "eventBusName: SECRET",
            "disabled: SECRET",
            "ignore: ['SECRET']",
            "region: SECRET",
            "targets: [{ id: SECRET, taskDefinition: report }]",
            "targets: [{ id: one, taskDefinition: report, input: { note: 'SECRET' } }, { id: two, taskDefinition: SECRET }]",
            "platformVersion: SECRET",
            "propagateTags: SECRET",
            "enableExecuteCommand: SECRET",
            "input: { note: ['SECRET', { 'SECRET': 1 }] }",
            "inputTransformer: { inputPathsMap: { 'SECRET': 'SECRET' }, inputTemplate: '\"<x>\"' }",
            "networkConfiguration: { awsvpcConfiguration: { subnets: [subnet-1], assignPublicIp: SECRET } }",
            "capacityProviderStrategy: [{ capacityProvider: FARGATE, weight: 'SECRET', base: 'SECRET' }]",
            "placementConstraints: [{ type: SECRET }]",
            "placementStrategy: [{ type: spread, field: 'SECRET' }]",
            "placementStrategy: [{ type: SECRET, field: cpu }]",
            "taskOverride: { cpu: SECRET, memory: SECRET, executionRoleArn: SECRET }",
            "taskOverride: { inferenceAcceleratorOverrides: [{ deviceName: SECRET, deviceType: SECRET }] }",
            "taskOverride: { ephemeralStorage: { sizeInGiB: SECRET } }",
            "retryPolicy: { maximumRetryAttempts: SECRET }",
            "containerOverrides: [{ name: app, cpu: SECRET }]",
            "containerOverrides: [{ name: app, environmentFiles: [{ value: x, type: SECRET }] }]",
            "containerOverrides: [{ name: app, resourceRequirements: [{ value: 'SECRET', type: GPU }] }]",
            "containerOverrides: [{ name: app, resourceRequirements: [{ value: '1', type: SECRET }] }]",
            "containerOverrides: [{ name: app, environment: { LOGIN: 'SECRET', 'SECRET': 'SECRET' }, command: [x, SECRET] }]",
            "taskTags: { 'SECRET': note }",
            "containerOverrides: SECRET",
            "networkConfiguration: SECRET",
            "tags: SECRET",
            "x-note: 'SECRET'",
            "description: 'use SECRET twice: SECRET'",
            "description: '{{ tfstate(`output.login`) | upper | lower }}'",
            "description: '{% if tfstate(`output.login`) == `x` %}a{% else %}SECRET{% endif %}'",
            "description: '{% set x = tfstate(`output.login`) %}{{ x }}'",
            "description: '{{ tfstate(tfstate(`output.login`)) }}'",
            "description: '{{ must_env(tfstate(`output.login`)) }}'",
            "trackingId: SECRET");

    /** Rows of the README's tables of keys, of which the first cell holds the key and the second what may stand there. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\**`(\\w+)`\\**[^|]*\\| (?:text|JSON|list of texts|mapping of names)[^|]*\\|");

    private static final Pattern TABLES =
            Pattern.compile("(?s)<!-- keys of (\\w[\\w-]*) -->(.*?)(?:\\n[^|\\n][^\\n]*\\n|\\z)");

    private static final List<String> OF_THE_FILE = List.of("file", "plugin", "config");

    /** Settings of the whole file, in place of its own. */
    private static final List<String> IN_THE_HEAD =
            List.of("region", "cluster", "accountId", "trackingId", "role", "ignore", "x-note", "colour");

    private static final List<String> COMMANDS = List.of(
            "diff",
            "diff -o json",
            "diff -o markdown",
            "diff --color=always",
            "apply --dry-run --verbose",
            "render",
            "render -o json",
            "apply --verbose --stacktrace",
            "apply --backup before.yaml --verbose",
            "prune --yes --verbose",
            "apply --prune --yes",
            "diff --rule nothing-of-this-name");

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

    static Stream<String> fromTheState() {
        return FROM_THE_STATE.stream();
    }

    @ParameterizedTest
    @MethodSource("fromTheState")
    void whatIsSensitiveInATerraformStateIsHidden(String setting) {
        stateHolds(TIGER);
        work.live(Account.tracked("nightly", "team", Account.target("nightly", "main")));
        work.file("rota.yaml", HEAD + rule("nightly", setting.replace("SECRET", "{{ tfstate(`output.login`) }}")));

        COMMANDS.forEach(command -> assertHidden(work.rota(command.split(" ")), TIGER));
    }

    @Test
    void everyKeyThatTakesATextIsTried() throws IOException {
        String readme = Pages.text("file");
        List<String> keys = TABLES.matcher(readme)
                .results()
                .filter(table -> !OF_THE_FILE.contains(table.group(1)))
                .flatMap(table -> ROW.matcher(table.group(2)).results().map(row -> row.group(1)))
                .distinct()
                .toList();

        assertThat(keys)
                .hasSizeGreaterThan(30)
                .allMatch(key -> Stream.concat(Stream.of("name:"), fromTheState())
                        .anyMatch(setting -> setting.matches("(.*\\W)?" + key + ":.*")));
    }

    @Test
    void whatIsSensitiveIsHiddenInTheHeadOfAFileToo() {
        stateHolds(TIGER);
        for (String key : IN_THE_HEAD) {
            String head = HEAD.replaceFirst("(?m)^" + key + ":.*\n", "");
            work.file(
                    "rota.yaml",
                    key + ": '{{ tfstate(`output.login`) }}'\n" + head + rule("nightly", "description: x"));

            COMMANDS.forEach(command -> assertHidden(work.rota(command.split(" ")), TIGER));
        }
    }

    @Test
    void aSecretVariableInThePluginsIsHidden() {
        work.environment().put("DB_PASSWORD", TIGER);
        for (String config : List.of(
                "path: '{{ must_env(`DB_PASSWORD`) }}'",
                "url: '{{ must_env(`DB_PASSWORD`) }}'",
                "url: 's3://{{ must_env(`DB_PASSWORD`) }}/x.tfstate'",
                "url: 'http://user:{{ must_env(`DB_PASSWORD`) }}@127.0.0.1:1/x.tfstate'",
                "colour: '{{ must_env(`DB_PASSWORD`) }}'")) {
            work.file(
                    "rota.yaml",
                    HEAD.replace("path: terraform.tfstate", config)
                            + rule("nightly", "description: '{{ tfstate(`output.login`) }}'"));

            COMMANDS.forEach(command -> {
                CommandRun ended = work.rota(command.split(" "));
                assertThat(ended.exit()).as(ended.toString()).isIn(1, 64);
                assertHidden(ended, TIGER);
            });
        }
    }

    @Test
    void aSensitivePartOfANameIsHidden() {
        stateHolds(TIGER);
        work.file("rota.yaml", HEAD + rule("job-{{ tfstate(`output.login`) }}", "group: x"));

        COMMANDS.forEach(command -> assertHidden(work.rota(command.split(" ")), TIGER));
        assertThat(work.rule("job-" + TIGER)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "containerOverrides: [{ name: app, environment: { DB_PASSWORD: SECRET } }]",
                "containerOverrides: [{ name: app, environment: [{ name: API_KEY, value: SECRET }] }]",
                "containerOverrides: [{ name: app, command: ['--login=SECRET'], environment: { TOKEN: SECRET } }]",
                "containerOverrides: [{ name: app, environment: { DB_PASSWORD: '{{ must_env(`PW`) }}' } }]",
                "containerOverrides: [{ name: app, command: [login, '{{ must_env(`DB_PASSWORD`) }}'] }]",
                "input: '{\"auth\": {\"token\": \"SECRET\"}}'",
                "input: '{\"credentials\": {\"user\": \"SECRET\", \"more\": [\"SECRET\"]}}'",
                "input: '{\"steps\": [{\"name\": \"DB_PASSWORD\", \"value\": \"SECRET\"}]}'",
                "input: '{\"containerOverrides\": [{\"environment\": [{\"value\": \"SECRET\", \"name\": \"X_TOKEN\"}]}]}'"
            })
    void whatLooksLikeASecretIsHiddenOnBothSidesOfADifference(String setting) {
        work.environment().put("PW", TIGER);
        work.environment().put("DB_PASSWORD", TIGER);
        work.file("terraform.tfstate", "{\"version\": 4, \"outputs\": {}, \"resources\": []}");
        work.file(
                "rota.yaml",
                HEAD
                        + rule("nightly", setting.replace("SECRET", OLD))
                        + rule("leaves", setting.replace("SECRET", OLD)));
        assertHidden(work.rota("apply"), TIGER);

        work.file("rota.yaml", HEAD + rule("nightly", setting.replace("SECRET", TIGER + "-now") + "\n    group: x"));
        COMMANDS.forEach(command -> assertHidden(work.rota(command.split(" ")), TIGER));
        assertHidden(work.rota("prune", "--yes", "--allow-deletes", "9"), TIGER);
    }

    @Test
    void aSecretThatChangesIsSeenToChange() {
        String setting = "containerOverrides: [{ name: app, environment: { DB_PASSWORD: %s } }]";
        work.file("rota.yaml", HEAD.replace("plugins", "x-plugins") + rule("nightly", setting.formatted(OLD)));
        work.rota("apply");
        work.file("rota.yaml", HEAD.replace("plugins", "x-plugins") + rule("nightly", setting.formatted(TIGER)));

        assertThat(work.rota("diff").out())
                .containsPattern(
                        "-      DB_PASSWORD: \\(secret [0-9a-f]{6}\\)\n\\+      DB_PASSWORD: \\(secret [0-9a-f]{6}\\)");
    }

    @Test
    void secretsOfManyLinesAndWithQuotesAreHiddenLineByLine() {
        stateHolds("-----BEGIN KEY-----\\n  \\\"one\\\" " + TIGER + "\\ntwo: " + TIGER + "\\n");
        String lookup = "{{ tfstate(`output.login`) }}";
        for (String setting : List.of(
                "description: '" + lookup + "'",
                "containerOverrides: [{ name: app, command: ['" + lookup + "'] }]",
                "input: '" + lookup + "'",
                "scheduleExpression: '" + lookup + "'")) {
            work.file("rota.yaml", HEAD + rule("nightly", setting));
            COMMANDS.forEach(command -> assertHidden(work.rota(command.split(" ")), TIGER));
            assertHidden(work.rota(failing(request -> new RotaException("rejected: " + request)), "apply"), TIGER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment: { DB_PASSWORD: SECRET, OTHER: [1] }",
                "environment: { DB_PASSWORD: \"SECRET\", OTHER: \"unfinished }",
                "environment: [{ name: DB_PASSWORD, value: SECRET, colour: red }]",
                "environment:\n          - name: DB_PASSWORD\n            value: [SECRET]",
                "environment:\n          - name: DB_PASSWORD\n            value: SECRET\n            value: SECRET",
                "environment:\n          DB_PASSWORD: |\n            SECRET\n           SECRET",
                "environment: { DB_PASSWORD: SECRET }}",
                "comand: ['--password=SECRET']",
                "command: 'mysql -pSECRET'",
                "command: 'run --password SECRET'",
                "command: 'curl -u me:SECRET https://example.com'",
                "command: 'docker login -u me -p SECRET'",
                "comand: [run, --password, SECRET]",
                "comand:\n          - run\n          - --password\n          - SECRET",
                "command: [mysql, -pSECRET, {a: b}]",
                "command: [redis-cli, \"-a\", \"SECRET\", {a: b}]",
                "environment: [{name: DB_PASSWORD, valu: SECRET}]",
                "environment: [{value: SECRET, name: DB_PASSWORD, x: 1}]",
                "environment: [{ 'value': \"SECRET\", 'name': 'API_TOKEN', x: 1 }]",
                "environment: [{key: DB_PASSWORD, value: SECRET}]"
            })
    void aMistakeIsShownWithoutTheSecretsBesideIt(String mistake) {
        work.file(
                "rota.yaml",
                HEAD.replace("plugins", "x-plugins")
                        + rule(
                                "nightly",
                                "containerOverrides:\n      - name: app\n        " + mistake.replace("SECRET", TIGER)));

        for (String command : List.of("diff", "apply --stacktrace", "render", "prune --yes")) {
            CommandRun ended = work.rota(command.split(" "));
            assertThat(ended.exit()).as(ended.toString()).isEqualTo(1);
            assertThat(ended.err()).contains("rota.yaml:");
            assertHidden(ended, TIGER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql -pq7Zk shop", "run --token=q7Zk", "curl -u me:q7Zk https://example.com"})
    void aShortSecretIsHiddenInTheCommandThatAMessageQuotes(String command) {
        work.file(
                "rota.yaml",
                HEAD.replace("plugins", "x-plugins")
                        + rule("nightly", "containerOverrides: [{ name: app, command: '%s' }]".formatted(command)));

        for (String tried : List.of("diff", "validate -o json")) {
            CommandRun ended = work.rota(tried.split(" "));
            assertThat(ended.toString()).contains("must be a list, but it is");
            assertHidden(ended, "q7Zk");
        }
    }

    @Test
    void aMistakeInAJsonFileIsShownWithoutTheSecretsBesideIt() {
        for (String json : List.of(
                "{\"region\": \"eu-west-1\", \"cluster\": \"main\", \"rules\": [{\"name\": \"x\", \"scheduleExpression\": \"rate(1 day)\","
                        + " \"taskDefinition\": \"x\", \"input\": \"{\\\"token\\\": \\\"" + TIGER
                        + "\\\"}\", \"colour\": 1}]}",
                "{\"rules\": [{\"environment\": {\"DB_PASSWORD\": \"" + TIGER + "\"} \"x\": 1}]}")) {
            work.file("rota.json", json);
            CommandRun ended = work.rota("diff");
            assertThat(ended.exit()).isEqualTo(1);
            assertHidden(ended, TIGER);
        }
    }

    @Test
    void whatAwsQuotesOfARequestIsHidden() {
        secretsEverywhere();

        CommandRun ended = work.rota(
                failing(request -> new RotaException(
                        "1 validation error detected: Value '" + request + "' failed to satisfy constraint")),
                "apply",
                "--verbose",
                "--stacktrace");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("failed to satisfy constraint");
        assertHidden(ended, TIGER);
    }

    @Test
    void aCrashIsReportedWithoutSecrets() {
        secretsEverywhere();

        CommandRun whole = work.rota(
                failing("taskDefinitions", request -> new IllegalStateException("never thought of " + TIGER)), "apply");
        assertThat(whole.exit()).isEqualTo(1);
        assertThat(whole.err()).contains("this is a bug in Rota").contains("never thought of (secret ");
        assertHidden(whole, TIGER);

        CommandRun ofOneRule =
                work.rota(failing(request -> new IllegalStateException("never thought of " + request)), "apply");
        assertThat(ofOneRule.exit()).isEqualTo(1);
        assertHidden(ofOneRule, TIGER);
    }

    @Test
    void aDumpHoldsSecretsAndSaysNothingOfThemBesides() {
        secretsEverywhere();
        work.rota("apply");

        CommandRun dump = work.rota("dump", "--cluster", "main", "--region", Workplace.REGION, "--verbose");

        assertThat(dump.out()).contains("DB_PASSWORD: " + TIGER);
        assertThat(dump.err()).contains("DB_PASSWORD").doesNotContain(TIGER);
    }

    @Test
    void aBackupHoldsSecretsForItsOwnerOnlyAndIsNotListed() throws IOException {
        secretsEverywhere();
        work.rota("apply");
        work.file("rota.yaml", Files.readString(folder.resolve("rota.yaml")).replace("rate(1 day)", "rate(2 days)"));

        CommandRun apply = work.rota("apply", "--backup", "before.yaml", "--verbose");

        assertThat(apply.exit()).isZero();
        assertHidden(apply, TIGER);
        Path backup = folder.resolve("before.yaml");
        assertThat(backup).content().contains(TIGER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsAreShownToWhoeverAsksForThem() {
        secretsEverywhere();

        for (String command : List.of("diff", "diff -o json", "diff -o markdown", "render", "apply --dry-run")) {
            assertThat(work.rota((command + " --show-secrets").split(" ")).out())
                    .contains(TIGER);
        }
    }

    @Test
    void aSecretThatIsAWordOfTheJsonLeavesItsMembersAlone() {
        work.file(
                "rota.yaml",
                HEAD.replace("plugins", "x-plugins")
                        + rule(
                                "nightly",
                                "containerOverrides: [{ name: app, environment: { PASSWORD: version, TOKEN: changes } }]"));

        Json.JsonObject plan =
                (Json.JsonObject) Json.parse(work.rota("diff", "-o", "json").out());

        assertThat(plan.names()).contains("version", "changes", "digest");
    }

    private void secretsEverywhere() {
        stateHolds(TIGER);
        work.environment().put("PW", TIGER + "-three");
        work.file(
                "rota.yaml",
                HEAD
                        + rule(
                                "nightly",
                                "description: 'see {{ tfstate(`output.login`) }}'\n    containerOverrides: [{ name: app,"
                                        + " command: ['{{ tfstate(`output.login`) }}'], environment: { DB_PASSWORD: "
                                        + TIGER + "-two, TOKEN: '{{ must_env(`PW`) }}' } }]")
                        + rule("raw", "input: '{\"token\": \"" + TIGER + "\\\\four\"}'"));
    }

    private void stateHolds(String secret) {
        work.file("terraform.tfstate", """
                {"version": 4, "outputs": {"login": {"value": "%s", "type": "string", "sensitive": true}}, "resources": []}
                """.formatted(secret));
    }

    private static String rule(String name, String setting) {
        String schedule = setting.startsWith("scheduleExpression") ? "" : "    scheduleExpression: rate(1 day)\n";
        String task = setting.startsWith("taskDefinition") || setting.startsWith("targets")
                ? ""
                : "    taskDefinition: report\n";
        return "  - name: '" + name + "'\n" + schedule + task + "    " + setting + "\n";
    }

    private static void assertHidden(CommandRun ended, String secret) {
        assertThat(ended.toString().replaceAll("\u001B\\[[0-9;]*m", "")).doesNotContain(secret);
    }

    private FailingWorld failing(Function<String, RuntimeException> failure) {
        return failing("putTargets", failure);
    }

    private FailingWorld failing(String what, Function<String, RuntimeException> failure) {
        return new FailingWorld(new Wiring(work.environment(), new Signals(code -> {})), what, failure);
    }
}

package dev.rota.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twice as much to read, compare or show takes each room about twice as many steps. What a command costs in any case does not count:
 * what grows evenly grows twice as much from 2 to 4 as it did from 1 to 2, and what is quadratic four times as much.
 */
class StepsTest {

    private static final int SIZE = 70;
    private static final double MOST = 2.5;
    /** A room that takes fewer steps than these for each thing more compares nothing with each. */
    private static final long WORTH_A_LOOK = 10L * SIZE;

    private static BiFunction<Path, String[], String> program;

    @TempDir
    private Path folder;

    private enum Growing {
        RULES("render", StepsTest::rules),
        RULES_AS_JSON("render -o json", StepsTest::rules),
        NEW_RULES("diff", StepsTest::rules),
        NEW_RULES_AS_MARKDOWN("diff -o markdown", StepsTest::rules),
        CHANGED_RULES("diff --rule changed-*", StepsTest::changed),
        LEFT_RULES("prune --dry-run --allow-deletes 9999", size -> rules(1)),
        LEFT_RULES_AS_JSON("diff --prune -o json --allow-deletes 9999", size -> rules(1)),
        LIVE_RULES("dump --cluster jobs", size -> rules(1)),
        VERIFIED("verify", StepsTest::rules),
        STATUS("status", StepsTest::rules),
        DISABLED("disable changed-* --dry-run", StepsTest::changed),
        DELETED("delete changed-* --dry-run --allow-deletes 9999", StepsTest::changed),
        MIGRATED("migrate rota.yaml", StepsTest::rules),
        NEXT("next", StepsTest::rules),
        NEXT_AS_JSON("next -o json", StepsTest::rules),
        NEXT_AS_PAGE("next -o html --until 1d", size -> rules(size).replace("(0 10", "(0/5 10")),
        NEXT_AS_TIMELINE("next --timeline", size -> rules(size).replace("(0 10", "(0/5 10")),
        FAULTY_RULES("validate", size -> rules(size).replace("taskDefinition", "taskDefiniton")),
        RULES_TWICE("validate", size -> rules(size).replaceAll("rule-\\d+", "same")),
        FAULTY_RULES_SHOWN("diff", size -> rules(size).replace("taskDefinition", "taskDefiniton")),
        FAULTY_VALUES_SHOWN("diff", size -> rules(size).replace("cron(", "corn(")),
        UNSET_VARIABLES_SHOWN("diff", size -> rules(size).replace("\"STAGE\"", "\"STAGES\"")),
        FAULTY_VALUES("validate", size -> rules(size).replace("cron(", "corn(")),
        UNSET_VARIABLES("validate", size -> rules(size).replace("\"STAGE\"", "\"STAGES\"")),
        VARIABLES("diff", size -> rule("containerOverrides: [{name: app, environment: {%s}}]", "V%d: v", size)),
        FAULTY_VARIABLES(
                "diff", size -> rule("containerOverrides: [{name: app, environment: {%s}}]", "V%d: [%1$d]", size)),
        CONTAINERS("diff", size -> rule("containerOverrides: [%s]", "{name: app%d, command: [a]}", size)),
        ARGUMENTS("diff", size -> rule("containerOverrides: [{name: app, command: [%s]}]", "x%d", size)),
        ACTIONS_IN_A_LINE(
                "validate",
                size -> rule("containerOverrides: [{name: app, command: [%s]}]", "{{ must_env `STAGE` }}", size)),
        TEXT("diff", size -> rule("input: '%s'", "word %d", size)),
        TAGS("validate", size -> rule("tags: {%s}", "t%d: a", size)),
        IGNORED("diff", size -> rule("ignore: [%s]", "'containerOverrides[app%d].command'", size)),
        IGNORED_TWICE("diff", size -> rule("ignore: [%s]", "description", size)),
        TARGETS("diff", size -> rule("targets: [%s]", "{id: t%d, taskDefinition: a}", size)),
        UNKNOWN_KEYS("validate", size -> rule("%s", "k%d: 1", size)),
        UNENDED_COMMENTS("validate", size -> "# {# ".repeat(size) + "\n" + rules(1)),
        COMMENTS("validate", size -> "# {{ must_env `NONE` }}\n".repeat(size) + rules(1)),
        LOOPED(
                "render",
                size -> "{%% for i in range(1, %d) %%}\n".formatted(size) + "# {{ i }}\n{% endfor %}\n" + rules(1)),
        LOOPED_RULES(
                "render",
                size -> rules(0) + "{%% for i in range(1, %d) %%}\n".formatted(size)
                        + rules(1).substring(rules(0).length()).replace("rule-0", "rule-{{ i }}") + "{% endfor %}\n"),
        JSONNET("render -c rota.jsonnet", size -> jsonnet(size, "")),
        JSONNET_OF_SECRETS("render -c rota.jsonnet", size -> jsonnet(size, "std.native('must_env')('TOKEN')")),
        FAULTY_JSONNET("diff -c rota.jsonnet", size -> jsonnet(size, "error 'x'")),
        ALIASES("render", size -> rules(1) + "    x-a: &a b\n    taskTags: {" + each(size, "k%d: *a", ", ") + "}\n"),
        ESCAPES("render", size -> rule("containerOverrides: [{name: app, command: [\"%s\"]}]", "\\u0041", size));

        private final String command;
        /** The functions have no state. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final IntFunction<String> file;

        Growing(String command, IntFunction<String> file) {
            this.command = command;
            this.file = file;
        }
    }

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void load() throws ReflectiveOperationException {
        program = (BiFunction<Path, String[], String>) new SteppingLoader(StepsTest.class.getClassLoader())
                .loadClass("dev.rota.SteppedProgram")
                .getConstructor()
                .newInstance();
    }

    @ParameterizedTest
    @EnumSource
    void twiceAsMuchTakesTwiceAsManySteps(Growing growing) throws IOException {
        steps(growing, 3);
        Map<String, Long> once = steps(growing, SIZE);
        Map<String, Long> twice = steps(growing, 2 * SIZE);
        Map<String, Long> fourTimes = steps(growing, 4 * SIZE);
        Map<String, Double> growth = new TreeMap<>();
        fourTimes.forEach((room, steps) -> {
            long before = twice.getOrDefault(room, 0L);
            if (steps - before > WORTH_A_LOOK && !room.equals("sandbox")) {
                growth.put(
                        room, (double) (steps - before) / Math.max(WORTH_A_LOOK, before - once.getOrDefault(room, 0L)));
            }
        });
        assertThat(growth).allSatisfy((room, times) -> assertThat(times).isLessThan(MOST));
    }

    private Map<String, Long> steps(Growing growing, int size) throws IOException {
        Path place = Files.createDirectories(folder.resolve(growing + "-" + size));
        Files.writeString(
                place.resolve(growing.command.contains("jsonnet") ? "rota.jsonnet" : "rota.yaml"),
                growing.file.apply(size));
        boolean offline = growing.command.matches("(render|validate|next|migrate).*");
        Files.writeString(place.resolve("seed.json"), offline ? "{}" : live(size));
        assertThat(run(place, "sandbox seed seed.json")).startsWith("exit 0");
        Map<String, Long> before = Steps.all();
        String ended = run(place, growing.command);
        Map<String, Long> steps = new TreeMap<>();
        Steps.all().forEach((room, count) -> steps.put(room, count - before.getOrDefault(room, 0L)));
        // Whatever the command is refused for, it would be measured at less than its work.
        assertThat(ended).containsPattern("^exit [01]\n").doesNotContain("there is no sandbox", "bug in Rota");
        return steps;
    }

    private static String run(Path place, String command) {
        return program.apply(place, ("--sandbox=state.json " + command).split(" "));
    }

    private static String changed(int size) {
        return rules(size).replace("rule-", "changed-").replace("-{{ must_env(\"STAGE\") }}", "");
    }

    private static String rules(int size) {
        return "region: us-east-1\ncluster: jobs\nrules:\n" + each(size, """
                          - name: rule-%1$d-{{ must_env("STAGE") }}
                            scheduleExpression: cron(0 10 * * ? *)
                            taskDefinition: task-{{ must_env `STAGE` }}
                            tags: {a: b, number: "%1$d"}
                            ignore: [description, tags]
                            containerOverrides:
                              - name: app
                                command: [run, "{{ must_env("STAGE") | upper }}"]
                                environment: {A: b, NUMBER: "%1$d"}
                        """, "");
    }

    private static String jsonnet(int size, String secret) {
        return "{ region: 'us-east-1', cluster: 'jobs', rules: ["
                + each(
                        size,
                        "{\n  name: 'rule-%d', taskDefinition: 'a', scheduleExpression: 'rate(1 day)',\n"
                                + "  description: '' + " + (secret.isEmpty() ? "''" : secret) + ",\n}",
                        ", ")
                + "] }";
    }

    private static String rule(String setting, String part, int size) {
        return "region: us-east-1\ncluster: jobs\nrules:\n  - name: one\n    scheduleExpression: rate(1 day)\n    "
                + "taskDefinition: task\n    "
                + setting.formatted(each(size, part, setting.equals("%s") ? "\n    " : ", "))
                + "\n";
    }

    private static String live(int size) {
        return """
                {"regions": {"us-east-1": {"clusters": ["jobs"], "taskDefinitions": [
                {"family": "task-dev", "containerDefinitions": [{"name": "app", "image": "busybox"}]}], "rules": [%s]}}}
                """.formatted(each(size, """
                        {"Name": "changed-%1$d", "ScheduleExpression": "cron(0 18 * * ? *)", "State": "ENABLED",
                        "Tags": [{"Key": "ecschedule:tracking-id", "Value": "jobs"}], "Targets": [{"Id": "a",
                        "Arn": "arn:aws:ecs:us-east-1:123456789012:cluster/jobs",
                        "RoleArn": "arn:aws:iam::123456789012:role/ecsEventsRole",
                        "EcsParameters": {"TaskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/task-dev"}}]}
                        """, ","));
    }

    private static String each(int size, String part, String between) {
        return IntStream.range(0, size).mapToObj(part::formatted).collect(Collectors.joining(between));
    }
}

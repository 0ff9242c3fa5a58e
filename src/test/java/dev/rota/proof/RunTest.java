package dev.rota.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command over the wire, in the sandbox's time. */
class RunTest {

    private static final int LINES = 50_000;

    @TempDir
    private Path folder;

    private RunStory story;

    @BeforeEach
    void begin() {
        story = new RunStory(folder);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void showsFiftyThousandLinesInTheirOrderAndTheLastOneToo() {
        story.begin("""
                {"family": "report", "pending": "20s", "running": "90s", "logLag": "3s",
                 "containers": [{"name": "app", "lines": ["line {n} of the report"], "repeat": %d}]}""".formatted(LINES));

        CommandRun run = story.run();

        assertThat(run.exit()).as(run.err()).isZero();
        String expected = IntStream.rangeClosed(1, LINES)
                .mapToObj("line %d of the report\n"::formatted)
                .collect(Collectors.joining());
        assertThat(run.out().equals(expected)).as("the log, line for line").isTrue();
        assertThat(story.sandbox().calls().of("GetLogEvents").size()).isLessThan(400);
    }

    @Test
    void aLogThatIsWrittenInOneBlowIsReadPageByPage() {
        story.begin("""
                {"family": "report", "pending": "1s", "running": "1ms",
                 "containers": [{"name": "app", "lines": ["{n}"], "repeat": 25000}]}""");

        CommandRun run = story.run();

        assertThat(run.out().lines().count()).isEqualTo(25_000);
        assertThat(run.out()).startsWith("1\n2\n3\n").endsWith("24999\n25000\n");
    }

    @Test
    void whatADryRunShowsIsWhatIsSent() {
        String[] changes = {
            "--env",
            "DATE=2026-11-20",
            "--command",
            "report --date x",
            "--cpu",
            "512",
            "--memory",
            "1024",
            "--count",
            "2"
        };
        String[] dry = IntStream.rangeClosed(0, changes.length)
                .mapToObj(i -> i < changes.length ? changes[i] : "--dry-run")
                .toArray(String[]::new);

        CommandRun shown = story.begin("{\"family\": \"report\"}").run(dry);

        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(story.tasks()).isEmpty();
        assertThat(story.sandbox().calls().of("RunTask")).isEmpty();
        assertThat(story.run(changes).exit()).isZero();
        assertThat(story.tasks()).hasSize(2);
        assertThat(sorted(inputOfFirstTask())).isEqualTo(sorted((JsonObject) Json.parse(shown.out())));
    }

    @Test
    void whatIsSentWithoutChangesIsWhatTheTargetSays() {
        story.begin("{\"family\": \"report\"}");
        assertThat(new InProcess(folder, story.sandbox().endpoint())
                        .run("apply", "--yes")
                        .exit())
                .isZero();

        assertThat(story.run("--no-wait").exit()).isZero();
        JsonObject fromFile = inputOfFirstTask();
        assertThat(story.run("--no-wait", "--live").exit()).isZero();

        JsonObject fromRule = story.tasks().stream()
                .map(task -> (JsonObject) task.get("input").orElseThrow())
                .filter(input -> !input.get("clientToken").equals(fromFile.get("clientToken")))
                .findFirst()
                .orElseThrow();
        List<String> arns = List.of("cluster", "taskDefinition", "clientToken");
        assertThat(sorted(without(fromRule, arns))).isEqualTo(sorted(without(fromFile, arns)));
    }

    @Test
    void asksSeldomWhatCostsMuch() {
        story.begin("""
                {"family": "report", "pending": "30s", "running": "600s",
                 "containers": [{"name": "app", "lines": ["one"]}]}""");

        assertThat(story.run().exit()).isZero();

        assertThat(story.sandbox().calls().of("DescribeTasks")).hasSizeLessThan(80);
        assertThat(story.sandbox().calls().all().stream()
                        .map(Call::operation)
                        .distinct()
                        .sorted()
                        .toList())
                .containsExactly(
                        "DescribeTaskDefinition",
                        "DescribeTasks",
                        "GetCallerIdentity",
                        "GetLogEvents",
                        "ListTagsForResource",
                        "ListTasks",
                        "RunTask");
    }

    private JsonObject inputOfFirstTask() {
        return without((JsonObject) story.tasks().get(0).get("input").orElseThrow(), List.of());
    }

    private static JsonObject without(JsonObject object, List<String> names) {
        return new JsonObject(object.members().stream()
                .filter(member -> !names.contains(member.name()))
                .toList());
    }

    /** Compared as a set of members; the token is a new one each time. */
    private static Map<String, String> sorted(JsonObject object) {
        Map<String, String> members = new TreeMap<>();
        object.members().stream()
                .filter(member -> !member.name().equals("clientToken"))
                .forEach(member -> members.put(member.name(), order(member.value())));
        return members;
    }

    private static String order(Json value) {
        return value instanceof JsonObject object
                ? object.members().stream()
                        .map(member -> member.name() + ":" + order(member.value()))
                        .sorted()
                        .toList()
                        .toString()
                : value instanceof Json.JsonArray array
                        ? array.elements().stream().map(RunTest::order).toList().toString()
                        : value.compact();
    }
}

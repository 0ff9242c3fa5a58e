package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the table of secrets, as a rule of one file, through every command and format that prints rules. */
class SecretTableTest {

    private static final String RUN = "run %s --dry-run";
    private static final String TABLE = "src/test/resources/secrets.txt";

    @TempDir
    private Path folder;

    /**
     * A row.
     *
     * @param rule the name of the rule that it becomes
     * @param secrets what must not be printed; of a template it is not told
     */
    private record Row(String rule, String line, boolean hidden, String place, String input, List<String> secrets) {

        static Row of(String line, int number) {
            String[] cells = line.split("\\s*\\|\\s*", 3);
            String rule = "rule-%03d".formatted(number);
            String own = cells[2].replace("hunter2", "hunter2x" + Integer.toString(number + 1000, 36));
            List<String> secrets = new ArrayList<>();
            for (int at = own.indexOf('‹'); at >= 0; at = own.indexOf('‹', at + 1)) {
                secrets.add(own.substring(at + 1, own.indexOf('›', at)));
            }
            String input = own.replace("‹", "").replace("›", "");
            return new Row(rule, line, cells[0].equals("hidden"), cells[1], input, secrets);
        }

        String yaml() {
            String name = input.replaceFirst("=.*", "");
            String value = quoted(input.substring(input.indexOf('=') + 1).replace("\\\\", "\\"));
            String shell =
                    quoted(input.replace("\\\\", "\u0000").replace("\\n", "\n").replace("\u0000", "\\"));
            String setting = switch (place) {
                case "variable" -> container("environment: { '%s': %s }".formatted(name, value));
                case "command" -> container("command: " + input);
                case "shell" -> container("command: [sh, -c, %s]".formatted(shell));
                case "input" -> "input: " + quoted(input);
                case "template" ->
                    "inputTransformer: { inputPathsMap: { x: $.id }, inputTemplate: %s }".formatted(quoted(input));
                case "pattern" -> "eventPattern: " + quoted(input);
                case "description" -> "description: " + quoted(input);
                case "tag" -> "tags: { %s: %s }".formatted(name, value);
                case "taskTag" -> "taskTags: { %s: %s }".formatted(name, value);
                case "filled" -> "description: '%s'".formatted(input);
                default -> throw new IllegalStateException("there is no place " + place);
            };
            return "  - { name: %s, scheduleExpression: rate(1 day), taskDefinition: report, %s }\n"
                    .formatted(rule, setting);
        }

        /** The settings of its rule in a document, as they are printed. */
        boolean isMaskedIn(JsonObject rules) {
            return rules.get(rule).orElseThrow().compact().contains("(secret ");
        }

        boolean isRun() {
            return List.of("variable", "command", "shell", "taskTag").contains(place);
        }

        private static String container(String setting) {
            return "containerOverrides: [{ name: app, %s }]".formatted(setting);
        }

        private static String quoted(String text) {
            return Json.of(text).compact();
        }
    }

    private static List<Row> rows() {
        try (Stream<String> lines = Files.lines(Path.of(TABLE))) {
            List<Row> rows = new ArrayList<>();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rows.add(Row.of(line, rows.size())));
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event bus takes 300 rules, so that every other row is tried at a time. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatIsASecretIsHiddenAndNothingElse(int half) {
        List<Row> all = rows();
        List<Row> rows = IntStream.range(0, all.size())
                .filter(at -> at % 2 == half)
                .mapToObj(all::get)
                .toList();
        assertThat(rows).hasSizeBetween(200, 300);
        StringBuilder file = new StringBuilder("region: ap-northeast-3\ncluster: main\ntrackingId: team\nrules:\n");
        rows.forEach(row -> file.append(row.yaml()));
        try (Workplace work = new Workplace(folder)) {
            work.live();
            work.environment().put("API_PASSWORD", "S3cret-Of-The-Shop");
            work.environment().put("PIN_TOKEN", "4711");
            work.environment().put("STAGE", "production");
            work.file("rota.yaml", file.toString());

            SoftAssertions found = new SoftAssertions();
            JsonObject diff = byName(work.rota("diff", "-o", "json"), "changes", "rule");
            JsonObject render = byName(work.rota("render", "-o", "json"), "rules", "name");
            for (Row row : rows) {
                found.assertThat(row.isMaskedIn(diff)).as("diff: " + row.line()).isEqualTo(row.hidden());
                found.assertThat(row.isMaskedIn(render))
                        .as("render: " + row.line())
                        .isEqualTo(row.hidden());
            }
            for (String command : List.of(
                    "diff",
                    "diff -o json",
                    "diff -o markdown",
                    "diff --color=always",
                    "render",
                    "render -o json",
                    "apply --dry-run --verbose",
                    "apply --yes --verbose --allow-deletes 9",
                    "diff --verbose",
                    "delete rule-* --dry-run --allow-deletes 999 --verbose",
                    "delete rule-* --dry-run --tracking-id team --config none.yaml")) {
                requireHidden(rows, command, work.rota(command.split(" ")), found);
            }
            for (Row row : rows) {
                if (row.isRun()) {
                    boolean also = row.rule().matches(".*[56]");
                    for (String live : also ? List.of(RUN, RUN + " --live") : List.of(RUN)) {
                        CommandRun run = work.rota(live.formatted(row.rule()).split(" "));
                        requireHidden(List.of(row), live, run, found);
                        found.assertThat(run.out().contains("(secret "))
                                .as(live + ": " + row.line() + run)
                                .isEqualTo(row.hidden());
                    }
                }
            }
            found.assertAll();
        }
    }

    private static void requireHidden(List<Row> rows, String command, CommandRun ended, SoftAssertions found) {
        String printed = ended.toString().replaceAll("\u001B\\[[0-9;]*m", "");
        for (Row row : rows) {
            for (String secret : row.secrets()) {
                boolean shown = printed.contains(secret)
                        || printed.contains(Json.of(secret).compact().replaceAll("^\"|\"$", ""));
                found.assertThat(shown)
                        .as(command + " shows " + secret + ": " + row.line())
                        .isFalse();
            }
        }
    }

    private static JsonObject byName(CommandRun ended, String list, String name) {
        assertThat(ended.exit()).as(ended.err()).isZero();
        List<Json.Member> members = ((JsonObject) Json.parse(ended.out()))
                .objects(list).stream()
                        .map(rule -> new Json.Member(rule.text(name).orElseThrow(), rule))
                        .toList();
        return new JsonObject(members);
    }
}

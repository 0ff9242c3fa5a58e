package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.lookup.Fetch;
import dev.rota.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A set of rules means the same in each language. */
class SameRulesTest {

    private static final List<String> TEXTS = List.of(
            "plain",
            "it's",
            "say \"hi\"",
            "a\\b",
            "line\nline",
            "#note",
            "a: b",
            "0.50",
            "true",
            "null",
            "日本",
            "${#x}",
            "%d");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void yamlJsonAndJsonnetGiveTheSameRules(long seed) throws IOException {
        Random random = new Random(seed);
        List<Json> rules = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            rules.add(rule(random, "job-" + number));
        }
        Json document = object(
                "region", Json.of("ap-northeast-3"), "cluster", Json.of("jobs"), "rules", new Json.JsonArray(rules));

        List<Rule> yaml = read("rota.yaml", document.compact());
        List<Rule> json = read("rota.json", document.compact());
        List<Rule> jsonnet = read("rota.jsonnet", jsonnet(document));

        assertThat(yaml).hasSize(4);
        assertThat(json).isEqualTo(yaml);
        assertThat(jsonnet).isEqualTo(yaml);
    }

    private static Json rule(Random random, String name) {
        return object(
                "name",
                Json.of(name + "-{{ env `STAGE` `x` }}"),
                "scheduleExpression",
                Json.of("rate(%d hours)".formatted(2 + random.nextInt(20))),
                "disabled",
                Json.of(random.nextBoolean()),
                "taskDefinition",
                Json.of("report-{{ must_env('STAGE') }}"),
                "taskCount",
                Json.of(1L + random.nextInt(5)),
                "containerOverrides",
                new Json.JsonArray(List.of(object(
                        "name",
                        Json.of("app"),
                        "command",
                        new Json.JsonArray(List.of(Json.of(text(random)), Json.of(text(random)))),
                        "environment",
                        object(
                                "OTHER",
                                Json.of(text(random)),
                                "STAGE",
                                Json.of("{{ must_env `STAGE` }} " + text(random)))))));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** The same as a program: every value is a local variable, and the rules are put together. */
    private static String jsonnet(Json document) {
        return "local file = %s;\nlocal add(rule) = rule + { name: 'x' + super.name[1:] };\nfile + { rules: [add(rule) { name: 'j' + super.name[1:] } for rule in super.rules] }\n"
                .formatted(document.compact());
    }

    private List<Rule> read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Consumer<String> unheard = secret -> {};
        return ConfigurationReader.read(
                        List.of(file),
                        Map.of("STAGE", "dev_1"),
                        folder,
                        Fetch.unavailable(),
                        unheard,
                        ExternalVariables.NONE)
                .select(Selection.of(List.of()))
                .rules()
                .stream()
                .map(desired -> desired.rule())
                .toList();
    }

    private static Json object(Object... keysAndValues) {
        List<Json.Member> members = new ArrayList<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            members.add(new Json.Member((String) keysAndValues[index], (Json) keysAndValues[index + 1]));
        }
        return new Json.JsonObject(members);
    }
}

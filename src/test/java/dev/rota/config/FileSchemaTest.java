package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schema takes what the reader takes, as far as a schema can tell, judged by a validator that is not ours. */
class FileSchemaTest {

    private static final Path KEPT = Path.of("src/main/resources/rota.schema.json");
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(FileSchema.write());

    /** When it is not, the right one is left in {@code target/schema}. */
    @Test
    void theSchemaThatEditorsReadIsTheOneOfTheReader() throws IOException {
        Path right = Files.createDirectories(Path.of("target", "schema")).resolve("rota.schema.json");
        Files.writeString(right, FileSchema.write());

        assertThat(Files.readString(KEPT)).isEqualTo(FileSchema.write());
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("examples"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("wrong.yaml") && !file.endsWith("pre-commit.yaml"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itTakesTheExamples(Path file) throws IOException {
        try {
            assertThat(problems(Files.readString(file))).isEmpty();
        } catch (YamlEngineException onlyAfterItsTemplates) {
            assertThat(Files.readString(file)).containsPattern("\\{\\{|\\{%");
        }
    }

    @Test
    void theExamplesReferToIt() throws IOException {
        for (Path file : examples().filter(file -> !isWrittenElsewhere(file)).toList()) {
            String first = Files.readString(file).lines().findFirst().orElse("");
            assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
            Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1));
            assertThat(schema.normalize()).as(file.toString()).isEqualTo(KEPT);
        }
    }

    /** What dump has written, and what belongs to ecschedule. */
    private static boolean isWrittenElsewhere(Path file) {
        return file.endsWith("dump.yaml") || file.startsWith(Path.of("examples", "ecschedule"));
    }

    /** Files of cases whose commands succeed, as far as they are YAML before their templates are filled in. */
    @Test
    void itTakesEveryValidFileOfTheCases() throws IOException {
        int taken = 0;
        for (Path file : validFilesOfCases()) {
            List<String> problems;
            try {
                problems = problems(Files.readString(file));
            } catch (YamlEngineException onlyAfterItsTemplates) {
                continue;
            }
            assertThat(problems).as(file.toString()).isEmpty();
            taken++;
        }
        assertThat(taken).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{rules: [{name: a, taskDefiniton: x}]}",
                "{rules: [{name: a, launchType: FARGAT}]}",
                "{rules: [{name: a b}]}",
                "{rules: [{taskDefinition: x}]}",
                "{rules: [{name: a, taskCount: 0}]}",
                "{rules: [{name: a, taskCount: '2.5'}]}",
                "{rules: [{name: a, taskCount: many}]}",
                "{rules: [{name: a, disabled: 'true'}]}",
                "{rules: [{name: a, disabled: maybe}]}",
                "{rules: [{name: a, networkConfiguration: {}}]}",
                "{rules: [{name: a, networkConfiguration: {awsvpcConfiguration: {subnets: subnet-1}}}]}",
                "{rules: [{name: a, networkConfiguration: {awsvpcConfiguration: {subnets: []}}}]}",
                "{rules: [{name: a, networkConfiguration: {awsvpcConfiguration: {subnets: ['']}}}]}",
                "{rules: [{name: a, targets: []}]}",
                "{accountId: [], rules: []}",
                "{rules: [{name: a, containerOverrides: {name: app}}]}",
                "{rules: [{name: a, containerOverrides: [{command: [x]}]}]}",
                "{rules: [{name: a, containerOverrides: [{name: app, environment: [{nam: X, value: y}]}]}]}",
                "{rules: [{name: a, containerOverrides: [{name: app, environment: {X: [1]}}]}]}",
                "{rules: [{name: a, targets: [{taskDefinition: x}]}]}",
                "{rules: [{name: a, targets: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}]}]}",
                "{rules: [{name: a, retryPolicy: {maximumRetryAttempts: 186}}]}",
                "{rules: [{name: a, deadLetterConfig: {}}]}",
                "{rules: [{name: a, dead_letter_config: {queue: x}}]}",
                "{rules: [{name: a, tags: [x]}]}",
                "{rules: [[a]]}",
                "{rules: a}",
                "{region: Tokyo, rules: []}",
                "{accountId: '123', rules: []}",
                "[]"
            })
    void itRefusesWhatTheReaderRefuses(String file) {
        assertThat(problems(file)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{rules: }",
                "{x-note: 1, mine: [a], rules: [{x-note: 1, name: 7, description: 1.50, scheduleExpression: rate(1 day)}]}",
                "{rules: [{name: 'a-{{ x }} b', taskCount: '{{ n }}', disabled: '{{ d }}', launchType: '{{ l }}'}]}",
                "{rules: [{name: a, taskCount: , role: null, containerOverrides: '{{ c }}'}]}",
                "{accountId: [123456789012, '{{ a }}'], rules: []}",
                "{cluster: '', region: '', trackingId: '', role: '', partial: true, rules: [{name: a, taskCount: '2',"
                        + " propagateTags: '', scheduleExpression: '', tags: {a: }}]}",
                "{tracking_id: a, rules: [{name: a, schedule_expression: rate(1 day), task_definition: x,"
                        + " network_configuration: {aws_vpc_configuration: {subnets: [a], assign_public_ip: ENABLED}}}]}",
                "{rules: [{name: a, input: {a: [1]}, eventPattern: '{}', targets: [{targetId: x, input: '[]'}]}]}",
                "{rules: [{name: a, containerOverrides: [{name: app, environment: {A: 1, B: true, C: }},"
                        + " {name: b, environment: [{name: A, value: 1}, {name: B, value: }]}]}]}"
            })
    void itTakesEveryWayOfWriting(String file) {
        assertThat(problems(file)).isEmpty();
    }

    private static Set<Path> validFilesOfCases() throws IOException {
        Set<Path> files = new TreeSet<>();
        try (Stream<Path> all = Files.walk(CASES)) {
            for (Path command : all.filter(file -> file.endsWith("command")).toList()) {
                Path own = command.resolveSibling("rota.yaml");
                Path file =
                        Files.exists(own) ? own : own.resolve("../../rota.yaml").normalize();
                boolean reads = Files.readString(command).matches("(?s).*rota (diff|apply|render|next)\\b.*");
                if (reads && !Files.exists(command.resolveSibling("exit")) && Files.exists(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static List<String> problems(String yaml) {
        Load load = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
        Object document = load.loadFromString(yaml);
        return SCHEMA.validate(MAPPER.valueToTree(document)).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}

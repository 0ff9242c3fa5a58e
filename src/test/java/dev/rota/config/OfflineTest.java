package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.lookup.Fetch;
import dev.rota.next.ScheduledRule;
import dev.rota.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are read without carrying out a lookup. */
class OfflineTest {

    private static final Selection ALL = Selection.of(List.of());
    private static final String HEAD = """
            region: ap-northeast-1
            cluster: shop-{{ must_env("ENV") }}
            plugins:
              - name: tfstate
                config: { url: "s3://shop-tfstate/{{ must_env("ENV") }}.tfstate" }
            rules:
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatDoesNotMatterForTimesMayBeMissing() throws IOException {
        Configuration file = unfetched("""
                  - name: report
                    scheduleExpression: cron(0 18 * * ? *)
                    targets:
                      - { id: a, taskDefinition: "{{ tfstate("output.a") }}", taskCount: 3 }
                      - { id: b, taskDefinition: "{{ must_env("TASK") }}" }
                """);

        assertThat(file.timetable(ALL).isTold()).isTrue();
        List<ScheduledRule> rules = file.timetable(ALL).rules();
        assertThat(rules).extracting(ScheduledRule::name).containsExactly("report");
        assertThat(rules.get(0).tasks()).isEqualTo(4);
        assertThat(rules.get(0).enabled()).isTrue();
    }

    @Test
    void aLookupInANameAScheduleOrAStateHasToBeCarriedOut() throws IOException {
        for (String line : List.of(
                "name: \"{{ tfstate('output.a') }}\"",
                "scheduleExpression: \"{{ tfstate('output.a') }}\"",
                "disabled: {{ tfstate('output.a') }}",
                "state: \"{{ tfstate('output.a') }}\"")) {
            String name = line.startsWith("name") ? "" : "\n    name: x";
            String schedule = line.startsWith("schedule") ? "" : "\n    scheduleExpression: rate(1 day)";
            Configuration file = unfetched("  - taskDefinition: y%s%s\n    %s\n".formatted(name, schedule, line));

            assertThat(file.timetable(ALL).isTold()).as(line).isFalse();
        }
    }

    @Test
    void aLookupOfARuleThatIsNotMeantIsNotCarriedOut() throws IOException {
        Configuration file = unfetched("""
                  - { name: a, taskDefinition: x, scheduleExpression: "{{ tfstate("output.a") }}" }
                  - { name: b, taskDefinition: x, scheduleExpression: rate(1 day) }
                """);

        assertThat(file.timetable(Selection.of(List.of("b"))).isTold()).isTrue();
        assertThat(file.timetable(Selection.of(List.of("a"))).isTold()).isFalse();
    }

    @Test
    void aLoopOverALookupHidesRules() throws IOException {
        Configuration file = unfetched("""
                {% for name in tfstate("output.names") %}
                  - { name: "{{ name }}", taskDefinition: x, scheduleExpression: rate(1 day) }
                {% endfor %}
                """);

        assertThat(file.timetable(ALL).isTold()).isFalse();
    }

    @Test
    void aVariableThatANameNeedsIsMissing() throws IOException {
        Configuration file = unfetched("""
                  - { name: "a-{{ must_env("STAGE") }}", taskDefinition: x, scheduleExpression: rate(1 day) }
                """);

        assertThat(file.timetable(ALL).isTold()).isTrue();
        assertThatThrownBy(() -> file.timetable(ALL).rules())
                .isInstanceOf(ProblemsException.class)
                .hasMessage("rota.yaml:7:13: environment variable STAGE is not set (for 'name' in the 1st rule)");
    }

    @Test
    void awayFromHomeVariablesMayBeSetElsewhere() throws IOException {
        Configuration file = ConfigurationReader.readAway(
                List.of(written("""
                  - name: a-{{ must_env("STAGE") }}
                    scheduleExpression: rate(1 day)
                    taskDefinition: {{ tfstate("output.a") }}
                {% if must_env("STAGE") == "prod" %}
                    disabled: true
                {% endif %}
                """)), Map.of(), folder, secret -> {}, ExternalVariables.NONE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.unknown())
                .extracting(problem -> problem.place().line() + ": " + problem.message())
                .containsExactlyInAnyOrder(
                        "10: the value of must_env is unknown without asking AWS",
                        "2: the value of must_env is unknown without asking AWS (for 'cluster')",
                        "5: the value of must_env is unknown without asking AWS (for 'url')",
                        "7: the value of must_env is unknown without asking AWS (for 'name' in the 1st rule)",
                        "9: the value of tfstate is unknown without asking AWS (for 'taskDefinition' in the 1st rule)");
    }

    @Test
    void whatStandsInATagThatCannotBeEvaluatedIsNotCalledMissing() throws IOException {
        Configuration file = ConfigurationReader.readAway(
                List.of(written("""
                  - taskDefinition: x
                {% if must_env("STAGE") == "prod" %}
                    name: a
                    scheduleExpression: rate(1 day)
                {% endif %}
                """)), Map.of("ENV", "dev"), folder, secret -> {}, ExternalVariables.NONE);

        assertThat(file.problems()).isEmpty();
    }

    @Test
    void aClusterThatCannotBeToldIsNotCalledMissing() throws IOException {
        Files.writeString(folder.resolve("rota.yaml"), """
                region: ap-northeast-1
                cluster: shop-{{ must_env("ENV") }}
                rules:
                  - { name: a, taskDefinition: x, scheduleExpression: rate(1 day) }
                """);
        Configuration online =
                ConfigurationReader.read(List.of(Path.of("rota.yaml")), Map.of(), folder, Fetch.unavailable());

        assertThatThrownBy(() -> online.select(ALL))
                .hasMessage("rota.yaml:2:10: environment variable ENV is not set (for 'cluster')");
    }

    private Configuration unfetched(String rules) throws IOException {
        return ConfigurationReader.readUnfetched(
                List.of(written(rules)), Map.of(), folder, secret -> {}, ExternalVariables.NONE);
    }

    private Path written(String rules) throws IOException {
        Files.writeString(folder.resolve("rota.yaml"), HEAD + rules);
        return Path.of("rota.yaml");
    }
}

package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.lookup.Fetch;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.RotaException;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.RuleKey;
import dev.rota.rule.SettingPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a file the golden cases cannot show: what is made of it before anything is read or sent. */
class ConfigurationTest {

    private static final Selection EVERYTHING = Selection.of(List.of());

    private static final String REPORT = """
            cluster: jobs
            rules:
              - name: report
                scheduleExpression: rate(1 hour)
                taskDefinition: report
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tracksRulesByTheirClusterWhenNothingElseIsSaid() throws IOException {
        write("rota.yaml", REPORT);

        assertThat(read("rota.yaml").select(EVERYTHING).ownerships()).containsExactly(new Ownership("jobs", true));
    }

    @Test
    void tracksRulesByTheNameOfAClusterWrittenAsAnArn() throws IOException {
        write("rota.yaml", REPORT.replace("jobs", "arn:aws:ecs:ap-northeast-3:123456789012:cluster/jobs"));

        assertThat(read("rota.yaml").select(EVERYTHING).ownerships()).containsExactly(new Ownership("jobs", true));
    }

    @Test
    void takesTheTrackingIdOfTheRuleBeforeTheFiles() throws IOException {
        write("rota.yaml", "trackingId: all\n" + REPORT + "    trackingId: own\n");

        Desired desired = read("rota.yaml").select(EVERYTHING);

        assertThat(desired.rules()).extracting(DesiredRule::ownership).containsExactly(new Ownership("own", false));
        assertThat(desired.ownerships())
                .containsExactlyInAnyOrder(new Ownership("own", false), new Ownership("all", false));
    }

    @Test
    void namesAllRulesHoweverFewAreSelected() throws IOException {
        write("rota.yaml", REPORT + REPORT.replaceFirst("(?s).*rules:\n", "").replace("name: report", "name: sync"));

        Desired desired = read("rota.yaml").select(Selection.of(List.of("sync")));

        assertThat(desired.rules()).extracting(DesiredRule::name).containsExactly("sync");
        assertThat(desired.named()).containsExactlyInAnyOrder(RuleKey.of("report"), RuleKey.of("sync"));
        assertThat(desired.complete()).isTrue();
    }

    @Test
    void knowsThatItDoesNotKnowTheNameOfARuleThatWasNotSelected() throws IOException {
        write(
                "rota.yaml",
                REPORT + "  - {name: '{{ must_env `STAGE` }}', scheduleExpression: rate(1 hour), taskDefinition: a}\n");

        assertThat(read("rota.yaml").select(Selection.of(List.of("report"))).complete())
                .isFalse();
    }

    @Test
    void remembersWhichSettingsCameFromASecret() throws IOException {
        write("state.tfstate", """
                {"version": 4, "resources": [], "outputs": {"password": {"value": "hunter2", "type": "string", "sensitive": true}}}
                """);
        write(
                "rota.yaml",
                "plugins: [{name: tfstate, config: {path: state.tfstate}}]\n"
                        + REPORT
                        + "    containerOverrides:\n"
                        + "      - {name: app, environment: {URL: 'db://{{ tfstate `output.password` }}@db', MODE: full}}\n");

        DesiredRule rule = read("rota.yaml").select(EVERYTHING).rules().get(0);

        assertThat(rule.secretSettings()).containsExactly(SettingPath.of("containerOverrides", "environment", "URL"));
    }

    @Test
    void allowsOnlyTheAccountsThatAllFilesAllow() throws IOException {
        write("a.yaml", "accountId: ['111111111111', '222222222222']\n" + REPORT);
        write("b.yaml", "accountId: '222222222222'\n" + REPORT.replace("name: report", "name: sync"));

        assertThat(read("a.yaml", "b.yaml").accounts()).contains(Set.of("222222222222"));
        assertThat(read("a.yaml").accounts()).contains(Set.of("111111111111", "222222222222"));
    }

    @Test
    void allowsAnyAccountWhenNoFileNamesOne() throws IOException {
        write("rota.yaml", REPORT);

        assertThat(read("rota.yaml").accounts()).isEmpty();
    }

    @Test
    void reportsWhatIsWrongInARuleThatWasNotSelected() throws IOException {
        write("rota.yaml", REPORT + "    taskCount: many\n");

        assertThatThrownBy(() -> read("rota.yaml").select(Selection.of(List.of("other"))))
                .isInstanceOf(ProblemsException.class)
                .hasMessage(
                        "rota.yaml:6:16: 'taskCount' in rule report must be a whole number from 1 up, but it is 'many'");
    }

    @Test
    void reportsTheFilesThatAreNoDocumentsAllAtOnce() throws IOException {
        write("a.yaml", "");
        write("b.yaml", "- a list");

        assertThatThrownBy(() -> read("a.yaml", "b.yaml"))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("""
                        a.yaml:1:1: the file is empty; rota dump --cluster NAME writes one from what is live
                        b.yaml:1:1: the file must be a mapping with keys such as region, cluster and rules""");
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> read("nothere.yaml"))
                .isInstanceOf(RotaException.class)
                .hasMessage("there is no file nothere.yaml");
    }

    private Configuration read(String... files) {
        return ConfigurationReader.read(
                List.of(files).stream().map(Path::of).toList(), Map.of(), folder, Fetch.unavailable());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

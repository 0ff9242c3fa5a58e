package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.ReadmeConsole.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page, followed from top to bottom in a fresh clone, shows what the program prints. Where it does not, the page as it should
 * be is left in {@code target/pages}.
 */
class ReadmeIT {

    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-[a-zA-Z], )?(--[a-z-]+)");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| (?:`-[a-z]`, )?`(--[a-z-]+)");
    private static final Set<String> EVERYWHERE = Set.of("--help", "--version");

    @TempDir
    private Path scratch = Path.of("");

    static List<Path> pages() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandShowsWhatThePageSays(Path page) throws Exception {
        String text = Pages.text(page);
        List<Block> blocks = ReadmeConsole.blocks(text);
        if (!blocks.isEmpty()) {
            String right = new ReadmeConsole(new ProgramShell(scratch)).rewrite(text, blocks);
            Path target = Files.createDirectories(Path.of("target", "pages")).resolve(page.getFileName());
            Files.writeString(target, right);
            assertThat(ReadmeConsole.withoutAccidents(text)).isEqualTo(ReadmeConsole.withoutAccidents(right));
        }
    }

    @Test
    void everyOptionOfEveryCommandIsOnAPage() throws Exception {
        String pages = Pages.text("commands") + Pages.text("run") + "\n## ";
        ProgramShell shell = new ProgramShell(scratch);
        Set<String> global = options(shell.run("rota --help"));
        for (String command : List.of(
                "init",
                "dump",
                "diff",
                "apply",
                "prune",
                "delete",
                "enable",
                "disable",
                "run",
                "status",
                "logs",
                "list",
                "render",
                "next",
                "verify",
                "validate",
                "migrate",
                "sandbox serve")) {
            Set<String> expected = options(shell.run("rota %s --help".formatted(command)));
            expected.removeAll(global);
            assertThat(documented(pages, "## rota " + command + "\n"))
                    .as(command)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everySnippetOfYamlIsReadWithoutAComplaint() throws Exception {
        ProgramShell shell = new ProgramShell(scratch);
        Files.writeString(scratch.resolve("network.tfstate"), """
                {"version": 4, "terraform_version": "1.5.7", "serial": 1, "lineage": "", "outputs": {}, "resources": []}
                """);
        List<String> snippets = Pages.all().stream()
                .flatMap(page -> fenced(Pages.text(page), "yaml").stream())
                .toList();
        assertThat(snippets).hasSizeGreaterThan(4);
        for (String snippet : snippets) {
            Files.writeString(scratch.resolve("snippet.yaml"), snippet);
            assertThat(shell.run("rota render --quiet -c snippet.yaml; echo $?"))
                    .as(snippet)
                    .endsWith("\n0\n")
                    .startsWith("region: ap-northeast-3\n");
        }
    }

    @Test
    void theSeedThatThePageShowsCanBePlanted() throws Exception {
        ProgramShell shell = new ProgramShell(scratch);
        String seed = fenced(Pages.text("sandbox"), "json").stream()
                .filter(json -> json.contains("\"regions\""))
                .findFirst()
                .orElseThrow();
        Files.writeString(scratch.resolve("seed.json"), seed);
        assertThat(shell.run("""
                        rota --sandbox=state.json sandbox seed seed.json && \
                        rota --quiet --sandbox=state.json dump --cluster main --region ap-northeast-3""")).isEqualTo("""
                        Seeded the sandbox state.json from seed.json.
                        region: ap-northeast-3
                        cluster: main
                        rules:
                          - name: nightly
                            scheduleExpression: cron(0 18 * * ? *)
                            tags:
                              team: data
                            targetId: report
                            taskDefinition: report
                        """);
    }

    private static Set<String> options(String help) {
        Set<String> options = OPTION.matcher(help)
                .results()
                .map(option -> option.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        options.removeAll(EVERYWHERE);
        return options;
    }

    private static Set<String> documented(String readme, String heading) {
        int start = readme.indexOf(heading);
        assertThat(start).as(heading).isNotNegative();
        int end = readme.indexOf("\n## ", start + heading.length());
        return DOCUMENTED
                .matcher(readme.substring(start, end))
                .results()
                .map(option -> option.group(1))
                .collect(Collectors.toSet());
    }

    static List<String> fenced(String readme, String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}

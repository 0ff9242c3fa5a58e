package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples at the end of each command's help do what they are there for, one after the other in one account. */
class HelpExamplesTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Pattern COMMANDS = Pattern.compile("(?s)\nCommands:\n(.*?)\n\n");
    private static final Pattern EXAMPLES = Pattern.compile("(?s)\nExample:\n(.*?)\n\n");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  (\\S.*)$");

    /** Has no end of its own; {@code ReadmeIT} runs it. */
    private static final String SERVE = "rota sandbox serve --memory --seed ";

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        Files.copy(RESOURCES.resolve("cases/account.json"), folder.resolve("account.json"));
        Path scene = RESOURCES.resolve("dev/rota/examples/case");
        for (Path file : GoldenCase.filesBelow(scene).toList()) {
            Path copy = folder.resolve("case").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(scene.resolve(file), copy);
        }
        GoldenRun run = new GoldenRun(new GoldenCase(folder, folder.resolve("case")), folder.resolve("work"));
        Map<String, List<String>> examples = new LinkedHashMap<>();
        commands(run, "rota").forEach(command -> examples.put(command, listed(EXAMPLES, help(run, command))));
        List<String> lines =
                examples.values().stream().flatMap(List::stream).distinct().toList();
        return Stream.concat(
                        examples.entrySet().stream()
                                .map(each -> dynamicTest(
                                        each.getKey() + " shows one",
                                        () -> assertThat(each.getValue()).isNotEmpty())),
                        lines.stream()
                                .filter(line -> !line.startsWith(SERVE))
                                .map(line -> dynamicTest(line, () -> {
                                    GoldenOutcome outcome = carryOut(run, line);
                                    assertThat(outcome.exit())
                                            .as(outcome.toString())
                                            .isZero();
                                })))
                .onClose(run::close);
    }

    @Test
    void aPageServesTheSandboxAsTheHelpDoes() {
        assertThat(Pages.text("sandbox")).contains("$ " + SERVE.replace("rota ", "rota --quiet "));
    }

    /** A command and all below it that are for people. */
    private Stream<String> commands(GoldenRun run, String command) {
        return listed(COMMANDS, help(run, command)).stream()
                .map(entry -> command + " " + entry.replaceFirst(" .*", ""))
                .flatMap(child -> Stream.concat(Stream.of(child), commands(run, child)));
    }

    private String help(GoldenRun run, String command) {
        return carryOut(run, command + " --help").stdout();
    }

    /** What stands in a section, without the lines that go on with an entry. */
    private static List<String> listed(Pattern section, String help) {
        return section.matcher(help)
                .results()
                .flatMap(found -> ENTRY.matcher(found.group(1)).results())
                .map((MatchResult entry) -> entry.group(1))
                .toList();
    }

    /** A line that is typed at a terminal, where the question is agreed to. */
    private GoldenOutcome carryOut(GoldenRun run, String line) {
        try {
            Path step = Files.createTempDirectory(folder, "step");
            Files.writeString(step.resolve(GoldenStep.COMMAND), line);
            Files.writeString(step.resolve("answers"), "y\n");
            return run.carryOut(new GoldenStep(step));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

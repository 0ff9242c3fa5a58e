package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Rota prints does not depend on the shell that it is started from. */
class OrdinaryEnvironmentsTest {

    private static final Path ENVIRONMENTS = Path.of("src/test/resources/environments.txt");
    private static final String WITH_MISTAKES = "rota --sandbox=target/sandbox.json diff -c examples/wrong.yaml";

    @TempDir
    private Path scratch;

    @Test
    void theWalkOfTheReadmePrintsTheSameInEveryOrdinaryEnvironment() throws IOException {
        List<String> expected = walk(scratch.resolve("clone"), List.of());
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(expected.toString()).doesNotContain("(secret ").contains("examples/wrong.yaml:");
        Map<String, List<String>> environments = environments();
        assertThat(environments).hasSize(10);
        for (Map.Entry<String, List<String>> environment : environments.entrySet()) {
            Path folder = scratch.resolve("clone");
            assertThat(walk(folder, environment.getValue()))
                    .as(environment.getKey())
                    .isEqualTo(expected);
        }
    }

    private static Map<String, List<String>> environments() throws IOException {
        Map<String, List<String>> environments = new LinkedHashMap<>();
        List<String> variables = new ArrayList<>();
        for (String line : Files.readAllLines(ENVIRONMENTS)) {
            if (line.startsWith("[")) {
                variables = new ArrayList<>();
                environments.put(line, variables);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                variables.add(line);
            }
        }
        return environments;
    }

    /** What each command of Rota's prints, in a fresh clone. */
    private static List<String> walk(Path folder, List<String> variables) throws IOException {
        delete(folder);
        copy(Path.of("examples"), folder.resolve("examples"));
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME", folder.toString(),
                "AWS_REGION", "ap-northeast-3",
                "AWS_EC2_METADATA_DISABLED", "true"));
        variables.forEach(line -> environment.put(
                line.replaceFirst("=.*", ""),
                line.substring(line.indexOf('=') + 1).replace("{folder}", folder.toString())));
        List<String> printed = new ArrayList<>();
        Path here = Files.createDirectories(folder.resolve("target/walk"))
                .resolve("../..")
                .normalize();
        Stream<String> commands = ReadmeConsole.blocks(Pages.text(Path.of("README.md"))).stream()
                .flatMap(block -> block.commands().stream());
        for (String command : Stream.concat(commands, Stream.of(WITH_MISTAKES)).toList()) {
            if (command.contains("cd ")) {
                here = here.resolve(command.replaceFirst(".*cd (\\S+).*", "$1")).normalize();
            } else if (command.matches("(?:sed|head) .* && mv .*")) {
                edit(here, command);
            } else if (command.matches("(?:[A-Z]+=\\S+ )?rota .*")) {
                printed.add(rota(here, environment, ShellLine.parse(command.replaceFirst(" \\|.*", ""))));
            }
        }
        return printed;
    }

    private static void edit(Path here, String command) throws IOException {
        try {
            assertThat(new ProcessBuilder("sh", "-c", command)
                            .directory(here.toFile())
                            .start()
                            .waitFor())
                    .as(command)
                    .isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String rota(Path here, Map<String, String> environment, ShellLine line) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(line.variables());
        CommandRun run = CommandRun.of(
                here,
                all,
                new Wiring(all, new Signals(code -> {})),
                line.arguments().toArray(String[]::new));
        if (line.redirection().isPresent()) {
            Files.writeString(here.resolve(line.redirection().get()), run.out());
        }
        return line.text() + "\n"
                + run.toString().replaceAll("task [0-9a-f]{8,}|/[0-9a-f]{32}|[0-9a-f]{8}…[0-9a-f]+", "TASK");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}

package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From wherever and however the program is started, it starts. */
class StartIT {

    private static final CommandRun VERSION = new CommandRun(0, "rota 0.1.0\n", "");

    @TempDir
    private Path directory;

    @Test
    void startsFromAnyDirectory() {
        assertThat(Program.builtIn(directory).run("--version")).isEqualTo(VERSION);
    }

    @Test
    void startsThroughSymbolicLinks() throws IOException {
        Program program = Program.builtIn(directory);
        Files.createDirectories(directory.resolve("bin"));
        Path absolute = Files.createSymbolicLink(directory.resolve("bin/rota-1"), program.executable());
        Path relative = Files.createSymbolicLink(directory.resolve("rota"), Path.of("bin/rota-1"));

        assertThat(program.through(absolute).run("--version")).isEqualTo(VERSION);
        assertThat(program.through(relative).run("--version")).isEqualTo(VERSION);
    }

    @Test
    void startsFromThePath() throws IOException {
        Program program = Program.builtIn(directory);
        Files.createSymbolicLink(directory.resolve("rota-of-path"), program.executable());

        CommandRun run =
                program.with("PATH", directory + ":" + System.getenv("PATH")).shell("rota-of-path --version");

        assertThat(run).isEqualTo(VERSION);
    }

    @Test
    void livesInAFolderWithSpacesAndReadsFilesWithSpaces() throws IOException {
        Path home = directory.resolve("my tools/rota 1");
        copy(Program.builtIn(directory).executable().resolve("../..").normalize(), home);
        Scene.write(directory, "my rules.yaml", Scene.LATER);

        CommandRun run =
                Program.builtIn(directory).through(home.resolve("bin/rota")).run("render", "--config", "my rules.yaml");

        assertThat(run.out()).startsWith("region: ap-northeast-3\ncluster: main\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void takesTheJavaOfThePathWithoutJavaHome() {
        Path java = Path.of(System.getProperty("java.home"), "bin");
        Program program =
                Program.builtIn(directory).without("JAVA_HOME").with("PATH", java + ":" + System.getenv("PATH"));

        assertThat(program.run("--version")).isEqualTo(VERSION);
    }

    @Test
    void saysWhatToDoWithoutAnyJava() throws IOException {
        for (String tool : List.of("cksum", "readlink")) {
            Files.createSymbolicLink(directory.resolve(tool), find(tool));
        }
        Program program = Program.builtIn(directory).without("JAVA_HOME");

        CommandRun run = program.shell("PATH=" + directory + " rota --version");

        assertThat(run)
                .isEqualTo(new CommandRun(
                        1, "", "rota: no Java found; install a JDK or JRE 17 or newer, or set JAVA_HOME.\n"));
    }

    @Test
    void startsFromAnArchiveOfItsClasses() {
        Program insisting = Program.builtIn(directory).with("ROTA_OPTS", "-Xshare:on -Xlog:class+load:file=loaded");
        Scene.write(directory, "rota.yaml", Scene.LATER);

        assertThat(insisting.run("validate").exit()).isZero();

        assertThat(directory.resolve("loaded")).content().contains("dev.rota.Main source: shared objects file");
    }

    @Test
    void leavesTheArchiveOfAnotherJarAsideWithoutAWord() throws IOException {
        Path home = directory.resolve("changed");
        copy(Program.builtIn(directory).executable().resolve("../..").normalize(), home);
        try (FileSystem jar = FileSystems.newFileSystem(home.resolve("lib/rota.jar"))) {
            Files.writeString(jar.getPath("changed"), "a little");
        }
        Scene.write(directory, "rota.yaml", Scene.LATER);
        Program unchanged = Program.builtIn(directory);
        Program changed = unchanged.through(home.resolve("bin/rota")).with("ROTA_OPTS", "-Xlog:class+load:file=loaded");

        assertThat(changed.run("validate")).isEqualTo(unchanged.run("validate"));

        assertThat(directory.resolve("loaded")).content().contains("dev.rota.Main source: file:");
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}

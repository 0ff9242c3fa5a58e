package dev.rota.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesTheFirstOfTheUsualNames() throws IOException {
        touch("ecschedule.yaml", "rota.json", "rota.yml");

        assertThat(ConfigFiles.find(List.of(), folder)).containsExactly(Path.of("rota.yml"));
    }

    @Test
    void findsWhatAPatternMatchesInTheOrderOfNames() throws IOException {
        touch("jobs/b.yaml", "jobs/a.yaml", "jobs/a.txt");

        assertThat(ConfigFiles.find(List.of("jobs/*.yaml"), folder))
                .containsExactly(Path.of("jobs/a.yaml"), Path.of("jobs/b.yaml"));
    }

    @Test
    void takesAFileOnceHoweverOftenItIsNamed() throws IOException {
        touch("a.yaml", "b.yaml");

        assertThat(ConfigFiles.find(List.of("b.yaml", "*.yaml"), folder))
                .containsExactly(Path.of("b.yaml"), Path.of("a.yaml"));
    }

    @Test
    void findsWhatAPatternMatchesInSeveralFolders() throws IOException {
        touch("teams/a/jobs.yaml", "teams/b/jobs.yaml", "teams/b/deep/jobs.yaml", "teams/.git/jobs.yaml", "jobs.yaml");

        assertThat(ConfigFiles.find(List.of("teams/*/jobs.yaml"), folder))
                .containsExactly(Path.of("teams/a/jobs.yaml"), Path.of("teams/b/jobs.yaml"));
        assertThat(ConfigFiles.find(List.of("**/jobs.yaml"), folder))
                .containsExactly(
                        Path.of("jobs.yaml"),
                        Path.of("teams/a/jobs.yaml"),
                        Path.of("teams/b/deep/jobs.yaml"),
                        Path.of("teams/b/jobs.yaml"));
    }

    @Test
    void takesAFileOnceByWhicheverWay() throws IOException {
        touch("a.yaml");

        assertThat(ConfigFiles.find(List.of("./a.yaml", "a.yaml"), folder)).containsExactly(Path.of("./a.yaml"));
    }

    @Test
    void takesANameLiterallyWhenThereIsSuchAFile() throws IOException {
        touch("jobs[1].yaml", "jobs1.yaml");

        assertThat(ConfigFiles.find(List.of("jobs[1].yaml"), folder)).containsExactly(Path.of("jobs[1].yaml"));
    }

    @Test
    void refusesAPatternThatIsNone() throws IOException {
        touch("a.yaml");

        assertThatThrownBy(() -> ConfigFiles.find(List.of("[.yaml"), folder))
                .isInstanceOf(UsageException.class)
                .hasMessage("'[.yaml' is neither a file here nor a pattern");
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }
}

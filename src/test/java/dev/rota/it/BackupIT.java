package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that {@code --backup} leaves behind, as others on the machine see it. */
class BackupIT {

    @TempDir
    private Path directory;

    @Test
    void isForItsOwnerOnlyWhateverTheShellGrants() throws IOException {
        Program program = Program.builtIn(directory);
        Scene.write(directory, "seed.json", Scene.SEED);
        Scene.write(directory, "rota.yaml", Scene.LATER);
        assertThat(program.run("--sandbox", "sandbox", "seed", "seed.json").exit())
                .isZero();

        CommandRun apply = program.shell("umask 000; rota --sandbox apply --backup before.yaml");

        assertThat(apply.exit()).as(apply.toString()).isZero();
        Path backup = directory.resolve("before.yaml");
        assertThat(backup).content().contains("scheduleExpression: cron(0 18 * * ? *)");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }
}

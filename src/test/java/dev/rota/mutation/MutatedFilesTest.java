package dev.rota.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any mutation of a valid file is read, or refused with problems at their places: no exception of another kind, no hang, with a heap
 * of 256 MB. {@code -Drota.mutations=N} tries more, from {@code -Drota.seed=N} on.
 */
class MutatedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("rota.mutations", 400);

    @Test
    void aMutationOfAValidFileIsReadOrRefusedWithPlaces(@TempDir Path folder) throws IOException, InterruptedException {
        long seed = Long.getLong("rota.seed", new Random().nextInt(1_000_000_000));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutatedFiles.class.getName(),
                        folder.toString(),
                        Integer.toString(MUTATIONS),
                        Long.toString(seed))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        int exit = process.waitFor();

        String printed = Files.readString(log);
        System.out.print(printed);
        assertThat(exit).as(printed).isZero();
    }
}

package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every case of {@code src/test/resources/cases}: the real command line against a sandbox, compared to the letter with what the
 * case expects. {@link GoldenCase} says what a case is made of.
 *
 * <p>{@code -Drota.golden=update} writes what happens into the cases instead of comparing it; read the changes before keeping them.
 */
class GoldenCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final boolean UPDATE = "update".equals(System.getProperty("rota.golden"));

    @TestFactory
    Stream<DynamicTest> cases(@TempDir Path folder) throws IOException {
        return GoldenCase.all(CASES).stream()
                .map(golden -> dynamicTest(
                        golden.name(), golden.folder().toUri(), () -> run(golden, folder.resolve(golden.name()))));
    }

    @Test
    void everyFileOfTheCasesBelongsToOne() throws IOException {
        assertThat(GoldenCase.strayFiles(CASES)).isEmpty();
    }

    @Test
    void noCaseRepeatsWhatStandsAboveIt() throws IOException {
        assertThat(GoldenCase.all(CASES))
                .allSatisfy(golden ->
                        assertThat(golden.repetitions()).as(golden.name()).isEmpty());
    }

    private static void run(GoldenCase golden, Path workingDirectory) throws IOException {
        List<GoldenStep> steps = golden.steps();
        try (GoldenRun run = new GoldenRun(golden, workingDirectory)) {
            for (GoldenStep step : steps) {
                GoldenOutcome outcome = run.carryOut(step);
                if (UPDATE) {
                    outcome.writeTo(step.folder());
                } else {
                    assertThat(outcome.toString())
                            .as("%s: %s", golden.name(), step.command())
                            .isEqualTo(GoldenOutcome.readFrom(step.folder()).toString());
                }
            }
        }
    }
}

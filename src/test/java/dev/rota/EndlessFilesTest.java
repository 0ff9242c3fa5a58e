package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that has no end, or none that is near, is refused in one sentence wherever one may be named. */
class EndlessFilesTest {

    private static final Path ENDLESS = Path.of("/dev/zero");
    private static final long LARGE = 140L << 20;

    @TempDir
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        assumeThat(Files.isReadable(ENDLESS)).isTrue();
        write("rules.yaml", "region: eu-west-1\ncluster: main\nrules: []\n");
        write("state.yaml", """
                region: eu-west-1
                cluster: main
                plugins: [{ name: tfstate, config: { path: /dev/zero } }]
                rules: [{ name: "{{ tfstate `output.name` }}", scheduleExpression: rate(1 day), taskDefinition: a }]
                """);
        write("extends.yaml", "extends: /dev/zero\n");
        write("import.jsonnet", "import '/dev/zero'");
        write("importstr.jsonnet", "{ region: importstr '/dev/zero' }");
        write("object.json", "{\"buckets\": {\"b\": {\"objects\": {\"k\": {\"file\": \"/dev/zero\"}}}}}");
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.json").toFile(), "rw")) {
            large.setLength(LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validate /dev/zero | larger than 32 MiB",
                "diff -c /dev/zero | larger than 32 MiB",
                "validate extends.yaml | larger than 32 MiB",
                "migrate /dev/zero | larger than 32 MiB",
                "diff -c state.yaml | larger than 128 MB",
                "diff -c import.jsonnet | at most 32 MiB",
                "diff -c importstr.jsonnet | at most 32 MiB",
                "apply -c rules.yaml --expect /dev/zero | must be a digest",
                "--sandbox=s.json sandbox seed /dev/zero | larger than 32 MiB",
                "--sandbox=s.json sandbox seed object.json | larger than 32 MiB",
                "--sandbox=large.json diff -c rules.yaml | larger than 128 MiB",
            })
    void areRefused(String command, String limit) {
        Map<String, String> environment = Map.of(
                "HOME", folder.toString(),
                "AWS_ACCESS_KEY_ID", "example",
                "AWS_SECRET_ACCESS_KEY", "example",
                "AWS_EC2_METADATA_DISABLED", "true");
        CommandRun run = CommandRun.of(
                folder, environment, new Wiring(environment, new Signals(code -> {})), command.split(" "));

        assertThat(run.exit()).as(run.toString()).isIn(1, 64);
        assertThat(run.out() + run.err()).contains(limit).doesNotContain("Exception", "bug in Rota", "memory");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that were written for ecschedule, with another program's name in them. */
class ScriptsIT {

    @TempDir
    private Path directory;

    private Program shell;
    private ServedSandbox sandbox;

    @BeforeEach
    void serve() {
        Program plain = Program.builtIn(directory);
        sandbox = ServedSandbox.start(plain);
        sandbox.seed(Scene.SEED);
        String path = plain.executable().toAbsolutePath().getParent() + ":" + System.getenv("PATH");
        shell = plain.with("AWS_ENDPOINT_URL", sandbox.endpoint())
                .with("PATH", path)
                .through(Path.of("/bin/sh"));
        Scene.write(directory, "ecschedule.yaml", Scene.LATER);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void everyFileIsAppliedWithXargsManyAtATime() throws IOException {
        Files.createDirectories(directory.resolve("jobs/more"));
        for (String name : new String[] {"jobs/a", "jobs/b", "jobs/more/c"}) {
            String job = name.substring(name.length() - 1);
            Scene.write(
                    directory,
                    name + ".yaml",
                    Scene.LATER.replace("nightly", "job-" + job) + "trackingId: jobs-" + job + "\n");
        }

        CommandRun run = script("find jobs -name '*.yaml' | xargs -P10 -I{} rota apply -conf {} -all");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("✓")).sorted())
                .containsExactly("✓ created    job-a", "✓ created    job-b", "✓ created    job-c");
        assertThat(script("rota diff -all -conf jobs/a.yaml -conf jobs/b.yaml -conf jobs/more/c.yaml --exit-code")
                        .exit())
                .isZero();
    }

    @Test
    void aDriftIsFoundWithGrepAndDoesNotEndTheScript() {
        assertThat(script("set -e; rota diff -all -u 2>&1 | grep '^[-+]'; rota diff -all > /dev/null; echo on"))
                .extracting(CommandRun::exit, CommandRun::out)
                .containsExactly(0, """
                        --- live/nightly
                        +++ ecschedule.yaml/nightly
                        -scheduleExpression: cron(0 18 * * ? *)
                        +scheduleExpression: cron(0 20 * * ? *)
                        on
                        """);
    }

    @Test
    void nothingIsAskedWhereNobodyIsThereToAnswer() {
        CommandRun run = script("rota -conf ecschedule.yaml apply -all && rota -conf ecschedule.yaml diff -all -u"
                + " && rota diff -c ecschedule.yaml");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).endsWith("✓ changed    nightly  scheduleExpression\n");
        // Only Rota's own spelling says that nothing differs.
        assertThat(run.err()).doesNotContain("?").containsOnlyOnce("no differences in 1 rule.\n");
    }

    private CommandRun script(String script) {
        return shell.run("-c", script);
    }
}

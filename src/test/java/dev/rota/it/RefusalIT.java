package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When AWS cannot be asked, or must not be: one sentence, exit 1, nothing written. */
class RefusalIT {

    @TempDir
    private Path directory;

    private Program program;
    private ServedSandbox sandbox;

    @BeforeEach
    void serve() {
        Program plain = Program.builtIn(directory);
        sandbox = ServedSandbox.start(plain);
        sandbox.seed(Scene.SEED);
        program = plain.with("AWS_ENDPOINT_URL", sandbox.endpoint());
        Scene.write(directory, "rota.yaml", Scene.LATER);
    }

    @AfterEach
    void stop() {
        assertThat(sandbox.operations()).doesNotContain("PutRule", "PutTargets", "TagResource", "DeleteRule");
        sandbox.close();
    }

    @Test
    void nobodyAnswers() {
        CommandRun run =
                program.without("AWS_ENDPOINT_URL").run("--endpoint-url", "http://127.0.0.1:1", "apply", "--yes");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        // Which of the first calls, made at the same time, is the first to fail is chance.
        assertThat(run.err())
                .matches("[a-z]+:[A-Za-z]+: nothing answers at http://127\\.0\\.0\\.1:1;"
                        + " check --endpoint-url, AWS_ENDPOINT_URL and the network\n");
    }

    @Test
    void noCredentials() {
        CommandRun run = program.without("AWS_ACCESS_KEY_ID")
                .without("AWS_SECRET_ACCESS_KEY")
                .run("apply", "--yes");

        assertThat(run)
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with --profile"
                                + " or AWS_PROFILE\n"));
    }

    @Test
    void expiredCredentials() {
        sandbox.fault("{\"kind\": \"EXPIRED_TOKEN\"}");

        assertThat(program.run("apply", "--yes"))
                .isEqualTo(new CommandRun(
                        1, "", "the AWS credentials have expired; get new ones, for instance with: aws sso login\n"));
    }

    @Test
    void noRegion() {
        Scene.write(directory, "rota.yaml", Scene.LATER.replaceFirst("region: .*\n", ""));

        assertThat(program.run("apply", "--yes"))
                .isEqualTo(new CommandRun(
                        1, "", "no region is set: add region: to the file, give --region, or set AWS_REGION\n"));
    }

    @Test
    void anotherRegionThanTheFiles() {
        CommandRun run = program.run("apply", "--yes", "--region", "us-east-1");

        assertThat(run).isEqualTo(new CommandRun(64, "", """
                        --region says us-east-1, but rota.yaml says ap-northeast-3; leave --region out, or change the file
                        Run 'rota apply --help' for what it takes.
                        """));
        assertThat(sandbox.operations()).isEmpty();
    }

    @Test
    void anotherAccountThanTheFiles() {
        Scene.write(directory, "rota.yaml", "accountId: \"210987654321\"\n" + Scene.LATER);

        CommandRun run = program.run("apply", "--yes");

        assertThat(run)
                .isEqualTo(
                        new CommandRun(
                                1,
                                "",
                                "these credentials are of account 123456789012, but accountId allows 210987654321; use others with --profile, or correct the file\n"));
        assertThat(sandbox.operations()).containsExactly("GetCallerIdentity");
    }

    @Test
    void aPatternThatMatchesNothing() {
        CommandRun run = program.run("apply", "--yes", "--rule", "weekly-*");

        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.err()).startsWith("no rule of the files matches 'weekly-*'; they hold nightly\n");
        assertThat(sandbox.operations()).isEmpty();
    }

    @Test
    void anEmptyRuleName() {
        CommandRun run = program.run("apply", "--yes", "--rule", "");

        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.err()).startsWith("--rule is empty");
        assertThat(sandbox.operations()).isEmpty();
    }
}

package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Terraform state in a bucket of another region than the rules. */
class TfstateIT {

    private static final String FILE = """
            region: {{ must_env `AWS_DEFAULT_REGION` }}
            cluster: main
            role: ecsEventsRole
            plugins:
              - name: tfstate
                config:
                  url: s3://tfstate/{{ must_env `STAGE` }}/terraform.tfstate
            rules:
              - name: nightly
                scheduleExpression: cron(0 18 * * ? *)
                taskDefinition: report
                networkConfiguration:
                  awsvpcConfiguration:
                    subnets: ["{{ tfstate `module.network.aws_subnet.private[0].id` }}"]
            """;

    @TempDir
    private Path directory;

    private Program program;
    private ServedSandbox sandbox;

    @BeforeEach
    void serve() {
        Program plain = Program.builtIn(directory);
        sandbox = ServedSandbox.start(plain);
        sandbox.seed(Scene.SEED);
        program = plain.with("AWS_ENDPOINT_URL", sandbox.endpoint())
                .with("AWS_DEFAULT_REGION", "ap-northeast-3")
                .with("STAGE", "prod");
        Scene.write(directory, "rota.yaml", FILE);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void isReadFromTheBucketsOwnRegion() {
        CommandRun run = program.run("diff");

        assertThat(run.out()).contains("+      - subnet-0a1b2c3d\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void anObjectThatIsNotThereIsSaidToBe() {
        CommandRun run = program.with("STAGE", "dev").run("diff");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("s3://tfstate/dev/terraform.tfstate");
    }
}

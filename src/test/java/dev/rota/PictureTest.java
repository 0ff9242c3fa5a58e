package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.cli.Context;
import dev.rota.cli.Rota;
import dev.rota.console.Pipes;
import dev.rota.secret.Secrecy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture in the README is what {@code src/site/picture/Picture.java} draws of the program's output. Where it is not, the
 * picture as it should be is left in {@code target/pages}.
 */
class PictureTest {

    private static final Path SITE = Path.of("src/site");
    private static final Map<String, String> ENVIRONMENT = Map.of("AWS_REGION", "ap-northeast-3");

    @TempDir
    private Path folder;

    @Test
    void theReadmeShowsWhatTheProgramPrints() throws IOException, InterruptedException {
        Files.copy(SITE.resolve("picture/rota.yaml"), folder.resolve("rota.yaml"));
        Files.copy(Path.of("examples/walk/seed.json"), folder.resolve("seed.json"));
        rota("--sandbox", "sandbox", "seed", "seed.json");

        String drawn = draw("$ rota --sandbox diff\n" + rota("--sandbox", "--color=always", "diff"));

        Files.writeString(Files.createDirectories(Path.of("target/pages")).resolve("diff.svg"), drawn);
        assertThat(drawn).isEqualTo(Files.readString(SITE.resolve("resources/diff.svg")));
        assertThat(Pages.text(Path.of("README.md"))).contains("(src/site/resources/diff.svg)");
    }

    /** Both outputs, as a terminal shows them. */
    private String rota(String... arguments) {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        Rota.run(
                new Context(
                        Pipes.to(terminal, terminal, Optional.empty(), ENVIRONMENT),
                        folder,
                        new Wiring(ENVIRONMENT, new Signals(code -> {})),
                        Secrecy.hiding(new byte[] {1})),
                "rota",
                arguments);
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private String draw(String shown) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("shown"), shown);
        Path output = folder.resolve("drawn");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        SITE.resolve("picture/Picture.java").toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return Files.readString(output);
    }
}

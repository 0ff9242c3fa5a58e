package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.Pages;
import dev.rota.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The seed that the README shows is one, and planting it twice is planting it once. */
class ReadmeSeedTest extends SandboxTestCase {

    private static Json seed() throws IOException {
        String readme = Pages.text("sandbox");
        int from = readme.indexOf("```json\n", readme.indexOf("A seed file is JSON.")) + "```json\n".length();
        return Json.parse(readme.substring(from, readme.indexOf("```", from)));
    }

    @Test
    void theSeedOfTheReadmeCanBePlantedAgainAndAgain() throws IOException {
        sandbox.seed(seed(), Path.of("."));
        String first = sandbox.state().pretty();
        sandbox.seed(seed(), Path.of("."));

        assertThat(sandbox.state().pretty()).isEqualTo(first).contains("\"ecsEventsRole\"");
    }
}

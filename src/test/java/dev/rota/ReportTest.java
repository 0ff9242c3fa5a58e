package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.cli.Outside;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report for programs also comes when the user asks to stop. */
class ReportTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("AWS_REGION", "ap-northeast-3");

    @TempDir
    private Path folder;

    @BeforeEach
    void anAccountAndAFile() throws IOException {
        Files.writeString(folder.resolve("seed.json"), """
                {"regions": {"ap-northeast-3": {"clusters": ["jobs"], "taskDefinitions": [{"family": "report",
                  "containerDefinitions": [{"name": "app", "image": "busybox"}]}]}}}
                """);
        Files.writeString(folder.resolve("rota.yaml"), """
                region: ap-northeast-3
                cluster: jobs
                trackingId: jobs
                rules:
                  - {name: report, scheduleExpression: rate(1 day), taskDefinition: report}
                """);
        CommandRun seeded = run("sandbox", "seed", "seed.json");
        assertThat(seeded.exit()).as(seeded.toString()).isZero();
    }

    @Test
    void aStopWhileThePlanIsMadeLeavesEveryRuleAndSaysSo() {
        CommandRun stopped = run("apply", "--yes", "-o", "json");
        assertThat(stopped.exit()).isEqualTo(130);
        JsonObject report = (JsonObject) Json.parse(stopped.out());
        assertThat(report.get("interrupted")).contains(Json.of(true));
        assertThat(report.integer("exitCode")).contains(130);
        JsonObject change = (JsonObject)
                ((JsonArray) report.get("changes").orElseThrow()).elements().get(0);
        assertThat(change.text("status")).contains("notTried");
        assertThat(change.text("reason")).contains("interrupted");
        assertThat(change.get("written")).contains(new JsonArray(List.of()));
    }

    /** Runs a command that is asked to stop as soon as it heeds that. */
    private CommandRun run(String... arguments) {
        Outside real = new Wiring(ENVIRONMENT, new Signals(code -> {}));
        Outside impatient = (Outside) Proxy.newProxyInstance(
                Outside.class.getClassLoader(), new Class<?>[] {Outside.class}, (proxy, method, given) -> {
                    if (method.getName().equals("onInterrupt")) {
                        ((Runnable) given[0]).run();
                        return null;
                    }
                    return method.invoke(real, given);
                });
        String[] all = new String[arguments.length + 1];
        all[0] = "--sandbox=sandbox.json";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(folder, ENVIRONMENT, impatient, all);
    }
}

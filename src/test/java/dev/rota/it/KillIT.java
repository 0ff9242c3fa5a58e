package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import dev.rota.json.Json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed after each of its calls, with no chance to clean up; the next run finishes the job.
 *
 * <p>A build kills it a few times; {@code -Drota.kills=all} after every call.
 */
class KillIT {

    private static final boolean ALL = "all".equals(System.getProperty("rota.kills"));
    private static final int SAMPLE = 5;
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path directory;

    private StoryScene story;
    private final Map<Integer, Integer> endings = new TreeMap<>();

    @BeforeEach
    void serve() {
        story = new StoryScene(directory);
    }

    @AfterEach
    void stop() {
        story.close();
    }

    @Test
    void afterAKillTheNextRunEndsAsIfNothingHadHappened() {
        story.begin();
        JsonObject others = story.ofOthers();
        assertThat(story.apply().exit()).isZero();
        int calls = story.sandbox().operations().size();
        String desired = story.sandbox().state();
        int step = ALL ? 1 : calls / SAMPLE;

        for (int call = 1; call <= calls; call += step) {
            story.begin();
            CommandRun killed = killAfter(call);
            endings.merge(killed.exit(), 1, Integer::sum);
            String when = "killed after call %d of %d: %s".formatted(call, calls, killed);
            assertThat(killed.exit()).as(when).isEqualTo(KILLED);
            assertThat(story.ofOthers()).as(when).isEqualTo(others);

            CommandRun second = story.apply();

            assertThat(second.exit()).as(when + second).isZero();
            assertThat(story.sandbox().state()).as(when).isEqualTo(desired);
        }
        System.out.printf(
                "killed after %s of %d calls, exit codes %s; every second run ended in the desired state%n",
                ALL ? "each" : "some", calls, endings);
    }

    /** No later call is carried out: whatever was still on its way when the process died has not arrived. */
    private CommandRun killAfter(int call) {
        story.sandbox().fault("{\"kind\": \"REFUSE_ALL_AFTER\", \"call\": %d}".formatted(call));
        try (Running apply = story.startApply()) {
            apply.awaitThat("call " + call, () -> story.sandbox().operations().size() >= call || !apply.isAlive());
            apply.signal("KILL");
            CommandRun run = apply.await();
            story.sandbox().forgetFaults();
            return run;
        }
    }
}

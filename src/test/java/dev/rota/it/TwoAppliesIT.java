package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people, or two jobs, apply the same file at the same time. */
class TwoAppliesIT {

    @TempDir
    private Path directory;

    @Test
    void twoProcessesThatApplyTheSameFileEndInTheDesiredState() {
        try (StoryScene story = new StoryScene(directory)) {
            story.begin();
            assertThat(story.apply().exit()).isZero();
            String desired = story.sandbox().state();
            story.begin();
            story.sandbox().settings("{\"latency\": \"30ms\"}");

            try (Running one = story.startApply();
                    Running other = story.startApply()) {
                CommandRun first = one.await();
                CommandRun second = other.await();

                assertThat(first.exit()).as(first.toString()).isZero();
                assertThat(second.exit()).as(second.toString()).isZero();
            }
            assertThat(story.sandbox().state()).isEqualTo(desired);
        }
    }
}

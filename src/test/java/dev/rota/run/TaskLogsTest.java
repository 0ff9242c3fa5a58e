package dev.rota.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.run.Blueprint.Container;
import dev.rota.run.Blueprint.LogTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskLogsTest {

    private final FakeTime time = new FakeTime();
    private final FakeLogs streams = new FakeLogs(time);
    private final TaskLogs logs = new TaskLogs(streams, Optional.empty(), sentence -> {});
    private final List<String> read = new ArrayList<>();

    @Test
    void readsEveryLineOnceHoweverOftenItLooks() {
        logs.addDefinition(blueprint("app"), FakeTime.START, Optional.empty());
        for (int second = 0; second < 100; second++) {
            streams.line("report/app/1", second, "line " + second);
        }
        while (read.size() < 100) {
            look();
            time.pause(Duration.ofSeconds(7));
        }
        look();

        assertThat(read)
                .hasSize(100)
                .doesNotHaveDuplicates()
                .startsWith("line 0")
                .endsWith("line 99");
    }

    @Test
    void aLineThatComesLateIsReadAllTheSame() {
        logs.addDefinition(blueprint("app"), FakeTime.START, Optional.empty());
        streams.line("report/app/1", 20, "later");
        time.pause(Duration.ofSeconds(20));
        look();
        streams.line("report/app/2", 1, "earlier");
        look();

        assertThat(read).containsExactly("later", "earlier");
    }

    @Test
    void linesOfSeveralContainersComeInTheOrderOfTime() {
        logs.addDefinition(blueprint("app", "proxy"), FakeTime.START, Optional.empty());
        streams.line("report/app/1", 0, "first")
                .line("report/proxy/1", 1, "second")
                .line("report/app/1", 2, "third");
        time.pause(Duration.ofSeconds(3));
        look();

        assertThat(read).containsExactly("first", "second", "third");
    }

    private void look() {
        logs.read(lines -> lines.forEach(line -> read.add(line.line().text())), () -> false);
    }

    private static Blueprint blueprint(String... containers) {
        return new Blueprint(
                "report:1",
                List.of(containers).stream()
                        .map(name -> new Container(
                                name,
                                true,
                                new LogTarget.CloudWatch("ap-northeast-3", "/ecs/report", Optional.of("report"))))
                        .toList());
    }
}

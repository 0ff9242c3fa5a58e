package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.eventbridge.model.Tag;

class StateFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("deep/state.json");
    }

    @Test
    void keepsWhatItHoldsAndItsTags() {
        Json before;
        try (Sandbox sandbox = open();
                Clients clients = new Clients(sandbox)) {
            clients.events()
                    .putRule(rule -> rule.name("a")
                            .scheduleExpression("rate(1 day)")
                            .tags(Tag.builder().key("id").value("x").build()));
            before = sandbox.state();
        }
        try (Sandbox sandbox = open();
                Clients clients = new Clients(sandbox)) {
            assertThat(sandbox.state()).isEqualTo(before);
            assertThat(clients.tagging().getResources().resourceTagMappingList())
                    .hasSize(1);
        }
    }

    @Test
    void writesJsonThatPeopleCanRead() throws IOException {
        try (Sandbox sandbox = open()) {
            sandbox.seed(Json.parse("{\"buckets\": {\"b\": {\"region\": \"us-east-1\"}}}"), folder);
        }
        assertThat(file).hasContent("""
                {
                  "version": 1,
                  "regions": {
                    "global": {
                      "buckets": {
                        "b": {
                          "region": "us-east-1"
                        }
                      }
                    }
                  }
                }
                """);
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("state.json", "state.json.lock");
        }
    }

    @Test
    void leavesAFileAloneThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(file.getParent());
        for (String other : new String[] {"{\"version\": 1,", "{\"rules\": []}"}) {
            Files.writeString(file, other);
            assertThatThrownBy(this::open)
                    .isInstanceOf(RotaException.class)
                    .hasMessageStartingWith("the sandbox state " + file + " cannot be read (")
                    .hasMessageEndingWith("); repair it, or move it away to start with an empty one");
            assertThat(file).hasContent(other);
        }
    }

    @Test
    void lendsAFileToOneSandboxAtATime() {
        try (Sandbox first = open()) {
            assertThat(first.endpoint()).isNotNull();
            assertThatThrownBy(this::open)
                    .isInstanceOf(RotaException.class)
                    .hasMessage("the sandbox state " + file
                            + " is in use by another process; wait for it to end, or name another state file");
        }
        open().close();
    }

    @Test
    void tellsAtOnceThatItWaitsAndWhereAServedStateIsReached() {
        List<String> said = new ArrayList<>();
        try (Sandbox first = open()) {
            assertThatThrownBy(() -> Sandbox.start(settings(), said::add)).hasMessageContaining("wait for it to end");
            assertThat(said).containsExactly("Waiting for another process that uses the sandbox state " + file + ".");
            said.clear();
            first.serve();
            // Whoever waited for the default ten seconds here would be told that it waits.
            assertThatThrownBy(() -> Sandbox.start(SandboxSettings.standard().withStateFile(file), said::add))
                    .isInstanceOf(RotaException.class)
                    .hasMessage(
                            "the sandbox state %s is served by another process; reach it there with --endpoint-url %s",
                            file, first.endpoint());
            assertThat(said).isEmpty();
        }
        open().close();
        assertThat(file.resolveSibling("state.json.lock")).isEmptyFile();
    }

    @Test
    void anAddressThatAKilledProcessHasLeftDoesNotMatter() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling("state.json.lock"), "http://127.0.0.1:1");
        try (Sandbox first = open()) {
            assertThat(first.endpoint()).isNotNull();
            assertThatThrownBy(this::open).hasMessageContaining("in use by another process");
        }
    }

    private SandboxSettings settings() {
        return SandboxSettings.standard().withStateFile(file).withPatience(Duration.ofMillis(10));
    }

    private Sandbox open() {
        return Sandbox.start(settings());
    }
}

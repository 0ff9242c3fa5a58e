package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTest extends SandboxTestCase {

    @Test
    void showsAndForgetsTheCalls() throws Exception {
        http.events("DescribeRule", "{\"Name\":\"a\"}");
        assertThat(http.send("GET", "/_sandbox/calls", "").body()).isEqualTo("""
                        {
                          "mostConcurrent": 1,
                          "calls": [
                            {
                              "index": 1,
                              "service": "events",
                              "operation": "DescribeRule",
                              "resource": "a",
                              "region": "ap-northeast-3",
                              "status": 400,
                              "error": "ResourceNotFoundException",
                              "concurrent": 1,
                              "request": {
                                "Name": "a"
                              }
                            }
                          ]
                        }
                        """);
        http.send("DELETE", "/_sandbox/calls", "");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void seedsAndResets() throws Exception {
        http.send("POST", "/_sandbox/seed", "{\"regions\": {\"us-east-1\": {\"clusters\": [\"main\"]}}}");
        assertThat(http.send("GET", "/_sandbox/state", "").body())
                .isEqualTo(sandbox.state().pretty() + "\n")
                .contains("cluster/main");
        http.send("POST", "/_sandbox/reset", "");
        assertThat(sandbox.state().compact()).isEqualTo("{\"version\":1,\"regions\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?base=/", "?base=src"})
    void aSeedSentOverHttpReadsNoFile(String query, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("private"), "nobody else may read this");
        var answer = http.send("POST", "/_sandbox/seed" + query, """
                {"buckets": {"b": {"objects": {"o": {"file": "%s"}}}}}""".formatted(file));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("a seed sent over HTTP may not name the file " + file);
        assertThat(sandbox.state().compact()).isEqualTo("{\"version\":1,\"regions\":{}}");
        assertThat(http.send("GET", "/b/o", "").body()).doesNotContain("nobody else");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Host: 127.0.0.1:4566                                        | 200
            Host: LocalHost                                             | 200
            Host: bucket.localhost:4566                                 | 200
            Host: [::1]:4566                                            | 200
            Host: 127.0.0.1, Sec-Fetch-Site: none                       | 200
            Host: rebound.example:4566                                  | 403
            Host: 127.0.0.1.rebound.example                             | 403
            Host: localhost.rebound.example:4566                        | 403
            Host: notlocalhost                                          | 403
            Host:                                                       | 403
            Host: 127.0.0.1, Origin: https://page.example               | 403
            Host: 127.0.0.1, Origin: null                               | 403
            Host: 127.0.0.1, Origin: http://localhost:3000              | 403
            Host: 127.0.0.1, Sec-Fetch-Site: cross-site                 | 403
            """)
    void onlyProgramsOfThisMachineAreAnswered(String headers, int status) throws Exception {
        for (String call : List.of("GET /_sandbox/state", "POST /_sandbox/reset", "GET /", "OPTIONS /bucket/key")) {
            try (Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), sandbox.endpoint().getPort())) {
                String request = call + " HTTP/1.1\r\n" + headers.replace(", ", "\r\n")
                        + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer.startsWith("HTTP/1.1 403")).as(call + answer).isEqualTo(status == 403);
            }
        }
    }

    @Test
    void turnsTheDials() throws Exception {
        http.send("POST", "/_sandbox/settings", "{\"latency\": \"1ms\", \"tagLag\": \"30s\", \"ratePerSecond\": 50}");
        assertThat(sandbox.settings().latency()).isEqualTo(Duration.ofMillis(1));
        assertThat(sandbox.settings().tagLag()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sandbox.settings().rate()).isEqualTo(Optional.of(new CallRate(50, 50)));
        http.send("POST", "/_sandbox/settings", "{\"ratePerSecond\": 0}");
        assertThat(sandbox.settings().rate()).isEmpty();
    }

    @Test
    void asksForFaults() throws Exception {
        http.send(
                "POST",
                "/_sandbox/faults",
                "{\"faults\": [{\"kind\": \"THROTTLE\", \"operation\": \"PutRule\", \"times\": 2}, {\"kind\": \"RESET\","
                        + " \"call\": 9}]}");
        assertThat(sandbox.faults().waiting())
                .containsExactly(
                        Fault.of(Fault.Kind.THROTTLE).onOperation("PutRule").times(2),
                        Fault.of(Fault.Kind.RESET).atCall(9));
        http.send("DELETE", "/_sandbox/faults", "");
        assertThat(sandbox.faults().waiting()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        var answer = http.send("POST", "/_sandbox/settings", "{\"latncy\": \"1ms\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("""
                        {
                          "message": "unknown key 'latncy' in the settings; did you mean 'latency'?"
                        }
                        """);
        assertThat(http.send("POST", "/_sandbox/faults", "{\"kind\": \"FIRE\"}").statusCode())
                .isEqualTo(400);
        assertThat(http.send("GET", "/_sandbox/nothing", "").statusCode()).isEqualTo(400);
    }
}

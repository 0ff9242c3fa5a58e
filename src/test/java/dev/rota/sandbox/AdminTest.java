package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    @Test
    void turnsTheDials() throws Exception {
        http.send("POST", "/_sandbox/settings", "{\"latency\": \"1ms\", \"tagLag\": \"30s\", \"ratePerSecond\": 50}");
        assertThat(sandbox.settings().latency()).isEqualTo(Duration.ofMillis(1));
        assertThat(sandbox.settings().tagLag()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sandbox.settings().rate()).isEqualTo(Optional.of(new Rate(50, 50)));
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

package dev.rota.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.rota.json.Json;
import dev.rota.problem.Place;
import dev.rota.problem.RotaException;
import dev.rota.problem.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupsTest {

    private static final Place PLACE = new Place(new Source("rota.yaml", ""), 3, 5);

    @TempDir
    Path folder;

    @TempDir
    Path workingDirectory;

    private static String state(String value) {
        return "{\"version\": 4, \"outputs\": {\"a\": {\"value\": \"" + value + "\", \"type\": \"string\"}}}";
    }

    private static PluginSettings tfstate(String url, String prefix) {
        return new PluginSettings("tfstate", Optional.of(url), Optional.empty(), Optional.empty(), prefix, PLACE);
    }

    private Answers answers(Supplier<Fetch> fetch, PluginSettings... plugins) {
        return Lookups.of(
                        new Sources(Map.of(), workingDirectory, fetch), folder, Optional::empty, Arrays.asList(plugins))
                .answers();
    }

    private static Answer ask(Answers answers, String function, String... arguments) {
        List<Json> values = Arrays.stream(arguments).map(Json::of).toList();
        Answer answer = answers.ask(function, values);
        return answer instanceof Answer.Missing && answers.fetchMissing() ? answers.ask(function, values) : answer;
    }

    private Answer read(String url) {
        return ask(answers(Fetch.unavailable(), tfstate(url, "")), "tfstate", "output.a");
    }

    @Test
    void aPathIsLookedForBesideTheFileThenInTheWorkingDirectory() throws IOException {
        Files.writeString(workingDirectory.resolve("a.tfstate"), state("working"));
        assertThat(read("a.tfstate")).isEqualTo(Answer.found(Json.of("working")));

        Files.writeString(folder.resolve("a.tfstate"), state("beside"));
        assertThat(read("a.tfstate")).isEqualTo(Answer.found(Json.of("beside")));
        assertThat(read("file://" + workingDirectory.resolve("a.tfstate"))).isEqualTo(Answer.found(Json.of("working")));
    }

    @Test
    void aFileThatCannotBeReadIsAnAnswer() throws IOException {
        assertThat(read("missing.tfstate"))
                .isEqualTo(new Answer.Failed(
                        "the tfstate missing.tfstate cannot be read: there is no such file; a relative"
                                + " path is looked for beside the file that names it, then in the working directory"));
        Files.createDirectory(folder.resolve("directory"));
        assertThat(read("directory"))
                .isEqualTo(
                        new Answer.Failed(
                                "the tfstate directory cannot be read: it is a folder; name the file in it, such as terraform.tfstate"));
        Files.writeString(folder.resolve("bad"), "{\"version\": 4");
        assertThat(read("bad"))
                .isEqualTo(new Answer.Failed(
                        "the tfstate bad cannot be used: it is not JSON, or not all of it (line 1, column 14)"));
        assertThat(read("gs://bucket/key"))
                .isEqualTo(new Answer.Failed("the tfstate gs://bucket/key cannot be read: gs:// is not supported; run"
                        + " terraform state pull > terraform.tfstate before Rota, and give that file as the path"));
        assertThat(read("ftp://host/key"))
                .isEqualTo(new Answer.Failed("the tfstate ftp://host/key cannot be read: ftp:// is not something Rota"
                        + " reads; give a path, s3://, https://, http:// or remote://"));
        assertThat(read("s3://bucket"))
                .isEqualTo(
                        new Answer.Failed("the tfstate s3://bucket cannot be read: it needs a bucket and a key, as in"
                                + " s3://bucket/terraform.tfstate"));
        assertThat(read("s3://bucket/key"))
                .isEqualTo(
                        new Answer.Failed("the tfstate s3://bucket/key cannot be read: this command does not ask AWS"));
    }

    @Test
    void eachSourceIsReadOnceAndOnlyWhenItIsUsed() {
        List<String> reads = Collections.synchronizedList(new ArrayList<>());
        FakeFetch fetch = new FakeFetch((bucket, key) -> {
            reads.add(bucket + " " + key);
            return state(key).getBytes(StandardCharsets.UTF_8);
        });
        Answers answers =
                answers(fetch, tfstate("s3://b/x/1", ""), tfstate("s3://b/2", "two_"), tfstate("s3://b/3", "three_"));

        assertThat(answers.fetchMissing()).isFalse();
        assertThat(answers.ask("tfstate", List.of(Json.of("output.a")))).isEqualTo(new Answer.Missing());
        assertThat(answers.ask("two_tfstatef", List.of(Json.of("output.%s"), Json.of("a"))))
                .isEqualTo(new Answer.Missing());
        assertThat(answers.fetchMissing()).isTrue();
        assertThat(ask(answers, "tfstate", "output.a")).isEqualTo(Answer.found(Json.of("x/1")));
        assertThat(ask(answers, "two_tfstatef", "output.%s", "a")).isEqualTo(Answer.found(Json.of("2")));
        assertThat(answers.fetchMissing()).isFalse();
        assertThat(reads).containsExactlyInAnyOrder("b x/1", "b 2");
    }

    @Test
    void theSourcesOfAWaveAreReadAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        FakeFetch fetch = new FakeFetch((bucket, key) -> {
            both.countDown();
            try {
                if (!both.await(20, TimeUnit.SECONDS)) {
                    throw new RotaException("the other one was not asked for meanwhile");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return state(key).getBytes(StandardCharsets.UTF_8);
        });
        Answers answers = answers(fetch, tfstate("s3://b/1", ""), tfstate("s3://b/2", "two_"));
        answers.ask("tfstate", List.of(Json.of("output.a")));
        answers.ask("two_tfstate", List.of(Json.of("output.a")));
        answers.fetchMissing();

        assertThat(ask(answers, "tfstate", "output.a")).isEqualTo(Answer.found(Json.of("1")));
        assertThat(ask(answers, "two_tfstate", "output.a")).isEqualTo(Answer.found(Json.of("2")));
    }

    @Test
    void withoutAPluginTfstateSaysHowToAddOne() {
        assertThat(ask(answers(Fetch.unavailable()), "tfstate", "output.a"))
                .isEqualTo(new Answer.Failed("tfstate is used, but no tfstate plugin is configured; add plugins:"
                        + " [{name: tfstate, config: {url: \"s3://bucket/terraform.tfstate\"}}]"));
    }

    @Test
    void aPluginThatMakesNoSenseIsAProblemAtItsPlace() {
        List<PluginSettings> plugins = List.of(
                new PluginSettings("tfstat", Optional.empty(), Optional.empty(), Optional.empty(), "", PLACE),
                new PluginSettings("vault", Optional.empty(), Optional.empty(), Optional.empty(), "", PLACE),
                new PluginSettings("tfstate", Optional.empty(), Optional.of(" "), Optional.empty(), "", PLACE),
                new PluginSettings("ssm", Optional.empty(), Optional.empty(), Optional.empty(), "my_", PLACE),
                tfstate("a", "my-"),
                tfstate("a", "one_"),
                tfstate("b", "one_"));

        assertThatThrownBy(() -> answers(Fetch.unavailable(), plugins.toArray(PluginSettings[]::new)))
                .hasMessage("""
                        rota.yaml:3:5: unknown plugin 'tfstat'; did you mean 'tfstate'?
                        rota.yaml:3:5: unknown plugin 'vault'; Rota has tfstate, ssm, secretsmanager, cloudformation
                        rota.yaml:3:5: the tfstate plugin does not say where the state is; \
                        add config: {url: …} or {path: …}
                        rota.yaml:3:5: func_prefix 'my-' cannot begin the name of a function; \
                        use letters, digits and _
                        rota.yaml:3:5: two tfstate plugins offer the function one_tfstate; \
                        give one of them a func_prefix of its own""");
    }

    @Test
    void aStateBehindHttpIsReadWithItsLimits() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> credentials = Collections.synchronizedList(new ArrayList<>());
        server.createContext("/", exchange -> {
            credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            String path = exchange.getRequestURI().getPath();
            byte[] body = state("web").getBytes(StandardCharsets.UTF_8);
            if (path.equals("/state")) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } else {
                Map<String, String> redirects =
                        Map.of("/moved", "/state", "/file", "file:///etc/passwd", "/loop", "/loop");
                if (redirects.containsKey(path)) {
                    exchange.getResponseHeaders().add("Location", redirects.get(path));
                }
                exchange.sendResponseHeaders(redirects.containsKey(path) ? 302 : 403, -1);
            }
            exchange.close();
        });
        server.start();
        String host = "127.0.0.1:" + server.getAddress().getPort();
        try {
            assertThat(read("http://" + host + "/state")).isEqualTo(Answer.found(Json.of("web")));
            assertThat(read("http://" + host + "/moved")).isEqualTo(Answer.found(Json.of("web")));
            assertThat(read("http://kato:pw@" + host + "/state?token=t")).isEqualTo(Answer.found(Json.of("web")));
            assertThat(credentials)
                    .contains(
                            "Basic " + Base64.getEncoder().encodeToString("kato:pw".getBytes(StandardCharsets.UTF_8)));
            assertThat(read("http://kato:pw@" + host + "/gone?token=t"))
                    .isEqualTo(new Answer.Failed("the tfstate http://" + host
                            + "/gone cannot be read: its host answers with HTTP status 403"));
            assertThat(read("http://" + host + "/file"))
                    .isEqualTo(new Answer.Failed("the tfstate http://" + host
                            + "/file cannot be read: it redirects to something that is not http:// or https://"));
            assertThat(read("http://" + host + "/loop"))
                    .isEqualTo(new Answer.Failed(
                            "the tfstate http://" + host + "/loop cannot be read: it redirects more than 5 times"));
        } finally {
            server.stop(0);
        }
        assertThat(read("http://" + host + "/state"))
                .isEqualTo(new Answer.Failed(
                        "the tfstate http://" + host + "/state cannot be read: its host cannot be reached"));
        assertThat(read("http://a b/"))
                .isEqualTo(new Answer.Failed("the tfstate http://a b/ cannot be read: it is not a valid address"));
    }
}

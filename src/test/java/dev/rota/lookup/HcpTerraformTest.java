package dev.rota.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rota.json.Json;
import dev.rota.problem.Place;
import dev.rota.problem.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on the loopback interface play HCP Terraform and the storage that its states lie in. */
class HcpTerraformTest {

    private static final String API = "/api/v2";
    private static final String WORKSPACE = API + "/organizations/example/workspaces/network";
    private static final String VERSION = API + "/workspaces/ws-1/current-state-version";
    private static final String STATE =
            "{\"version\": 4, \"outputs\": {\"a\": {\"value\": \"remote\", \"type\": \"string\"}}}";

    @TempDir
    private Path home;

    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private HttpServer terraform;
    private HttpServer storage;

    @BeforeEach
    void start() throws IOException {
        terraform = server("terraform");
        storage = server("storage");
        environment.put("HOME", home.toString());
        environment.put("TFE_TOKEN", "token-of-example");
        pages.put("terraform " + WORKSPACE, "{\"data\": {\"id\": \"ws-1\"}}");
        stateAt(address(storage) + "/object");
        pages.put("storage /object", STATE);
    }

    @AfterEach
    void stop() {
        terraform.stop(0);
        storage.stop(0);
    }

    private HttpServer server(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
        return server;
    }

    /** A page is a body, a status, or an address to go to instead. */
    private void answer(String name, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        calls.add(name + " " + path + (token == null ? "" : " " + token));
        String page = pages.getOrDefault(name + " " + path, "404");
        if (page.matches("[0-9]{3}")) {
            exchange.sendResponseHeaders(Integer.parseInt(page), -1);
        } else if (page.startsWith("http://")) {
            exchange.getResponseHeaders().add("Location", page);
            exchange.sendResponseHeaders(302, -1);
        } else {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void stateAt(String url) {
        pages.put(
                "terraform " + VERSION,
                "{\"data\": {\"attributes\": {\"hosted-state-download-url\": \"" + url + "\"}}}");
    }

    private static String host(HttpServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static String address(HttpServer server) {
        return "http://" + host(server);
    }

    private String read() {
        return read("remote://" + host(terraform) + "/example/network");
    }

    private String read(String url) {
        PluginSettings plugin = new PluginSettings(
                "tfstate",
                Optional.of(url),
                Optional.empty(),
                Optional.empty(),
                "",
                Place.startOf(new Source("rota.yaml", "")));
        Sources sources = new Sources(environment, home, Fetch.unavailable());
        Answers answers =
                Lookups.of(sources, home, Optional::empty, List.of(plugin)).answers();
        List<Json> address = List.of(Json.of("output.a"));
        answers.ask("tfstate", address);
        answers.fetchMissing();
        return answers.ask("tfstate", address) instanceof Answer.Found found
                ? found.value().compact()
                : ((Answer.Failed) answers.ask("tfstate", address))
                        .message()
                        .replace(host(terraform), "HOST")
                        .replace(home.toString(), "HOME");
    }

    @Test
    void theCurrentStateOfAWorkspaceIsReadAndTheTokenStaysWithItsHost() {
        assertThat(read()).isEqualTo("\"remote\"");
        assertThat(calls)
                .containsExactly(
                        "terraform " + WORKSPACE + " Bearer token-of-example",
                        "terraform " + VERSION + " Bearer token-of-example",
                        "storage /object");
    }

    @Test
    void aDownloadFromTheHostItselfCarriesTheTokenAndARedirectToStorageDoesNot() {
        stateAt("/api/state-versions/sv-1/hosted_state");
        pages.put("terraform /api/state-versions/sv-1/hosted_state", address(storage) + "/object");

        assertThat(read()).isEqualTo("\"remote\"");
        assertThat(calls.subList(2, 4))
                .containsExactly(
                        "terraform /api/state-versions/sv-1/hosted_state Bearer token-of-example", "storage /object");
    }

    @Test
    void theTokenOfTheHostOrOfALoginIsTakenWithoutTfeToken() throws IOException {
        environment.remove("TFE_TOKEN");
        Files.createDirectories(home.resolve(".terraform.d"));
        Files.writeString(
                home.resolve(".terraform.d/credentials.tfrc.json"),
                "{\"credentials\": {\"127.0.0.1\": {\"token\": \"token-of-login\"}}}");
        assertThat(read()).isEqualTo("\"remote\"");
        assertThat(calls.get(0)).endsWith(" Bearer token-of-login");

        environment.put("TF_TOKEN_127_0_0_1", "token-of-host");
        calls.clear();
        assertThat(read()).isEqualTo("\"remote\"");
        assertThat(calls.get(0)).endsWith(" Bearer token-of-host");

        environment.put("TFE_TOKEN", "token-of-all");
        calls.clear();
        assertThat(read()).isEqualTo("\"remote\"");
        assertThat(calls.get(0)).endsWith(" Bearer token-of-all");
    }

    @Test
    void aHostWithDashesHasAVariableOfItsOwn() {
        TerraformTokens tokens = new TerraformTokens(Map.of("TF_TOKEN_tfe_my__company_example", "x", "HOME", "/none"));
        assertThat(tokens.of("tfe.my-company.example")).contains("x");
        assertThat(TerraformTokens.ways("tfe.my-company.example"))
                .isEqualTo("set TFE_TOKEN or TF_TOKEN_tfe_my__company_example,"
                        + " or run terraform login tfe.my-company.example");
    }

    @Test
    void withoutATokenNobodyIsAsked() {
        environment.remove("TFE_TOKEN");
        assertThat(read())
                .isEqualTo("the tfstate remote://HOST/example/network cannot be read: there is no token for 127.0.0.1;"
                        + " set TFE_TOKEN or TF_TOKEN_127_0_0_1, or run terraform login 127.0.0.1");
        assertThat(calls).isEmpty();
    }

    @Test
    void credentialsThatCannotBeReadAreNamed() throws IOException {
        environment.remove("TFE_TOKEN");
        Files.createDirectories(home.resolve(".terraform.d"));
        Files.writeString(home.resolve(".terraform.d/credentials.tfrc.json"), "{");
        assertThat(read())
                .endsWith("Terraform's credentials in HOME/.terraform.d/credentials.tfrc.json cannot be read;"
                        + " run terraform login 127.0.0.1");
    }

    @Test
    void whatTheHostRefusesIsSaidInASentence() {
        String source = "the tfstate remote://HOST/example/network cannot be read: ";
        pages.put("terraform " + WORKSPACE, "401");
        assertThat(read())
                .isEqualTo(source + "127.0.0.1 does not accept the token; set TFE_TOKEN or TF_TOKEN_127_0_0_1,"
                        + " or run terraform login 127.0.0.1");
        pages.remove("terraform " + WORKSPACE);
        assertThat(read())
                .isEqualTo(
                        source + "127.0.0.1 has no workspace network of organization example that this token can see;"
                                + " check both names and the token's permissions");
        pages.put("terraform " + WORKSPACE, "429");
        assertThat(read()).isEqualTo(source + "127.0.0.1 is asked too often at the moment; try again later");
        pages.put("terraform " + WORKSPACE, "503");
        assertThat(read()).isEqualTo(source + "127.0.0.1 answers with HTTP status 503");
        pages.put("terraform " + WORKSPACE, "<html>");
        assertThat(read()).isEqualTo(source + "127.0.0.1 does not answer as HCP Terraform does; check the host");
        pages.put("terraform " + WORKSPACE, "[]");
        assertThat(read()).isEqualTo(source + "127.0.0.1 does not answer as HCP Terraform does; check the host");
    }

    @Test
    void aWorkspaceWithoutAStateSaysWhatToDo() {
        pages.remove("terraform " + VERSION);
        assertThat(read())
                .isEqualTo("the tfstate remote://HOST/example/network cannot be read: workspace network of organization"
                        + " example has no state yet; run terraform apply first");
    }

    @Test
    void aStateIsNotFetchedOverAnUnencryptedWay() {
        stateAt("http://storage.example.com/object");
        assertThat(read()).endsWith("127.0.0.1 names an unencrypted address for the state, which is not followed");
    }

    @Test
    void anAddressThatIsNoneIsNotAsked() {
        for (String address :
                List.of("x", "/example/network", "host/example", "me@host/example/network", "host/a/b/c")) {
            assertThat(read("remote://" + address))
                    .as(address)
                    .endsWith("cannot be read: it needs a host, an organization and a workspace,"
                            + " as in remote://app.terraform.io/example/network");
        }
        assertThat(calls).isEmpty();
    }

    @Test
    void theNoteOfABackendLeadsToTheWorkspace() throws IOException {
        Path folder = Files.createDirectories(home.resolve(".terraform"));
        Files.writeString(folder.resolve("terraform.tfstate"), """
                {"version": 3, "backend": {"type": "remote", "config": {"hostname": "%s", "organization": "example",
                 "workspaces": [{"name": null, "prefix": "net"}]}}}
                """.formatted(host(terraform)));
        Files.writeString(folder.resolve("environment"), "work\n");

        assertThat(read(folder.resolve("terraform.tfstate").toString())).isEqualTo("\"remote\"");
        assertThat(calls.get(0)).startsWith("terraform " + WORKSPACE);

        Files.writeString(folder.resolve("terraform.tfstate"), """
                {"version": 3, "backend": {"type": "cloud", "config": {"hostname": "%s", "organization": "example",
                 "workspaces": {"name": "network", "tags": null}}}}
                """.formatted(host(terraform)));
        assertThat(read("file://" + folder.resolve("terraform.tfstate"))).isEqualTo("\"remote\"");

        Files.writeString(folder.resolve("terraform.tfstate"), "{\"version\": 3, \"backend\": {\"type\": \"s3\"}}");
        assertThat(read(".terraform/terraform.tfstate"))
                .isEqualTo(
                        "the tfstate .terraform/terraform.tfstate cannot be read: it is the note of a backend of type s3"
                                + " without its bucket; run terraform state pull > terraform.tfstate before Rota,"
                                + " and give that file as the path");
    }
}

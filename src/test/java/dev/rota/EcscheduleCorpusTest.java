package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.EcscheduleFile.Request;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of ecschedule's users: Rota reads in them what they mean, and sends what ecschedule 0.20 sent for them. */
class EcscheduleCorpusTest {

    private static final Set<String> WRITES = Set.of("PutRule", "PutTargets", "TagResource");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("all")
    void aFileMeansTheseRules(EcscheduleFile file) throws IOException {
        try (Workplace work = workplace(file)) {
            CommandRun rendered = rota(work, file, "render");
            assertThat(rendered.exit()).as("%s", rendered).isZero();
            if ("update".equals(System.getProperty("rota.golden"))) {
                Files.writeString(file.rules(), rendered.out());
            }
            assertThat(rendered.out()).isEqualTo(EcscheduleFile.read(file.rules()));
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatIsSentIsWhatEcscheduleSent(EcscheduleFile file) throws IOException {
        Map<String, List<Request>> expected = byRule(file.requests());
        for (DeliberateDifference difference : DeliberateDifference.ALL) {
            expected.replaceAll((rule, requests) -> difference.apply(requests));
        }
        try (Workplace work = workplace(file)) {
            CommandRun applied = rota(work, file, "apply", "--yes");
            assertThat(applied.exit()).as("%s", applied).isZero();
            assertThat(text(byRule(sent(work.sandbox())))).isEqualTo(text(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatEcscheduleMadeIsNoDifference(EcscheduleFile file) throws IOException {
        try (Workplace work = workplace(file)) {
            for (Request request : file.requests()) {
                send(work.sandbox().endpoint(), request);
            }
            CommandRun diff = rota(work, file, "diff", "--exit-code");
            assertThat(diff.out()).isEmpty();
            assertThat(diff.exit()).as("%s", diff).isZero();
        }
    }

    @Test
    void everyDeliberateDifferenceOccursAndIsInTheReadme() {
        String readme = Pages.text("ecschedule").replaceAll("\\s+", " ");
        for (DeliberateDifference difference : DeliberateDifference.ALL) {
            assertThat(readme).contains(difference.sentence());
            assertThat(recorded())
                    .as("%s", difference)
                    .anyMatch(file -> byRule(file.requests()).values().stream()
                            .anyMatch(requests -> !difference.apply(requests).equals(requests)));
        }
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(recorded()).hasSizeGreaterThanOrEqualTo(40);
    }

    private static List<EcscheduleFile> all() {
        return EcscheduleFile.all();
    }

    private static List<EcscheduleFile> recorded() {
        return EcscheduleFile.recorded();
    }

    private Workplace workplace(EcscheduleFile file) throws IOException {
        file.layOut(folder);
        Workplace work = new Workplace(folder);
        work.environment().putAll(file.environment());
        work.sandbox().seed(EcscheduleFile.seed(), folder);
        work.sandbox().calls().clear();
        return work;
    }

    private static CommandRun rota(Workplace work, EcscheduleFile file, String... command) {
        return work.rota(Stream.of(List.of(command), List.of("-c", file.config()), file.arguments())
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static List<Request> sent(Sandbox sandbox) {
        return sandbox.calls().all().stream()
                .filter(call -> WRITES.contains(call.operation()) && call.status() == 200)
                .map(call -> new Request(
                        call.operation(), call.region(), call.request().orElseThrow()))
                .toList();
    }

    private static Map<String, List<Request>> byRule(List<Request> requests) {
        return requests.stream().collect(Collectors.groupingBy(Request::rule, TreeMap::new, Collectors.toList()));
    }

    private static String text(Map<String, List<Request>> requests) {
        return requests.values().stream()
                .flatMap(List::stream)
                .map(request -> request.operation() + " in " + request.region() + "\n"
                        + sorted(request.body()).pretty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * In one order: members by name, variables by name, which ecschedule sends in a random order. A written base or weight of 0
     * is the same as none, which is what ecschedule's SDK makes of it.
     */
    private static Json sorted(Json json) {
        if (json instanceof JsonArray array) {
            List<Json> elements =
                    array.elements().stream().map(EcscheduleCorpusTest::sorted).toList();
            boolean variables = elements.stream()
                    .allMatch(element -> element instanceof JsonObject object
                            && object.names().equals(Set.of("name", "value")));
            return new JsonArray(
                    variables
                            ? elements.stream()
                                    .sorted(Comparator.comparing(Json::compact))
                                    .toList()
                            : elements);
        }
        if (json instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .filter(member -> !isNothing(member))
                    .map(EcscheduleCorpusTest::sorted)
                    .sorted(Comparator.comparing(Json.Member::name))
                    .toList());
        }
        return json;
    }

    private static boolean isNothing(Json.Member member) {
        return Set.of("base", "weight").contains(member.name())
                && member.value().equals(Json.of(0));
    }

    private static Json.Member sorted(Json.Member member) {
        boolean inner = member.name().equals("Input") && member.value() instanceof JsonString;
        Json value = inner ? Json.parse(((JsonString) member.value()).value()) : member.value();
        return new Json.Member(member.name(), sorted(value));
    }

    private static void send(URI endpoint, Request request) throws IOException {
        HttpRequest call = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", "AWSEvents." + request.operation())
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261120/%s/events/aws4_request, Signature=0"
                                .formatted(request.region()))
                .POST(HttpRequest.BodyPublishers.ofString(request.body().compact()))
                .build();
        try {
            assertThat(HTTP.send(call, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

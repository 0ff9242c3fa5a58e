package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file for ecschedule in {@code src/test/resources/ecschedule}, with its arguments, its environment, its Terraform states, the
 * rules it means, and, for most, the requests that ecschedule sent for it.
 *
 * @param folder where all of that stands
 */
record EcscheduleFile(Path folder) {

    private static final Path CORPUS = Path.of("src/test/resources/ecschedule");

    /**
     * A request that changes something.
     *
     * @param operation such as PutRule
     * @param region it was signed for
     * @param body what was sent
     */
    record Request(String operation, String region, JsonObject body) {

        /** The name of the rule it is about. */
        String rule() {
            return Stream.of("Name", "Rule", "ResourceARN")
                    .flatMap(name -> body.get(name).stream())
                    .findFirst()
                    .map(value -> ((JsonString) value).value().replaceFirst("^arn:.*:rule/", ""))
                    .orElseThrow();
        }
    }

    /** All of them, by name. */
    static List<EcscheduleFile> all() {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(EcscheduleFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those for which ecschedule's requests were recorded. */
    static List<EcscheduleFile> recorded() {
        return all().stream()
                .filter(file -> Files.exists(file.folder().resolve("requests.json")))
                .toList();
    }

    /** The account that they are applied to. */
    static Json seed() {
        return Json.parse(read(CORPUS.resolve("seed.json")));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The name of the file itself. */
    String config() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("ecschedule."))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What else stands on the command line, for either program: variables for Jsonnet. */
    List<String> arguments() {
        Path file = folder.resolve("arguments");
        return Files.exists(file) ? read(file).lines().toList() : List.of();
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        Path file = folder.resolve("environment");
        if (Files.exists(file)) {
            read(file).lines().forEach(line -> environment.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        }
        return environment;
    }

    /** The rules it means, as {@code rota render} prints them. */
    Path rules() {
        return folder.resolve("rules.yaml");
    }

    /** What ecschedule sent. */
    List<Request> requests() {
        JsonObject recording = (JsonObject) Json.parse(read(folder.resolve("requests.json")));
        assertThat(recording.get("recordedWith")).contains(Json.of("ecschedule 0.20.0"));
        return ((JsonArray) recording.get("requests").orElseThrow())
                .elements().stream().map(EcscheduleFile::request).toList();
    }

    private static Request request(Json json) {
        JsonObject request = (JsonObject) json;
        return new Request(text(request, "operation"), text(request, "region"), (JsonObject)
                request.get("request").orElseThrow());
    }

    private static String text(JsonObject object, String member) {
        return ((JsonString) object.get(member).orElseThrow()).value();
    }

    /** Lays the file out in a folder of its own, with all that it needs. */
    void layOut(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(folder.relativize(file).toString());
                Files.createDirectories(Optional.ofNullable(copy.getParent()).orElse(to));
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}

package dev.rota;

import dev.rota.json.Json;
import dev.rota.sandbox.Call;
import dev.rota.sandbox.Sandbox;
import dev.rota.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plays a case: a sandbox and a working directory of its own, and the command line in this process. */
final class GoldenRun implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final GoldenCase golden;
    private final Path workingDirectory;
    private final Sandbox sandbox;
    private final Set<Path> known = new TreeSet<>();

    GoldenRun(GoldenCase golden, Path workingDirectory) throws IOException {
        this.golden = golden;
        this.workingDirectory = Files.createDirectories(workingDirectory);
        this.sandbox = Sandbox.start(SandboxSettings.standard().withClock(CLOCK));
        layOut(golden.files());
        GoldenAccount.seed(golden.account()).ifPresent(account -> sandbox.seed(account, golden.folder()));
    }

    /** Carries a step out and says what it did, with what differs from run to run written as words. */
    GoldenOutcome carryOut(GoldenStep step) throws IOException {
        prepare(step);
        ShellLine command = step.command();
        Map<String, String> environment = environment(command);
        Wiring wiring =
                new Wiring(environment, new Signals(code -> {}), new SandboxTime(sandbox), () -> ZoneOffset.UTC);
        CommandRun run = CommandRun.of(
                workingDirectory,
                environment,
                step.has("answers") ? Optional.of(step.text("answers")) : Optional.empty(),
                wiring,
                arguments(command).toArray(String[]::new));
        redirect(command, run.out());
        refuseUnknownFiles(command);
        return new GoldenOutcome(
                normalised(run.out()),
                normalised(run.err()),
                run.exit(),
                transcript(step),
                step.has(GoldenOutcome.RULES) ? Optional.of(rules()) : Optional.empty());
    }

    /** The calls, or only that none of them wrote anything, where a case cannot say how many there are before one fails. */
    private String transcript(GoldenStep step) {
        List<Call> calls = sandbox.calls().all();
        boolean onlyReads = calls.stream().noneMatch(CallTranscript::isWrite);
        return step.expectsOnlyReads() && onlyReads ? GoldenStep.ONLY_READS : CallTranscript.of(calls);
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private void prepare(GoldenStep step) throws IOException {
        layOut(step.files(golden.folder()));
        if (step.has("seed.json")) {
            sandbox.seed(step.folder().resolve("seed.json"));
        }
        if (step.has("tick")) {
            sandbox.tick(Duration.parse(step.text("tick").strip()));
        }
        sandbox.faults().clear();
        for (String page : List.of("faults", "settings")) {
            if (step.has(page + ".json")) {
                tell(page, step.text(page + ".json"));
            }
        }
        sandbox.calls().clear();
    }

    private void tell(String page, String body) throws IOException {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(sandbox.endpoint() + "/_sandbox/" + page))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(golden.name() + ", " + page + ".json: " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void layOut(Map<Path, Path> files) throws IOException {
        for (Map.Entry<Path, Path> file : files.entrySet()) {
            Path to = workingDirectory.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(file.getValue()));
            known.add(file.getKey());
        }
    }

    private Map<String, String> environment(ShellLine command) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", workingDirectory.resolve("home").toString());
        environment.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        if (Files.exists(golden.environment())) {
            for (String line : Files.readAllLines(golden.environment())) {
                int equals = line.indexOf('=');
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        environment.putAll(command.variables());
        return environment;
    }

    /** Every command goes to the sandbox, unless it says itself where to go. */
    private List<String> arguments(ShellLine command) {
        List<String> arguments = new ArrayList<>(command.arguments());
        boolean elsewhere = arguments.stream()
                .anyMatch(argument -> argument.startsWith("--endpoint-url") || argument.startsWith("--sandbox"));
        if (!elsewhere) {
            arguments.addAll(0, List.of("--endpoint-url", sandbox.endpoint().toString()));
        }
        return arguments;
    }

    private void redirect(ShellLine command, String output) throws IOException {
        if (command.redirection().isPresent()) {
            Path file = Path.of(command.redirection().get());
            Files.writeString(workingDirectory.resolve(file), output);
            known.add(file);
        }
    }

    /** A command may leave files that it names, such as a sandbox's state and its lock, and no others. */
    private void refuseUnknownFiles(ShellLine command) {
        GoldenCase.filesBelow(workingDirectory)
                .filter(file -> command.text().contains(file.toString().replace(".lock", "")))
                .forEach(known::add);
        List<Path> unknown = GoldenCase.filesBelow(workingDirectory)
                .filter(file -> !known.contains(file))
                .toList();
        if (!unknown.isEmpty()) {
            throw new AssertionError(golden.name() + " left files that nobody expected: " + unknown);
        }
    }

    private String normalised(String stream) {
        return stream.replace(sandbox.endpoint().toString(), "http://127.0.0.1:PORT")
                .replace(workingDirectory.toString(), "/WORK");
    }

    /** The rules of all regions as the sandbox keeps them. */
    private String rules() {
        Json.ObjectBuilder rules = Json.object();
        Json.JsonObject state = (Json.JsonObject) sandbox.state();
        ((Json.JsonObject) state.get("regions").orElseThrow())
                .members()
                .forEach(region -> ((Json.JsonObject) region.value())
                        .get("rules")
                        .ifPresent(present -> rules.with(region.name(), present)));
        return JsonLayout.of(rules.build()) + "\n";
    }
}

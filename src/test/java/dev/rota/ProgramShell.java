package dev.rota;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A shell in a folder that looks like a fresh clone in which the program has just been built. {@code mvn} does nothing there: it
 * is what runs this.
 */
final class ProgramShell {

    private static final String MARK = "\u001e";
    private static final int MINUTES = 3;

    private final Path folder;

    ProgramShell(Path folder) throws IOException {
        this.folder = folder;
        Path program = Path.of(System.getProperty("rota.program", "target/rota/bin/rota"));
        copy(Path.of("examples"), folder.resolve("examples"));
        Path maven = Files.createDirectories(folder.resolve("target/stub")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\n");
        if (!maven.toFile().setExecutable(true)) {
            throw new IllegalStateException(maven + " cannot be made executable");
        }
        Files.createSymbolicLink(
                folder.resolve("target/rota"),
                program.toAbsolutePath().resolve("../..").normalize());
    }

    /** What a command shows, both streams together. */
    String run(String command) throws IOException, InterruptedException {
        return runEach(List.of(command)).get(0);
    }

    /** What commands show that are typed one after the other into one shell. */
    List<String> runEach(List<String> commands) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("code=0\n");
        for (String command : commands) {
            script.append("printf '").append(MARK).append("'; (exit $code)\n");
            script.append(command).append("\ncode=$?\n");
        }
        String shown = execute(script.toString());
        return new ArrayList<>(List.of(shown.split(MARK, -1))).subList(1, commands.size() + 1);
    }

    private String execute(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("target/script"), script);
        Path shown = folder.resolve("target/shown");
        ProcessBuilder builder = new ProcessBuilder("sh", file.toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(shown.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        prepare(builder.environment());
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(shown, StandardCharsets.UTF_8);
    }

    /** Nothing of this machine's settings for AWS or colours, so that only what the README sets counts. */
    private void prepare(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(name -> name.startsWith("AWS_") || name.matches("CI|COLUMNS|ENV|STAGE|ROTA_OPTS"));
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("HOME", folder.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put(
                "PATH",
                folder.resolve("target/stub") + ":" + folder.resolve("target/rota/bin") + ":"
                        + environment.getOrDefault("PATH", "/bin:/usr/bin"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}

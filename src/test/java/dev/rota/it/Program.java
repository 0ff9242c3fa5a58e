package dev.rota.it;

import dev.rota.CommandRun;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built program in given surroundings: a working directory, an environment of its own, no standard input.
 *
 * @param executable what is started
 * @param directory where it is started; whatever it prints is kept there too, in files whose names begin with a dot
 * @param environment all of its environment
 */
record Program(Path executable, Path directory, Map<String, String> environment) {

    /** Whoever is started in the background of a shell ignores Ctrl-C, and so does all that it starts, unless told otherwise. */
    private static final List<String> HEEDING_SIGNALS = heedingSignals();

    Program {
        environment = Map.copyOf(environment);
    }

    /** The program as it was built, with example credentials and an empty home. */
    static Program builtIn(Path directory) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", folder(directory, ".home").toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        return new Program(Path.of(System.getProperty("rota.program")), directory, environment);
    }

    /** With this variable set. */
    Program with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new Program(executable, directory, more);
    }

    /** Without this variable. */
    Program without(String variable) {
        Map<String, String> fewer = new LinkedHashMap<>(environment);
        fewer.remove(variable);
        return new Program(executable, directory, fewer);
    }

    /** Started in another directory. */
    Program in(Path elsewhere) {
        return new Program(executable, elsewhere, environment);
    }

    /** Started through another path. */
    Program through(Path path) {
        return new Program(path, directory, environment);
    }

    /** Runs it to its end. */
    CommandRun run(String... arguments) {
        try (Running running = start(arguments)) {
            return running.await();
        }
    }

    /** Starts it and lets it run. */
    Running start(String... arguments) {
        List<String> command = new ArrayList<>(HEEDING_SIGNALS);
        command.add(executable.toString());
        command.addAll(List.of(arguments));
        return launch(command, new File("/dev/null"));
    }

    /** Runs a line of shell in which {@code rota} is the program. */
    CommandRun shell(String line) {
        return shell(line, "");
    }

    /** The same with a text on standard input. */
    CommandRun shell(String line, String input) {
        Path file = directory.resolve(".input");
        try {
            Files.writeString(file, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Program shell = with("ROTA", executable.toString());
        List<String> command = new ArrayList<>(HEEDING_SIGNALS);
        command.addAll(List.of("sh", "-c", "rota() { \"$ROTA\" \"$@\"; }\n" + line));
        try (Running running = shell.launch(command, file.toFile())) {
            return running.await();
        }
    }

    private Running launch(List<String> command, File input) {
        try {
            Path out = Files.createTempFile(directory, ".out", "");
            Path err = Files.createTempFile(directory, ".err", "");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectInput(input)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> heedingSignals() {
        List<String> prefix = List.of("env", "--default-signal=INT,TERM");
        List<String> probe = Stream.concat(prefix.stream(), Stream.of("true")).toList();
        try {
            return new ProcessBuilder(probe).start().waitFor() == 0 ? prefix : List.of();
        } catch (IOException unknownCommand) {
            return List.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder(Path directory, String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.rota.cli;

import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** Finds the files that the command line means. */
final class ConfigFiles {

    private static final List<String> USUAL_NAMES =
            List.of("rota.yaml", "rota.yml", "rota.json", "ecschedule.yaml", "ecschedule.yml", "ecschedule.json");

    private ConfigFiles() {}

    /**
     * The files, relative to the working directory where they were given so.
     *
     * @throws UsageException when a pattern matches nothing
     * @throws RotaException when none is given and none of the usual names is there
     */
    static List<Path> find(List<String> given, Path workingDirectory) {
        if (given.isEmpty()) {
            return List.of(usual(workingDirectory));
        }
        Set<Path> files = new LinkedHashSet<>();
        given.forEach(text -> files.addAll(matching(text, workingDirectory)));
        return new ArrayList<>(files);
    }

    /** Whether a file of one of the usual names is there. */
    static boolean isAnyIn(Path workingDirectory) {
        return firstUsual(workingDirectory).isPresent();
    }

    private static Optional<Path> firstUsual(Path workingDirectory) {
        return USUAL_NAMES.stream()
                .map(Path::of)
                .filter(name -> Files.exists(workingDirectory.resolve(name)))
                .findFirst();
    }

    private static Path usual(Path workingDirectory) {
        return firstUsual(workingDirectory)
                .orElseThrow(() -> new RotaException(
                        "there is no rota.yaml here (nor %s); name a file with --config, or write one with rota dump --cluster NAME > rota.yaml"
                                .formatted(String.join(", ", USUAL_NAMES.subList(1, USUAL_NAMES.size())))));
    }

    private static Set<Path> matching(String text, Path workingDirectory) {
        if (text.isBlank()) {
            throw new UsageException("--config is empty; name a file, or leave it out");
        }
        try {
            Path path = Path.of(text);
            boolean pattern = text.matches(".*[*?\\[{].*") && !Files.exists(workingDirectory.resolve(path));
            return pattern ? glob(path, workingDirectory) : Set.of(path);
        } catch (InvalidPathException e) {
            throw new UsageException("'%s' is no file name".formatted(text));
        }
    }

    private static Set<Path> glob(Path pattern, Path workingDirectory) {
        Path folder = Optional.ofNullable(pattern.getParent()).orElse(Path.of(""));
        Set<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(workingDirectory.resolve(folder), String.valueOf(pattern.getFileName()))) {
            entries.forEach(entry -> found.add(folder.resolve(String.valueOf(entry.getFileName()))));
        } catch (PatternSyntaxException e) {
            throw new UsageException("'%s' is neither a file here nor a pattern".formatted(pattern));
        } catch (IOException | DirectoryIteratorException e) {
            throw new UsageException("no file matches '%s': there is no folder %s".formatted(pattern, folder));
        }
        if (found.isEmpty()) {
            throw new UsageException("no file matches '%s'".formatted(pattern));
        }
        return found;
    }
}

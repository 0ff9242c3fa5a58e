package dev.rota.cli;

import dev.rota.problem.UsageException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the files that the command line means. */
final class ConfigFiles {

    /** Names a file, or a pattern, as {@code --config} does. */
    private static final String VARIABLE = "ROTA_CONFIG";

    private static final List<String> USUAL_NAMES = Stream.of("rota", "ecschedule")
            .flatMap(name -> Stream.of(".yaml", ".yml", ".json", ".jsonnet").map(name::concat))
            .toList();

    private static final Set<FileVisitOption> FOLLOW_LINKS = Set.of(FileVisitOption.FOLLOW_LINKS);

    private ConfigFiles() {}

    /**
     * The files, each once, relative to the working directory where they were given so.
     *
     * @throws UsageException when one that is given, or all of the usual names, are not there
     */
    static List<Path> find(List<String> given, Path workingDirectory) {
        if (given.isEmpty()) {
            return List.of(usual(workingDirectory));
        }
        Map<Path, Path> files = new LinkedHashMap<>();
        for (String text : given) {
            matching(text, workingDirectory).forEach(file -> files.putIfAbsent(file.normalize(), file));
        }
        return new ArrayList<>(files.values());
    }

    /** The files that are given; without any, those that the variable names, if it is set and not empty. */
    static List<String> meant(List<String> given, Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        return given.isEmpty() && !named.isEmpty() ? List.of(named) : given;
    }

    /**
     * The same as {@link #find(List, Path)} where the variable counts.
     *
     * @throws UsageException as there, and naming the variable where it is at fault
     */
    static List<Path> find(List<String> given, Path workingDirectory, Map<String, String> environment) {
        List<String> meant = meant(given, environment);
        try {
            return find(meant, workingDirectory);
        } catch (UsageException wrong) {
            throw meant.equals(given) ? wrong : new UsageException(VARIABLE + ": " + wrong.sentence());
        }
    }

    /**
     * The file that ecschedule would have been given here. Not the one that Rota reads: a shell that sends the result to rota.yaml
     * has made that file, empty, before Rota looks.
     *
     * @throws UsageException when none of the usual names is there
     */
    static Path ofEcschedule(Path workingDirectory) {
        List<String> names = USUAL_NAMES.stream()
                .filter(name -> name.startsWith("ecschedule"))
                .toList();
        return names.stream()
                .map(Path::of)
                .filter(name -> Files.exists(workingDirectory.resolve(name)))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("there is no %s here; name the file: rota migrate FILE > rota.yaml"
                                .formatted(String.join(", nor ", names))));
    }

    /** Whether a file of one of the usual names is there. */
    static boolean isAnyIn(Path workingDirectory) {
        return firstUsual(workingDirectory).isPresent();
    }

    /** What to say of files of the usual names besides the one that is read; empty where there are none, or files were given. */
    static Optional<String> passedOver(List<String> given, Path workingDirectory) {
        List<String> usual = USUAL_NAMES.stream()
                .filter(name -> Files.exists(workingDirectory.resolve(name)))
                .toList();
        return given.isEmpty() && usual.size() > 1
                ? Optional.of("Rota reads %s, not %s; to read another file, name it with --config."
                        .formatted(usual.get(0), String.join(" or ", usual.subList(1, usual.size()))))
                : Optional.empty();
    }

    private static Optional<Path> firstUsual(Path workingDirectory) {
        return USUAL_NAMES.stream()
                .map(Path::of)
                .filter(name -> Files.exists(workingDirectory.resolve(name)))
                .findFirst();
    }

    private static Path usual(Path workingDirectory) {
        return firstUsual(workingDirectory)
                .orElseThrow(() -> new UsageException(
                        "there is no rota.yaml here (nor %s); name a file with --config, or write one with rota init"
                                .formatted(String.join(", ", USUAL_NAMES.subList(1, USUAL_NAMES.size())))));
    }

    private static Set<Path> matching(String text, Path workingDirectory) {
        if (text.isBlank()) {
            throw new UsageException("--config is empty; name a file, or leave it out");
        }
        try {
            Path path = Path.of(text);
            if (Files.exists(workingDirectory.resolve(path))) {
                return Set.of(path);
            }
            if (isPattern(text)) {
                return glob(path, workingDirectory);
            }
            throw new UsageException("there is no file " + text);
        } catch (InvalidPathException e) {
            throw new UsageException("'%s' is not a file name".formatted(text));
        }
    }

    private static Set<Path> glob(Path pattern, Path workingDirectory) {
        Path folder = Optional.ofNullable(pattern.getRoot()).orElse(Path.of(""));
        int plain = 0;
        while (plain < pattern.getNameCount() - 1
                && !isPattern(pattern.getName(plain).toString())) {
            folder = folder.resolve(pattern.getName(plain));
            plain++;
        }
        Path rest = pattern.subpath(plain, pattern.getNameCount());
        Path start = workingDirectory.resolve(folder);
        if (!Files.isDirectory(start)) {
            throw new UsageException("no file matches '%s': there is no folder %s".formatted(pattern, folder));
        }
        Set<Path> found = new TreeSet<>();
        try {
            int depth = rest.toString().contains("**") ? Integer.MAX_VALUE : rest.getNameCount();
            Files.walkFileTree(start, FOLLOW_LINKS, depth, new Matches(start, matcher(rest), folder, found));
        } catch (PatternSyntaxException e) {
            throw new UsageException("'%s' is neither a file here nor a pattern".formatted(pattern));
        } catch (IOException e) {
            throw new UsageException("no file matches '%s': %s cannot be read".formatted(pattern, folder));
        }
        if (found.isEmpty()) {
            throw new UsageException("no file matches '%s'".formatted(pattern));
        }
        return found;
    }

    private static boolean isPattern(String text) {
        return text.matches(".*[*?\\[{].*");
    }

    /** Two stars stand for any folders, also for none. */
    private static PathMatcher matcher(Path pattern) {
        String text = pattern.toString();
        PathMatcher matcher = pattern.getFileSystem().getPathMatcher("glob:" + text);
        PathMatcher without = pattern.getFileSystem().getPathMatcher("glob:" + text.replace("**/", ""));
        return path -> matcher.matches(path) || without.matches(path);
    }

    /** Collects the files below a folder that match; what may not be looked into holds none. */
    private static final class Matches extends SimpleFileVisitor<Path> {

        private final Path start;
        private final PathMatcher matcher;
        private final Path folder;
        private final Set<Path> found;

        Matches(Path start, PathMatcher matcher, Path folder, Set<Path> found) {
            this.start = start;
            this.matcher = matcher;
            this.folder = folder;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
            boolean hidden = !entered.equals(start)
                    && String.valueOf(entered.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path relative = start.relativize(file);
            if (matcher.matches(relative) && !attributes.isDirectory()) {
                found.add(folder.resolve(relative));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}

package dev.rota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that tells a story: what there is, what is typed, what comes out.
 *
 * <ul>
 *   <li>{@code command}, and beside it what it is expected to do: see {@link GoldenStep}. A story of several steps has them in
 *       folders {@code 1}, {@code 2}, … instead
 *   <li>{@code live.json}: how the account differs from the one of all cases: see {@link GoldenAccount}. The account is empty
 *       without one, here or in a folder above, and when it is {@code null}
 *   <li>{@code environment}: variables for all steps, {@code NAME=value} a line
 *   <li>every other file is put into the working directory
 * </ul>
 *
 * <p>What several cases share stands in the folder above them and is told once: a file there is put into the working directory of
 * each of them, unless the case has one of that name, and their accounts are laid over the {@code live.json} there. What is
 * expected is never shared.
 *
 * <p>To add a case, make a folder beside similar ones with a {@code command}, and with as much of the rest as differs. Run {@link
 * GoldenCasesTest} with {@code -Drota.golden=update}, which writes what is expected, and read that.
 */
record GoldenCase(Path root, Path folder) {

    private static final String ACCOUNT = "account.json";
    private static final String LIVE = "live.json";
    private static final String ENVIRONMENT = "environment";
    private static final Set<String> OF_CASES = Set.of(ACCOUNT, LIVE, ENVIRONMENT);

    /** All cases below a folder, by name. */
    static List<GoldenCase> all(Path root) throws IOException {
        try (Stream<Path> folders = Files.walk(root)) {
            return folders.filter(GoldenCase::isCase)
                    .map(folder -> new GoldenCase(root, folder))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    /**
     * Files that no case reads: they lie outside of all cases, expect something of a step without a command, or are replaced in
     * every case below.
     */
    static List<Path> strayFiles(Path root) throws IOException {
        Set<Path> read = all(root).stream().flatMap(GoldenCase::reads).collect(Collectors.toSet());
        return filesBelow(root)
                .map(root::resolve)
                .filter(file -> !read.contains(file))
                .toList();
    }

    String name() {
        return root.relativize(folder).toString();
    }

    /** The steps in their order. */
    List<GoldenStep> steps() {
        return Files.exists(folder.resolve(GoldenStep.COMMAND))
                ? List.of(new GoldenStep(folder))
                : Stream.iterate(1, number -> number + 1)
                        .map(number -> folder.resolve(Integer.toString(number)))
                        .takeWhile(Files::isDirectory)
                        .map(GoldenStep::new)
                        .toList();
    }

    /** Where the files come from that lie in the working directory before the first step, by where they lie in it. */
    SortedMap<Path, Path> files() {
        SortedMap<Path, Path> files = shared();
        own().forEach(file -> files.put(file, folder.resolve(file)));
        return files;
    }

    /** Files of the case that say again what stands above it. */
    List<Path> repetitions() {
        Map<Path, Path> shared = shared();
        return own().stream()
                .filter(file -> shared.containsKey(file) && isSame(shared.get(file), folder.resolve(file)))
                .toList();
    }

    /** The files that make the account, the outermost first; none for an account that is empty. */
    List<Path> account() {
        List<Path> files = new ArrayList<>(Stream.concat(foldersAbove().stream(), Stream.of(folder))
                .map(above -> above.resolve(LIVE))
                .filter(Files::exists)
                .toList());
        if (!files.isEmpty()) {
            files.add(0, root.resolve(ACCOUNT));
        }
        return files;
    }

    Path environment() {
        return folder.resolve(ENVIRONMENT);
    }

    /** The files below a folder, relative to it. */
    static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> own() {
        return filesBelow(folder)
                .filter(file -> steps().stream().noneMatch(step -> step.owns(folder, file)))
                .filter(file -> !OF_CASES.contains(file.toString()))
                .toList();
    }

    private SortedMap<Path, Path> shared() {
        SortedMap<Path, Path> shared = new TreeMap<>();
        for (Path above : foldersAbove()) {
            filesIn(above)
                    .filter(file -> !OF_CASES.contains(file.getFileName().toString()))
                    .filter(file -> !GoldenStep.isReserved(file.getFileName()))
                    .forEach(file -> shared.put(file.getFileName(), file));
        }
        return shared;
    }

    /** The folders from the root to the one that the case lies in. */
    private List<Path> foldersAbove() {
        return Stream.iterate(folder.getParent(), above -> above.startsWith(root), Path::getParent)
                .sorted()
                .toList();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.mismatch(file, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> reads() {
        Set<Path> folders = steps().stream().map(GoldenStep::folder).collect(Collectors.toSet());
        Stream<Path> own = filesBelow(folder)
                .map(folder::resolve)
                .filter(file -> !GoldenOutcome.FILES.contains(file.getFileName().toString())
                        || folders.contains(file.getParent()));
        return Stream.of(own, account().stream(), files().values().stream()).flatMap(files -> files);
    }

    private static boolean isCase(Path folder) {
        boolean isStep = folder.getFileName().toString().matches("[0-9]+");
        return Files.isDirectory(folder)
                && !isStep
                && (Files.exists(folder.resolve(GoldenStep.COMMAND))
                        || Files.exists(folder.resolve("1").resolve(GoldenStep.COMMAND)));
    }
}

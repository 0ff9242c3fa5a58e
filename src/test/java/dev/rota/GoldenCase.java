package dev.rota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that tells a story: what there is, what is typed, what comes out.
 *
 * <ul>
 *   <li>{@code live.json}: what the sandbox holds at first, a seed; an empty sandbox without
 *   <li>{@code environment}: variables for all steps, {@code NAME=value} a line
 *   <li>{@code command}, and beside it what it is expected to do: see {@link GoldenStep}. A story of several steps has them in
 *       folders {@code 1}, {@code 2}, … instead
 *   <li>every other file is put into the working directory
 * </ul>
 */
record GoldenCase(String name, Path folder) {

    private static final String LIVE = "live.json";
    private static final String ENVIRONMENT = "environment";
    private static final Set<String> OF_CASES = Set.of(LIVE, ENVIRONMENT);

    /** All cases below a folder, by name. */
    static List<GoldenCase> all(Path root) throws IOException {
        try (Stream<Path> folders = Files.walk(root)) {
            return folders.filter(GoldenCase::isCase)
                    .map(folder -> new GoldenCase(root.relativize(folder).toString(), folder))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    /** Files that no case reads: they lie outside of all cases, or expect something of a step without a command. */
    static List<Path> strayFiles(Path root) throws IOException {
        List<GoldenCase> cases = all(root);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> cases.stream().noneMatch(golden -> golden.reads(file)))
                    .toList();
        }
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

    /** Files of the case that lie in the working directory before the first step, relative to the case's folder. */
    List<Path> files() {
        return filesBelow(folder)
                .filter(file -> steps().stream().noneMatch(step -> step.owns(folder, file)))
                .filter(file -> !OF_CASES.contains(file.toString()))
                .toList();
    }

    Path live() {
        return folder.resolve(LIVE);
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

    private boolean reads(Path file) {
        boolean expects = GoldenOutcome.FILES.contains(file.getFileName().toString());
        return file.startsWith(folder)
                && (!expects || steps().stream().anyMatch(step -> step.folder().equals(file.getParent())));
    }

    private static boolean isCase(Path folder) {
        boolean isStep = folder.getFileName().toString().matches("[0-9]+");
        return Files.isDirectory(folder)
                && !isStep
                && (Files.exists(folder.resolve(GoldenStep.COMMAND))
                        || Files.exists(folder.resolve("1").resolve(GoldenStep.COMMAND)));
    }
}

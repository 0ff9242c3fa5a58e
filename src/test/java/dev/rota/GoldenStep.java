package dev.rota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One command of a case.
 *
 * <ul>
 *   <li>{@code command}: a line as a shell takes it, with variables before it and {@code > file} behind it:
 *       {@code ENV=prod rota diff --rule 'report-*'}
 *   <li>{@code stdout}, {@code stderr}, {@code calls}, {@code exit}: what is expected; an absent file means nothing, or exit code 0.
 *       Calls may be {@code only reads} for a command that fails while it reads. {@code rules} is compared when it is there: the rules that the sandbox holds afterwards
 *   <li>{@code answers}: what is typed; then standard input and standard error are terminals
 *   <li>{@code faults.json}, {@code settings.json}: what the sandbox is told before, as its pages {@code faults} and
 *       {@code settings} take it
 *   <li>{@code seed.json}: what is added to the sandbox before
 *   <li>{@code tick}: for how long the sandbox's clock runs before, firing rules: {@code PT24H}
 *   <li>every other file of a numbered step is put into the working directory before
 * </ul>
 */
record GoldenStep(Path folder) {

    static final String COMMAND = "command";
    static final String ONLY_READS = "only reads\n";
    private static final Set<String> OF_STEPS =
            Set.of(COMMAND, "answers", "faults.json", "settings.json", "seed.json", "tick");

    ShellLine command() {
        return ShellLine.parse(text(COMMAND).strip());
    }

    /** Whether a file, relative to the case's folder, is this step's rather than the case's. */
    boolean owns(Path caseFolder, Path file) {
        return folder.equals(caseFolder)
                ? isReserved(file)
                : caseFolder.resolve(file).startsWith(folder);
    }

    /** Where the files come from that this step puts into the working directory, by where they lie in it. */
    Map<Path, Path> files(Path caseFolder) {
        Stream<Path> files = folder.equals(caseFolder) ? Stream.of() : GoldenCase.filesBelow(folder);
        return files.filter(file -> !isReserved(file)).collect(Collectors.toMap(file -> file, folder::resolve));
    }

    /** The content of a file of this step. */
    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the step fails while it reads in parallel, so that only the absence of writes can be expected. */
    boolean expectsOnlyReads() {
        return has("calls") && text("calls").equals(ONLY_READS);
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** Whether a file of this name says what the step does or is expected to do. */
    static boolean isReserved(Path file) {
        return OF_STEPS.contains(file.toString()) || GoldenOutcome.FILES.contains(file.toString());
    }
}

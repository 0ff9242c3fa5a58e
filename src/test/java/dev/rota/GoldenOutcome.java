package dev.rota;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a command did.
 *
 * @param stdout what it wrote as its result
 * @param stderr what it said
 * @param exit its exit code
 * @param calls the calls it made, as {@link CallTranscript} writes them
 * @param rules what rules there are afterwards; absent when the case does not ask
 */
record GoldenOutcome(String stdout, String stderr, int exit, String calls, Optional<String> rules) {

    static final String RULES = "rules";
    static final Set<String> FILES = Set.of("stdout", "stderr", "exit", "calls", RULES);

    static GoldenOutcome readFrom(Path folder) throws IOException {
        String exit = read(folder.resolve("exit")).strip();
        Path rules = folder.resolve(RULES);
        return new GoldenOutcome(
                read(folder.resolve("stdout")),
                read(folder.resolve("stderr")),
                exit.isEmpty() ? 0 : Integer.parseInt(exit),
                read(folder.resolve("calls")),
                Files.exists(rules) ? Optional.of(read(rules)) : Optional.empty());
    }

    void writeTo(Path folder) throws IOException {
        write(folder.resolve("stdout"), stdout);
        write(folder.resolve("stderr"), stderr);
        write(folder.resolve("exit"), exit == 0 ? "" : exit + "\n");
        write(folder.resolve("calls"), calls);
        if (rules.isPresent()) {
            Files.writeString(folder.resolve(RULES), rules.get());
        }
    }

    /** Everything below one another, so that a comparison shows all that differs at once. */
    @Override
    public String toString() {
        return "exit " + exit + "\n--- stdout\n" + stdout + "--- stderr\n" + stderr + "--- calls\n" + calls
                + rules.map("--- rules\n"::concat).orElse("");
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void write(Path file, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text);
        }
    }
}

package dev.rota.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of Go's actions in {@code template/go-actions.txt}, whose head says how it is read. */
final class GoActions {

    private static final Path FILE = Path.of("src/test/resources/template/go-actions.txt");
    private static final String GO = "  go   ";
    private static final String ROTA = "  rota ";

    private GoActions() {}

    /**
     * An action of the table.
     *
     * @param template as a file holds it
     * @param go what Go makes of it, errors with an exclamation mark
     * @param rota what Rota makes of it where that differs
     */
    record Row(String template, String go, Optional<String> rota) {

        String expected() {
            return rota.orElse(go);
        }

        boolean isError() {
            return expected().startsWith("! ");
        }

        @Override
        public String toString() {
            return template.replace("\n", "⏎");
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<String> lines = lines();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            boolean last = index + 1 == lines.size();
            if (line.startsWith(GO)) {
                Optional<String> rota = last || !lines.get(index + 1).startsWith(ROTA)
                        ? Optional.empty()
                        : Optional.of(spelled(lines.get(index + 1).substring(ROTA.length())));
                rows.add(new Row(spelled(lines.get(index - 1)), spelled(line.substring(GO.length())), rota));
            }
        }
        return rows;
    }

    /** Writes what Rota makes of an action into the table, where it differs from Go. */
    static void update(Row row, String actual) {
        List<String> updated = new ArrayList<>();
        List<String> lines = lines();
        for (int index = 0; index < lines.size(); index++) {
            boolean ofRow = index > 0
                    && spelled(lines.get(index - 1)).equals(row.template())
                    && lines.get(index).startsWith(GO);
            boolean stale = index > 1
                    && spelled(lines.get(index - 2)).equals(row.template())
                    && lines.get(index).startsWith(ROTA);
            if (!stale) {
                updated.add(lines.get(index));
            }
            if (ofRow && !row.go().equals(actual)) {
                updated.add(ROTA + actual.replace("\n", "⏎"));
            }
        }
        try {
            Files.write(FILE, updated);
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be written", e);
        }
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be read", e);
        }
    }

    private static String spelled(String line) {
        return line.replace("⏎", "\n");
    }
}

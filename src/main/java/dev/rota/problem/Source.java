package dev.rota.problem;

import java.util.List;

/**
 * A text someone wrote and the name they know it by, so that a problem in it can be shown at its place.
 *
 * @param name the file as the user named it, such as {@code rota.yaml}
 * @param text the whole text, as the author wrote it
 */
public record Source(String name, String text) {

    /** The text of a line without its line end; {@code ""} when there is no such line. The first line is 1. */
    public String line(int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Only the name: the text may be long, and it may hold what should not be printed. */
    @Override
    public String toString() {
        return name;
    }
}

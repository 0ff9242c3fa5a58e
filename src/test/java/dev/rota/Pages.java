package dev.rota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What people read about Rota: the README and the pages it links to. */
public final class Pages {

    private static final Path FOLDER = Path.of("src/site/markdown");

    private Pages() {}

    /** The README, then the pages by name. */
    public static List<Path> all() {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            return Stream.concat(Stream.of(Path.of("README.md")), pages.sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a page.
     *
     * @param name its file's name without the ending, such as {@code iam}
     */
    public static String text(String name) {
        return text(FOLDER.resolve(name + ".md"));
    }

    /** The text of a page. */
    public static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

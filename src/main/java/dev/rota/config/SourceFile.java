package dev.rota.config;

import dev.rota.problem.Source;
import java.nio.file.Path;

/**
 * A file of a run.
 *
 * @param source its text, under the name by which it is called in messages
 * @param path where it lies, absolute and without detours
 */
record SourceFile(Source source, Path path) {

    /** The folder that its relative paths begin in. */
    Path folder() {
        return path.resolveSibling("");
    }
}

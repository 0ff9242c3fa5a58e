package dev.rota.jsonnet;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scala.collection.mutable.HashMap;

/**
 * A file of the program, as the library handles files.
 *
 * @param file where it is
 * @param name what the user would call it
 */
record ProgramFile(Path file, String name) implements sjsonnet.Path {

    /** A file named relative to this folder; the name keeps to the user's way of naming the folder. */
    ProgramFile resolve(String other) {
        Path folder = Path.of(name);
        Path named = Path.of(other).isAbsolute()
                ? Path.of(other)
                : folder.resolve(other).normalize();
        return new ProgramFile(file.resolve(other).normalize(), named.toString());
    }

    @Override
    public String relativeToString(sjsonnet.Path base) {
        return name;
    }

    @Override
    public sjsonnet.Path parent() {
        Path folder = Path.of(name).getParent();
        return new ProgramFile(file.resolveSibling(""), folder == null ? "" : folder.toString());
    }

    @Override
    public int segmentCount() {
        return file.getNameCount();
    }

    @Override
    public String last() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public sjsonnet.Path $div(String segment) {
        return new ProgramFile(file.resolve(segment), segment);
    }

    @Override
    public String renderOffsetStr(int offset, HashMap<sjsonnet.Path, int[]> contents) {
        return name + ":" + offset;
    }

    /** The same file under two names is one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProgramFile program && program.file.equals(file);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file);
    }

    @Override
    public String toString() {
        return name;
    }
}

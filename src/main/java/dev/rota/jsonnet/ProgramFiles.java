package dev.rota.jsonnet;

import dev.rota.problem.Source;
import dev.rota.problem.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import scala.Option;
import sjsonnet.Importer;
import sjsonnet.Path;
import sjsonnet.ResolvedFile;
import sjsonnet.StaticResolvedFile;

/** The files of a program: the one it begins with, and those it imports, which stand relative to the file that imports them. */
final class ProgramFiles extends Importer {

    private static final int LARGEST = 32 * 1024 * 1024;

    private final Map<String, Source> sources = new HashMap<>();

    /** Makes a text known that the library calls by this name, and that no import reads. */
    void add(String name, Source source) {
        sources.put(name, source);
    }

    /** The text of that name, if it is part of the program. */
    Optional<Source> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    @Override
    public Option<Path> resolve(Path folder, String name) {
        try {
            ProgramFile file = ((ProgramFile) folder).resolve(name);
            return Files.isRegularFile(file.file()) ? Option.apply(file) : Option.empty();
        } catch (InvalidPathException e) {
            return Option.empty();
        }
    }

    @Override
    public Option<ResolvedFile> read(Path path) {
        ProgramFile file = (ProgramFile) path;
        if (sources.containsKey(file.name())) {
            return Option.apply(new StaticResolvedFile(sources.get(file.name()).text()));
        }
        try {
            String text = Utf8.text(Utf8.read(file.file(), LARGEST));
            add(file.name(), new Source(file.name(), text));
            return Option.apply(new StaticResolvedFile(text));
        } catch (IOException e) {
            return Option.empty();
        }
    }
}

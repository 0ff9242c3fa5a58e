package dev.rota.config;

import dev.rota.config.EarlyReader.Early;
import dev.rota.config.EarlyReader.Reference;
import dev.rota.lookup.PluginSettings;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.RotaException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the files that files extend. Each is read once, however many extend it. */
final class FileChain {

    private final EarlyReader reader;
    private final Map<Path, SourceFile> files = new HashMap<>();
    private final Map<Path, Early> read = new HashMap<>();

    FileChain(EarlyReader reader) {
        this.reader = reader;
    }

    /**
     * A file and all that it extends, the farthest first, each once: what comes later counts more.
     *
     * @throws ProblemsException when one is not there or extends itself
     */
    List<SourceFile> of(SourceFile file) {
        Map<Path, SourceFile> chain = new LinkedHashMap<>();
        visit(file, new ArrayDeque<>(), chain);
        return List.copyOf(chain.values());
    }

    /** The plugins of a chain. A plugin of a nearer file takes the place of one with the same functions. */
    List<PluginSettings> plugins(List<SourceFile> chain) {
        Path folder = chain.get(chain.size() - 1).folder();
        List<PluginSettings> plugins = new ArrayList<>();
        for (SourceFile file : chain) {
            List<PluginSettings> nearer = early(file).plugins();
            plugins.removeIf(farther -> nearer.stream()
                    .anyMatch(plugin -> plugin.name().equals(farther.name())
                            && plugin.functionPrefix().equals(farther.functionPrefix())));
            nearer.forEach(plugin -> plugins.add(seenFrom(folder, plugin, file.folder())));
        }
        return plugins;
    }

    /** The region that the nearest file of a chain names. */
    Optional<String> region(List<SourceFile> chain) {
        Optional<String> region = Optional.empty();
        for (int index = chain.size() - 1; index >= 0 && region.isEmpty(); index--) {
            region = reader.region(chain.get(index));
        }
        return region;
    }

    private void visit(SourceFile file, Deque<SourceFile> open, Map<Path, SourceFile> chain) {
        if (chain.containsKey(file.path())) {
            return;
        }
        open.addLast(file);
        for (Reference reference : early(file).bases()) {
            SourceFile base = open(file, reference);
            if (open.contains(base)) {
                throw problem(
                        reference,
                        "%s would extend itself: %s"
                                .formatted(
                                        base.source(),
                                        open.stream()
                                                        .dropWhile(opened -> !opened.equals(base))
                                                        .map(opened ->
                                                                opened.source().name())
                                                        .collect(Collectors.joining(" extends "))
                                                + " extends " + base.source()));
            }
            visit(base, open, chain);
        }
        open.removeLast();
        chain.put(file.path(), file);
    }

    private Early early(SourceFile file) {
        return read.computeIfAbsent(file.path(), path -> reader.read(file));
    }

    private SourceFile open(SourceFile file, Reference reference) {
        try {
            Path path = file.folder().resolve(reference.file()).normalize();
            String name = Path.of(file.source().name())
                    .resolveSibling(reference.file())
                    .normalize()
                    .toString();
            files.putIfAbsent(file.path(), file);
            SourceFile known = files.get(path);
            SourceFile base = known == null ? new SourceFile(SourceFiles.read(path, name), path) : known;
            files.put(path, base);
            return base;
        } catch (InvalidPathException e) {
            throw problem(reference, "'%s' is not a file name".formatted(reference.file()));
        } catch (ProblemsException e) {
            throw e;
        } catch (RotaException e) {
            throw problem(reference, e.sentence() + "; paths in 'extends' are relative to this file");
        }
    }

    /** A plugin whose state lies beside the file that speaks of it, as it is to be named in another folder. */
    private static PluginSettings seenFrom(Path folder, PluginSettings plugin, Path home) {
        return new PluginSettings(
                plugin.name(),
                plugin.url().map(url -> seenFrom(folder, url, home)),
                plugin.path().map(path -> seenFrom(folder, path, home)),
                plugin.region(),
                plugin.functionPrefix(),
                plugin.place());
    }

    private static String seenFrom(Path folder, String location, Path home) {
        if (folder.equals(home) || location.contains("://")) {
            return location;
        }
        try {
            return Optional.of(home.resolve(location))
                    .filter(Files::exists)
                    .map(path -> folder.relativize(path).toString())
                    .orElse(location);
        } catch (InvalidPathException e) {
            return location;
        }
    }

    private static ProblemsException problem(Reference reference, String message) {
        return new ProblemsException(List.of(reference.origin().problem(message)));
    }
}

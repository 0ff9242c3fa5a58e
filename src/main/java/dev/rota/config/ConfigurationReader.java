package dev.rota.config;

import dev.rota.lookup.Fetch;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads all files of one run, with or without the world that their lookups ask. */
public final class ConfigurationReader {

    private ConfigurationReader() {}

    /**
     * Reads files. What is wrong inside them is reported when rules are selected, because a lookup without a value matters only to
     * those who want the rule that needs it.
     *
     * @param environment what {@code env} and {@code must_env} look at
     * @param workingDirectory where relative paths are looked for when they are not beside the file
     * @throws ProblemsException when a file is no document at all, with the problems of all such files
     */
    public static Configuration read(
            List<Path> files, Map<String, String> environment, Path workingDirectory, Supplier<Fetch> fetch) {
        return read(files, environment, workingDirectory, fetch, secret -> {}, ExternalVariables.NONE);
    }

    /**
     * The same for whoever is going to show anything of it.
     *
     * @param secrets takes each secret that a lookup gives, before anything else is said of the file
     * @param external what Jsonnet files find with {@code std.extVar}
     */
    public static Configuration read(
            List<Path> files,
            Map<String, String> environment,
            Path workingDirectory,
            Supplier<Fetch> fetch,
            Consumer<String> secrets,
            ExternalVariables external) {
        return read(
                files,
                workingDirectory,
                new ConfigReader(environment, workingDirectory, fetch, Reach.EVERYWHERE, secrets, external));
    }

    /**
     * The same without fetching anything for a lookup: values that would have to be fetched stay unknown, which is no mistake. A
     * variable that is not set is one.
     */
    public static Configuration readUnfetched(
            List<Path> files,
            Map<String, String> environment,
            Path workingDirectory,
            Consumer<String> secrets,
            ExternalVariables external) {
        return read(
                files, workingDirectory, offline(environment, workingDirectory, Reach.ENVIRONMENT, secrets, external));
    }

    /**
     * The same where the environment is not that in which the files will be used, such as in an editor: the value of a variable that
     * is not set is unknown as well.
     */
    public static Configuration readAway(
            List<Path> files,
            Map<String, String> environment,
            Path workingDirectory,
            Consumer<String> secrets,
            ExternalVariables external) {
        return read(
                files,
                workingDirectory,
                offline(environment, workingDirectory, Reach.FOREIGN_ENVIRONMENT, secrets, external));
    }

    private static ConfigReader offline(
            Map<String, String> environment,
            Path workingDirectory,
            Reach reach,
            Consumer<String> secrets,
            ExternalVariables external) {
        return new ConfigReader(environment, workingDirectory, Fetch.unavailable(), reach, secrets, external);
    }

    private static Configuration read(List<Path> files, Path workingDirectory, ConfigReader reader) {
        List<ConfigFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                Path path = workingDirectory.resolve(file).toAbsolutePath().normalize();
                read.add(reader.read(new SourceFile(SourceFiles.read(path, file.toString()), path)));
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Configuration(withoutBases(read));
    }

    /** A pattern such as {@code jobs/*.yaml} also finds what the jobs have in common; it is not a file of rules. */
    private static List<ConfigFile> withoutBases(List<ConfigFile> files) {
        Set<Path> bases = files.stream().flatMap(file -> file.bases().stream()).collect(Collectors.toSet());
        return files.stream()
                .filter(file -> file.hasRules() || !bases.contains(file.source().path()))
                .toList();
    }
}

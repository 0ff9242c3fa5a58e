package dev.rota.config;

import dev.rota.config.ConfigFile.Located;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.lookup.Fetch;
import dev.rota.lookup.Lookups;
import dev.rota.lookup.PluginSettings;
import dev.rota.lookup.Sources;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the files of a run: first what each extends and which plugins there are, then templates with what the plugins offer, then
 * what the files say, the ones that are extended first.
 */
final class ConfigReader {

    private final Map<String, String> environment;
    private final Sources sources;
    private final Reach reach;
    private final Consumer<String> secrets;
    private final Drafts drafts;
    private final FileChain chains;
    private final Map<LayerKey, Layer> layers = new HashMap<>();

    ConfigReader(
            Map<String, String> environment,
            Path workingDirectory,
            Supplier<Fetch> fetch,
            Reach reach,
            Consumer<String> secrets,
            ExternalVariables external) {
        this.environment = environment;
        this.sources = new Sources(environment, workingDirectory, fetch);
        this.reach = reach;
        this.secrets = secrets;
        this.drafts = new Drafts(external, environment, secrets);
        this.chains = new FileChain(new EarlyReader(environment, reach, drafts, secrets));
    }

    /** What stands around a file: the files it extends and itself, their plugins, and what these offer. */
    private record FileContext(List<SourceFile> chain, List<PluginSettings> plugins, Lookups lookups) {}

    /** What a layer depends on: a chain of files, and where their lookups read from. */
    private record LayerKey(List<Path> chain, List<PluginSettings> plugins, Path folder) {}

    /**
     * The file as far as it can be read.
     *
     * @throws ProblemsException when it is no document at all, or its templates are no templates, or one that it extends
     */
    ConfigFile read(SourceFile file) {
        FileContext around = contextOf(file);
        LayerReader reader = new LayerReader(drafts, around.lookups(), secrets);
        List<SourceFile> bases = around.chain().subList(0, around.chain().size() - 1);
        List<Path> paths = bases.stream().map(SourceFile::path).toList();
        Optional<Layer> below = Optional.empty();
        for (int index = 0; index < bases.size(); index++) {
            LayerKey key = new LayerKey(paths.subList(0, index + 1), around.plugins(), file.folder());
            Layer layer = layers.get(key);
            if (layer == null) {
                layer = reader.readBase(bases.get(index), below);
                layers.put(key, layer);
            }
            below = Optional.of(layer);
        }
        return read(reader.read(file, below), paths);
    }

    private FileContext contextOf(SourceFile file) {
        try {
            List<SourceFile> chain = chains.of(file);
            List<PluginSettings> plugins = chains.plugins(chain);
            return new FileContext(
                    chain, plugins, reach.of(Lookups.of(sources, file.folder(), () -> chains.region(chain), plugins)));
        } catch (ProblemsException e) {
            List<Problem> problems = new ArrayList<>(e.problems());
            problems.addAll(missingBeside(file));
            throw new ProblemsException(problems);
        }
    }

    private static ConfigFile read(Layer layer, List<Path> bases) {
        JsonObject top = layer.top();
        FileDefaults defaults = FileDefaults.of(layer);
        List<ConfigRule> rules = rules(layer, defaults);
        return new ConfigFile(
                layer.source(),
                bases,
                LayerReader.rules(layer.document()).isPresent(),
                defaults.region().map(region -> new Located<>(region, place(layer, "region"))),
                defaults.cluster(),
                RuleReader.texts(top, "accountId"),
                defaults.ownership(),
                rules,
                layer.mistakes(),
                layer.missing(),
                layer.unknown(),
                top.get("partial").equals(Optional.of(Json.of(true))),
                layer.isWhole());
    }

    private static Place place(Layer layer, String key) {
        return layer.findings()
                .origin(layer.top().get(key).orElse(layer.top()), layer.document())
                .place();
    }

    /** What is missing in the rest of a file whose plugins cannot be worked out, so that one run names every unset variable. */
    private List<Problem> missingBeside(SourceFile file) {
        try {
            Lookups lookups = Lookups.ofEnvironmentAndBlanks(environment);
            ConfigFile alone = read(new LayerReader(drafts, lookups, secrets).read(file, Optional.empty()), List.of());
            List<Problem> missing = new ArrayList<>(alone.missing());
            alone.rules().forEach(rule -> missing.addAll(rule.missing()));
            return missing;
        } catch (ProblemsException unreadable) {
            return List.of();
        }
    }

    private static List<ConfigRule> rules(Layer layer, FileDefaults defaults) {
        Optional<YamlEntry> entry = LayerReader.rules(layer.document());
        if (entry.isEmpty()) {
            layer.findings()
                    .absent(Problem.at(
                            layer.document().place(), "'rules' is missing; write rules: [] if the file has no rules"));
            return List.of();
        }
        YamlNode node = entry.get().value();
        if (node instanceof YamlScalar scalar && scalar.isNull()) {
            return List.of();
        }
        if (!(node instanceof YamlSequence sequence)) {
            layer.findings().mistake(node.problem("'rules' must be a list, with a dash before each rule"));
            return List.of();
        }
        RuleReader reader = new RuleReader(layer, defaults);
        List<ConfigRule> rules = new ArrayList<>();
        for (YamlNode rule : sequence.elements()) {
            rules.add(reader.read(rule, rules.size() + 1));
        }
        return rules;
    }
}

package dev.rota.config;

import dev.rota.config.ConfigFile.Located;
import dev.rota.json.Json.JsonObject;
import dev.rota.lookup.Fetch;
import dev.rota.lookup.Lookups;
import dev.rota.lookup.PluginSettings;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.SettingPath;
import dev.rota.template.Rendered;
import dev.rota.template.TemplateRenderer;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlReader;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a file: its plugins first, then its templates with what the plugins offer, then what it says. */
final class ConfigReader {

    /** Stands for the url of a plugin that nothing is fetched from. */
    private static final String UNKNOWN_URL = "unknown:";

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final Fetch fetch;
    private final Reach reach;
    private final Consumer<String> secrets;

    ConfigReader(
            Map<String, String> environment,
            Path workingDirectory,
            Fetch fetch,
            Reach reach,
            Consumer<String> secrets) {
        this.environment = environment;
        this.workingDirectory = workingDirectory;
        this.fetch = fetch;
        this.reach = reach;
        this.secrets = secrets;
    }

    /**
     * The file as far as it can be read.
     *
     * @throws ProblemsException when it is no document at all, or its templates are no templates
     */
    ConfigFile read(Source source, Path folder) {
        List<PluginSettings> plugins = plugins(source);
        return read(source, within(Lookups.of(environment, folder, workingDirectory, plugins, fetch)));
    }

    private ConfigFile read(Source source, Lookups lookups) {
        Rendered rendered = new TemplateRenderer(lookups).render(source);
        rendered.secrets().forEach(secrets);
        YamlMapping document = document(source, rendered);
        Findings findings = new Findings(rendered.unfetched().isEmpty());
        rendered.problems().forEach(findings::mistake);
        rendered.unfetched().forEach(problem -> findings.unknown(SettingPath.ROOT, problem));
        JsonObject top = new ShapeReader(new Inserts(rendered, findings), findings, "")
                .read(withoutRules(document), FileShape.FILE, SettingPath.ROOT);
        FileDefaults defaults = defaults(top, findings, IgnoredKeys.in(top, findings, document, "at the top"));
        List<ConfigRule> rules = rules(document, new RuleReader(rendered, defaults), findings);
        return new ConfigFile(
                source,
                defaults.region()
                        .map(region -> new Located<>(
                                region,
                                findings.origin(top.get("region").orElse(top), document)
                                        .place())),
                defaults.cluster(),
                RuleReader.texts(top, "accountId"),
                ownership(defaults),
                rules,
                findings.mistakes(),
                findings.missing(),
                findings.unknown(),
                rendered.unfetched().isEmpty());
    }

    private Lookups within(Lookups lookups) {
        return reach == Reach.EVERYWHERE ? lookups : lookups.offline(reach == Reach.ENVIRONMENT);
    }

    /** What is missing in the rest of a file whose plugins cannot be worked out, so that one run names every unset variable. */
    private List<Problem> missingBeside(Source source) {
        try {
            ConfigFile file = read(source, Lookups.ofEnvironmentAndBlanks(environment));
            List<Problem> missing = new ArrayList<>(file.missing());
            file.rules().forEach(rule -> missing.addAll(rule.missing()));
            return missing;
        } catch (ProblemsException unreadable) {
            return List.of();
        }
    }

    private List<PluginSettings> plugins(Source source) {
        Rendered rendered = new TemplateRenderer(within(Lookups.ofEnvironment(environment))).renderPlugins(source);
        Optional<YamlNode> block = YamlReader.read(source, rendered.text(), rendered::place);
        if (block.isEmpty() || !(block.get() instanceof YamlMapping mapping)) {
            return List.of();
        }
        Findings findings = new Findings(true);
        JsonObject top = new ShapeReader(new Inserts(rendered, findings), findings, "")
                .read(only(mapping, "plugins"), FileShape.FILE, SettingPath.ROOT);
        boolean needed = reach != Reach.ENVIRONMENT;
        if (!findings.mistakes().isEmpty() || (needed && !findings.missing().isEmpty())) {
            List<Problem> problems = new ArrayList<>(findings.mistakes());
            problems.addAll(findings.missing());
            problems.addAll(missingBeside(source));
            throw new ProblemsException(problems);
        }
        return RuleReader.objects(top, "plugins").stream()
                .filter(plugin ->
                        reach == Reach.EVERYWHERE || plugin.get("name").isPresent())
                .map(plugin -> plugin(
                        plugin,
                        findings.origin(plugin, mapping).place(),
                        Optional.of(UNKNOWN_URL).filter(url -> !findings.isClean())))
                .toList();
    }

    private static PluginSettings plugin(JsonObject plugin, Place place, Optional<String> unknownUrl) {
        Optional<JsonObject> config =
                plugin.get("config").filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        return new PluginSettings(
                RuleReader.text(plugin, "name").orElse(""),
                config.flatMap(present -> RuleReader.text(present, "url")).or(() -> unknownUrl),
                config.flatMap(present -> RuleReader.text(present, "path")),
                RuleReader.text(plugin, "func_prefix").orElse(""),
                place);
    }

    private static YamlMapping document(Source source, Rendered rendered) {
        Optional<YamlNode> document = YamlReader.read(source, rendered.text(), rendered::place);
        if (document.isEmpty()) {
            throw problem(Problem.at(
                    Place.startOf(source), "the file is empty; rota dump --cluster NAME writes one from what is live"));
        }
        if (document.get() instanceof YamlMapping mapping) {
            return mapping;
        }
        throw problem(document.get().problem("the file must be a mapping with keys such as region, cluster and rules"));
    }

    private static FileDefaults defaults(JsonObject top, Findings findings, Set<String> ignored) {
        return new FileDefaults(
                RuleReader.text(top, "region"),
                RuleReader.text(top, "cluster"),
                !findings.untold(Set.of("cluster")).isEmpty(),
                RuleReader.text(top, "trackingId"),
                RuleReader.text(top, "role").orElse(FileDefaults.USUAL_ROLE),
                ignored);
    }

    private static Optional<Ownership> ownership(FileDefaults defaults) {
        return defaults.trackingId()
                .map(id -> new Ownership(id, false))
                .or(() -> defaults.cluster()
                        .map(cluster -> new Ownership(cluster.substring(cluster.lastIndexOf('/') + 1), true)));
    }

    private static List<ConfigRule> rules(YamlMapping document, RuleReader reader, Findings findings) {
        List<YamlEntry> entries = document.effectiveEntries(key -> key.text()).stream()
                .filter(entry -> entry.key().text().equals("rules"))
                .toList();
        if (entries.isEmpty()) {
            findings.absent(
                    Problem.at(document.place(), "'rules' is missing; write rules: [] if the file is to hold no rule"));
            return List.of();
        }
        YamlNode node = entries.get(0).value();
        if (node instanceof YamlScalar scalar && scalar.isNull()) {
            return List.of();
        }
        if (!(node instanceof YamlSequence sequence)) {
            findings.mistake(node.problem("'rules' must be a list, each rule behind a dash"));
            return List.of();
        }
        List<ConfigRule> rules = new ArrayList<>();
        for (YamlNode rule : sequence.elements()) {
            rules.add(reader.read(rule, rules.size() + 1));
        }
        return rules;
    }

    /** The document without the content of its rules, which are read one by one. */
    private static YamlMapping withoutRules(YamlMapping document) {
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : document.entries()) {
            String key = entry.key().text();
            if (key.equals("rules")) {
                entries.add(new YamlEntry(
                        entry.key(), new YamlSequence(List.of(), entry.value().place(), 1), false));
            } else if (!TopLevelNotes.isNote(entry)) {
                entries.add(entry);
            }
        }
        return new YamlMapping(entries, document.merges(), document.place(), document.length());
    }

    private static YamlMapping only(YamlMapping mapping, String key) {
        List<YamlEntry> entries = mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .toList();
        return new YamlMapping(entries, List.of(), mapping.place(), mapping.length());
    }

    private static ProblemsException problem(Problem problem) {
        return new ProblemsException(List.of(problem));
    }
}

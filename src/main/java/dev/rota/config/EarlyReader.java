package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.lookup.Lookups;
import dev.rota.lookup.PluginSettings;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.rule.SettingPath;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads what a file says of its surroundings, which must be known before its templates can be filled in. */
final class EarlyReader {

    /** Stands for the url of a plugin that nothing is fetched from. */
    private static final String UNKNOWN_URL = "unknown:";

    private final Reach reach;
    private final Drafts drafts;
    private final Lookups environment;
    private final Consumer<String> secrets;

    EarlyReader(Map<String, String> environment, Reach reach, Drafts drafts, Consumer<String> secrets) {
        this.reach = reach;
        this.secrets = secrets;
        this.drafts = drafts;
        this.environment = reach.of(Lookups.ofEnvironment(environment));
    }

    /**
     * What a file says of its surroundings.
     *
     * @param bases the files it extends
     * @param plugins where its lookups read from
     */
    record Early(List<Reference> bases, List<PluginSettings> plugins) {}

    /** A file that is named in a file, and where that is done. */
    record Reference(String file, YamlNode origin) {}

    /**
     * Reads it.
     *
     * @throws ProblemsException with everything that is wrong with it
     */
    Early read(SourceFile file) {
        requireVersion(file);
        Findings findings = new Findings(true);
        Findings ofPlugins = new Findings(true);
        Optional<TopLevel> bases = topLevel(file, "extends", findings);
        Optional<TopLevel> plugins = topLevel(file, "plugins", ofPlugins);
        List<Problem> problems = new ArrayList<>(findings.mistakes());
        problems.addAll(findings.missing());
        problems.addAll(findings.unknown());
        problems.addAll(ofPlugins.mistakes());
        if (reach != Reach.ENVIRONMENT) {
            problems.addAll(ofPlugins.missing());
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Early(
                bases.map(top -> references(top.content(), findings, top.mapping()))
                        .orElse(List.of()),
                plugins.map(top -> plugins(top.content(), ofPlugins, top.mapping()))
                        .orElse(List.of()));
    }

    /** A file for another Rota may hold keys that this one does not know; those are not what is wrong with it. */
    private void requireVersion(SourceFile file) {
        for (String key : List.of("requiredVersion", "required_version")) {
            Findings findings = new Findings(true);
            topLevel(file, key, findings).flatMap(top -> unmet(top, findings)).ifPresent(unmet -> {
                throw new ProblemsException(List.of(unmet));
            });
        }
    }

    private static Optional<Problem> unmet(TopLevel top, Findings findings) {
        if (!findings.isClean()) {
            return Stream.concat(findings.mistakes().stream(), findings.missing().stream())
                    .findFirst();
        }
        String running = RotaVersion.running();
        return top.content()
                .get("requiredVersion")
                .map(Json.JsonString.class::cast)
                .filter(conditions ->
                        !VersionConditions.parse(conditions.value()).areMetBy(running))
                .map(conditions -> findings.origin(conditions, top.mapping())
                        .problem("this file needs Rota %s, but this is Rota %s; install a version that it allows"
                                .formatted(conditions.value(), running)));
    }

    /** The region that a file says, if that can be known before its lookups are asked. */
    Optional<String> region(SourceFile file) {
        try {
            return topLevel(file, "region", new Findings(true))
                    .flatMap(top -> RuleReader.text(top.content(), "region"));
        } catch (ProblemsException toBeSaidLater) {
            return Optional.empty();
        }
    }

    /**
     * What stands under one key of a file.
     *
     * @param mapping where it stands
     */
    private record TopLevel(JsonObject content, YamlMapping mapping) {}

    private Optional<TopLevel> topLevel(SourceFile file, String key, Findings findings) {
        Draft.Filled filled = drafts.of(file).fillOnly(key, environment);
        filled.rendered().secrets().forEach(secrets);
        Optional<YamlNode> block = filled.document();
        if (block.isEmpty() || !(block.get() instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        JsonObject content = new ShapeReader(new Inserts(filled.rendered(), findings), findings, "")
                .read(only(mapping, key), FileShape.FILE, SettingPath.ROOT);
        return Optional.of(new TopLevel(content, mapping));
    }

    /** A plugin whose url is not known will not be asked. */
    private List<PluginSettings> plugins(JsonObject top, Findings findings, YamlMapping mapping) {
        Optional<String> unknownUrl = Optional.of(UNKNOWN_URL).filter(url -> !findings.isClean());
        return RuleReader.objects(top, "plugins").stream()
                .filter(plugin ->
                        reach == Reach.EVERYWHERE || plugin.get("name").isPresent())
                .map(plugin -> plugin(plugin, findings.origin(plugin, mapping).place(), unknownUrl))
                .toList();
    }

    private static List<Reference> references(JsonObject top, Findings findings, YamlMapping mapping) {
        return top.elements("extends").stream()
                .map(element -> new Reference(element.plain(), findings.origin(element, mapping)))
                .toList();
    }

    private static PluginSettings plugin(JsonObject plugin, Place place, Optional<String> unknownUrl) {
        Optional<JsonObject> config = plugin.object("config");
        return new PluginSettings(
                RuleReader.text(plugin, "name").orElse(""),
                config.flatMap(present -> RuleReader.text(present, "url")).or(() -> unknownUrl),
                config.flatMap(present -> RuleReader.text(present, "path")),
                config.flatMap(present -> RuleReader.text(present, "region")),
                RuleReader.text(plugin, "func_prefix").orElse(""),
                place);
    }

    private static YamlMapping only(YamlMapping mapping, String key) {
        List<YamlEntry> entries = mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .toList();
        return new YamlMapping(entries, List.of(), mapping.place(), mapping.length());
    }
}

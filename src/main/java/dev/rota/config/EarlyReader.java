package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.lookup.Lookups;
import dev.rota.lookup.PluginSettings;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.rule.SettingPath;
import dev.rota.template.Rendered;
import dev.rota.template.TemplateRenderer;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a file says of its surroundings, which must be known before its templates can be filled in. */
final class EarlyReader {

    private final Lookups environment;

    EarlyReader(Map<String, String> environment) {
        this.environment = Lookups.ofEnvironment(environment);
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
    Early read(Source source) {
        Findings findings = new Findings();
        Optional<TopLevel> bases = topLevel(source, "extends", findings);
        Optional<TopLevel> plugins = topLevel(source, "plugins", findings);
        if (!findings.isClean()) {
            List<Problem> problems = new ArrayList<>(findings.mistakes());
            problems.addAll(findings.missing());
            throw new ProblemsException(problems);
        }
        return new Early(
                bases.map(top -> references(top.content(), findings, top.mapping()))
                        .orElse(List.of()),
                plugins.map(top -> plugins(top.content(), findings, top.mapping()))
                        .orElse(List.of()));
    }

    /** The region of a file, for lookups that come before the file is read; one that itself waits for such is absent. */
    Optional<String> region(Source source) {
        try {
            return topLevel(source, "region", new Findings()).flatMap(top -> RuleReader.text(top.content(), "region"));
        } catch (ProblemsException toldLater) {
            return Optional.empty();
        }
    }

    /**
     * What stands under one key of a file.
     *
     * @param mapping where it stands
     */
    private record TopLevel(JsonObject content, YamlMapping mapping) {}

    private Optional<TopLevel> topLevel(Source source, String key, Findings findings) {
        Rendered rendered = new TemplateRenderer(environment).renderTopLevel(source, key);
        Optional<YamlNode> block = YamlReader.read(source, rendered.text(), rendered::place);
        if (block.isEmpty() || !(block.get() instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        JsonObject content = new ShapeReader(new Inserts(rendered, findings), findings, "")
                .read(only(mapping, key), FileShape.FILE, SettingPath.ROOT);
        return Optional.of(new TopLevel(content, mapping));
    }

    private static List<PluginSettings> plugins(JsonObject top, Findings findings, YamlMapping mapping) {
        return RuleReader.objects(top, "plugins").stream()
                .map(plugin -> plugin(plugin, findings.origin(plugin, mapping).place()))
                .toList();
    }

    private static List<Reference> references(JsonObject top, Findings findings, YamlMapping mapping) {
        return top.get("extends")
                .map(value -> ((Json.JsonArray) value)
                        .elements().stream()
                                .map(element -> new Reference(
                                        ((Json.JsonString) element).value(), findings.origin(element, mapping)))
                                .toList())
                .orElse(List.of());
    }

    private static PluginSettings plugin(JsonObject plugin, Place place) {
        Optional<JsonObject> config =
                plugin.get("config").filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        return new PluginSettings(
                RuleReader.text(plugin, "name").orElse(""),
                config.flatMap(present -> RuleReader.text(present, "url")),
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

package dev.rota.config;

import dev.rota.lookup.Lookups;
import dev.rota.problem.Source;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A file that is a document already, with templates in its strings. */
record TreeDraft(Source source, YamlNode tree) implements Draft {

    @Override
    public Filled fill(Lookups lookups) {
        return new StringTemplates(source).fill(tree, lookups);
    }

    @Override
    public Filled fillOnly(String key, Lookups lookups) {
        Optional<List<YamlEntry>> entries = Optional.of(tree)
                .filter(YamlMapping.class::isInstance)
                .map(mapping -> ((YamlMapping) mapping)
                        .entries().stream()
                                .filter(entry -> entry.key().text().equals(key))
                                .toList());
        YamlNode part = new YamlMapping(entries.orElse(List.of()), List.of(), tree.place(), tree.length());
        return new StringTemplates(source).fill(part, lookups);
    }
}

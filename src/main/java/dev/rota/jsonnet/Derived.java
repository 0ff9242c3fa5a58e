package dev.rota.jsonnet;

import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Marks the values that a program made of secrets: those that it makes otherwise when the secrets are others. */
final class Derived {

    private Derived() {}

    /**
     * The tree with its secret values marked.
     *
     * @param other what the program gives for other secrets; nothing when it gives nothing for them, so that only values that hold
     *     a secret to the letter are known
     */
    static YamlNode of(YamlNode node, Optional<YamlNode> other, Set<String> secrets) {
        return other.isPresent() ? compared(node, other) : holding(node, secrets);
    }

    private static YamlNode compared(YamlNode node, Optional<YamlNode> other) {
        if (node instanceof YamlMapping mapping) {
            Map<String, YamlEntry> others = new HashMap<>();
            other.filter(YamlMapping.class::isInstance)
                    .ifPresent(found -> ((YamlMapping) found)
                            .entries()
                            .forEach(entry -> others.putIfAbsent(entry.key().text(), entry)));
            List<YamlEntry> entries = new ArrayList<>();
            for (YamlEntry entry : mapping.entries()) {
                Optional<YamlEntry> same =
                        Optional.ofNullable(others.get(entry.key().text()));
                YamlScalar key = same.isPresent() ? entry.key() : marked(entry.key(), true);
                entries.add(new YamlEntry(key, compared(entry.value(), same.map(YamlEntry::value)), entry.anchored()));
            }
            return new YamlMapping(entries, mapping.merges(), mapping.place(), mapping.length());
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> others = other.filter(YamlSequence.class::isInstance)
                    .map(found -> ((YamlSequence) found).elements())
                    .orElse(List.of());
            List<YamlNode> elements = new ArrayList<>();
            for (YamlNode element : sequence.elements()) {
                int index = elements.size();
                elements.add(
                        compared(element, index < others.size() ? Optional.of(others.get(index)) : Optional.empty()));
            }
            return new YamlSequence(elements, sequence.place(), sequence.length());
        }
        YamlScalar scalar = (YamlScalar) node;
        boolean same = other.filter(
                        found -> found instanceof YamlScalar text && text.text().equals(scalar.text()))
                .isPresent();
        return marked(scalar, !same);
    }

    private static YamlNode holding(YamlNode node, Set<String> secrets) {
        if (node instanceof YamlMapping mapping) {
            List<YamlEntry> entries = mapping.entries().stream()
                    .map(entry -> new YamlEntry(entry.key(), holding(entry.value(), secrets), entry.anchored()))
                    .toList();
            return new YamlMapping(entries, mapping.merges(), mapping.place(), mapping.length());
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> elements = sequence.elements().stream()
                    .map(element -> holding(element, secrets))
                    .toList();
            return new YamlSequence(elements, sequence.place(), sequence.length());
        }
        YamlScalar scalar = (YamlScalar) node;
        return marked(
                scalar,
                secrets.stream()
                        .anyMatch(secret -> !secret.isEmpty() && scalar.text().contains(secret)));
    }

    private static YamlScalar marked(YamlScalar scalar, boolean secret) {
        return new YamlScalar(scalar.text(), scalar.plain(), scalar.place(), scalar.length(), secret);
    }
}

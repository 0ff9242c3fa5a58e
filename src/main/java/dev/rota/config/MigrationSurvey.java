package dev.rota.config;

import dev.rota.config.Migration.Respelling;
import dev.rota.problem.Problem;
import dev.rota.rule.Setting;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Goes through a file whose templates have not been filled in, and finds the keys that have another canonical spelling.
 *
 * <p>What is anchored is met wherever it is referred to. A key that would be spelled differently in two such places keeps its
 * spelling, which is right in both.
 */
final class MigrationSurvey {

    private final MigrationNotes notes;
    private final Map<YamlScalar, String> canonical = new HashMap<>();
    private final Set<YamlScalar> contested = new HashSet<>();
    private final Set<YamlScalar> inBrackets = new LinkedHashSet<>();

    MigrationSurvey(Predicate<String> looksSecret) {
        this.notes = new MigrationNotes(looksSecret);
    }

    void survey(YamlMapping document) {
        notes.ofFile(document);
        mapping(document, FileShape.FILE);
    }

    /** The keys that are spelled in another way. */
    List<Respelling> respellings() {
        List<Respelling> respellings = new ArrayList<>();
        canonical.forEach((key, name) -> {
            if (!contested.contains(key) && !key.text().equals(name)) {
                respellings.add(new Respelling(key.place(), key.text(), name));
            }
        });
        return respellings;
    }

    /** What is worth changing by hand. */
    List<Problem> notes() {
        return notes.all();
    }

    /** The elements without quotes of lists of texts between brackets. */
    Set<YamlScalar> inBrackets() {
        return inBrackets;
    }

    private void mapping(YamlMapping mapping, Shape shape) {
        for (YamlEntry entry : mapping.entries()) {
            if (shape.equals(FileShape.FILE) && TopLevelNotes.isNote(entry)) {
                continue; // what is anchored in a note is met where it is referred to
            }
            shape.key(entry.key().text())
                    .ifPresentOrElse(key -> entry(entry, key, shape), () -> notes.ofUnknownKey(entry, shape));
        }
        mapping.merges().forEach(merged -> mapping(merged, shape));
    }

    private void entry(YamlEntry entry, Setting key, Shape shape) {
        String before = canonical.putIfAbsent(entry.key(), key.name());
        if (before != null && !before.equals(key.name())) {
            contested.add(entry.key());
        }
        notes.ofEntry(entry, key, shape);
        value(entry.value(), key.type());
    }

    private void value(YamlNode node, ValueType type) {
        if (type instanceof ValueType.Mapping mapping && node instanceof YamlMapping yaml) {
            mapping(yaml, mapping.shape());
        } else if (type instanceof ValueType.ListOf list && node instanceof YamlSequence sequence) {
            sequence.elements().forEach(element -> {
                if (sequence.flow() && element instanceof YamlScalar scalar && scalar.plain()) {
                    inBrackets.add(scalar);
                }
                value(element, list.element());
            });
        } else if (type instanceof ValueType.Environment || type instanceof ValueType.TextMap) {
            notes.ofVariables(node, type);
        } else if (node instanceof YamlScalar scalar) {
            notes.ofScalar(scalar, type);
        }
    }
}

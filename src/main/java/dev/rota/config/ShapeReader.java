package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.Nearest;
import dev.rota.problem.Problem;
import dev.rota.rule.SettingPath;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document by its shape into a tree of canonical keys and typed values. Whatever does not fit is reported at its place,
 * and reading goes on, so that one run finds all there is to find.
 */
final class ShapeReader {

    private static final String EXTENSION = "x-";

    private final Inserts inserts;
    private final Findings findings;
    private final ValueReader values;
    private final String where;

    /**
     * A reader of one part of a file.
     *
     * @param where names the part in messages, such as {@code in rule nightly-report}
     */
    ShapeReader(Inserts inserts, Findings findings, String where) {
        this.inserts = inserts;
        this.findings = findings;
        this.where = where;
        this.values = new ValueReader(inserts, findings, where, this);
    }

    /** The mapping as a tree. Keys without a value are left out. */
    JsonObject read(YamlMapping mapping, ObjectShape shape, SettingPath path) {
        Map<String, YamlEntry> seen = new LinkedHashMap<>();
        List<Json.Member> members = new ArrayList<>();
        for (YamlEntry entry : mapping.effectiveEntries(key -> keyText(key, path))) {
            String spelling = keyText(entry.key(), path);
            Optional<ObjectShape.Key> key = shape.key(spelling);
            if (key.isEmpty()) {
                unknown(spelling, entry, shape);
                continue;
            }
            String name = key.get().name();
            YamlEntry first = seen.putIfAbsent(name, entry);
            if (first != null) {
                duplicate(spelling, first, entry);
                continue;
            }
            values.read(entry.value(), key.get().type(), spelling, path.member(name))
                    .ifPresent(value -> members.add(new Json.Member(name, value)));
        }
        shape.keys().stream()
                .filter(ObjectShape.Key::required)
                .filter(key ->
                        members.stream().noneMatch(member -> member.name().equals(key.name())))
                .filter(key -> isAbsent(seen.get(key.name())))
                .forEach(key -> findings.absent(mapping.problem("'%s' is missing%s%s"
                        .formatted(key.name(), inside(shape), where.isEmpty() ? "" : " " + where))));
        return findings.remember(new JsonObject(members), mapping);
    }

    /** A mapping whose keys the author chooses, with texts as values. */
    JsonObject readTexts(YamlMapping mapping, String label, SettingPath path) {
        Map<String, YamlEntry> seen = new LinkedHashMap<>();
        List<Json.Member> members = new ArrayList<>();
        for (YamlEntry entry : mapping.effectiveEntries(key -> keyText(key, path))) {
            String name = keyText(entry.key(), path);
            YamlEntry first = seen.putIfAbsent(name, entry);
            if (first != null) {
                duplicate(name, first, entry);
                continue;
            }
            Json value = values.read(
                            entry.value(), ValueType.text(Integer.MAX_VALUE), label + "." + name, path.member(name))
                    .orElse(Json.of(""));
            members.add(new Json.Member(name, value));
        }
        return findings.remember(new JsonObject(members), mapping);
    }

    /** The elements of a list. */
    JsonArray readList(YamlSequence sequence, ValueType element, String label, SettingPath path) {
        List<Json> elements = new ArrayList<>();
        for (YamlNode node : sequence.elements()) {
            if (node instanceof YamlScalar scalar && scalar.isNull() && !inserts.hasValues(scalar)) {
                findings.mistake(node.problem("an element of '%s' is empty%s".formatted(label, suffix())));
                continue;
            }
            values.read(node, element, label, path)
                    .filter(value -> !(value instanceof JsonNull))
                    .ifPresent(elements::add);
        }
        return findings.remember(new JsonArray(elements), sequence);
    }

    private String keyText(YamlScalar key, SettingPath path) {
        return inserts.hasValues(key)
                ? inserts.text(key, path, "in a key" + suffix()).orElse(key.text())
                : key.text();
    }

    private void unknown(String spelling, YamlEntry entry, ObjectShape shape) {
        if (!spelling.startsWith(EXTENSION) && !inserts.hasValues(entry.key())) {
            findings.mistake(entry.key()
                    .problem("unknown key '%s'%s%s%s"
                            .formatted(spelling, inside(shape), suffix(), wayOut(spelling, shape))));
        }
    }

    private static String wayOut(String spelling, ObjectShape shape) {
        String suggestion = Nearest.suggestion(spelling, shape.spellings());
        return suggestion.isEmpty() ? "; a note of your own begins with x-" : suggestion;
    }

    private void duplicate(String spelling, YamlEntry first, YamlEntry again) {
        Problem problem = again.key()
                .problem("key '%s' stands twice%s; the first is at %s"
                        .formatted(spelling, suffix(), first.key().place()));
        findings.mistake(problem);
    }

    private static boolean isAbsent(@Nullable YamlEntry entry) {
        return entry == null || (entry.value() instanceof YamlScalar scalar && scalar.isNull());
    }

    /** Rules and the file need no "in"; what stands deeper is named. */
    private static String inside(ObjectShape shape) {
        return switch (shape.name()) {
            case "rule", "file" -> "";
            default -> " in " + shape.name();
        };
    }

    private String suffix() {
        return where.isEmpty() ? "" : " " + where;
    }
}

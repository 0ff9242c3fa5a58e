package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.problem.Nearest;
import dev.rota.problem.Problem;
import dev.rota.rule.Setting;
import dev.rota.rule.SettingPath;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Inheritance inheritance;
    private final ContainerInheritance containers;

    /**
     * A reader of one part of a file.
     *
     * @param where names the part in messages, such as {@code in rule nightly-report}
     */
    ShapeReader(Inserts inserts, Findings findings, String where) {
        this(inserts, findings, where, Inheritance.NONE);
    }

    /** A reader of one part of a file that takes over from elsewhere what it does not say. */
    ShapeReader(Inserts inserts, Findings findings, String where, Inheritance inheritance) {
        this.inheritance = inheritance;
        this.containers = new ContainerInheritance(inheritance, findings);
        this.inserts = inserts;
        this.findings = findings;
        this.where = where;
        this.values = new ValueReader(inserts, findings, where, this);
    }

    /** The mapping as a tree. Keys without a value are left out. */
    JsonObject read(YamlMapping mapping, Shape shape, SettingPath path) {
        Map<String, YamlEntry> seen = new LinkedHashMap<>();
        List<Json.Member> members = new ArrayList<>();
        for (YamlEntry entry : mapping.effectiveEntries(key -> keyText(key, path))) {
            String spelling = keyText(entry.key(), path);
            Optional<Setting> key = shape.key(spelling);
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
                    .ifPresent(value -> {
                        requireItsKind(value, key.get(), spelling, entry);
                        members.add(new Json.Member(name, value));
                    });
        }
        inheritance.members(shape, path, seen.keySet(), names(members)).forEach(member -> {
            requireComplete(member, shape, mapping);
            members.add(member);
        });
        Set<String> present = names(members);
        shape.keys().stream()
                .filter(Setting::isRequired)
                .filter(key -> !present.contains(key.name()) && isAbsent(seen.get(key.name())))
                .forEach(key -> absent(key, shape, mapping));
        JsonObject read = findings.remember(new JsonObject(members), mapping);
        containers.said(path, read, seen.keySet());
        return read;
    }

    /** An ARN where a resource is named must be that of such a resource. */
    private void requireItsKind(Json value, Setting key, String spelling, YamlEntry entry) {
        if (value instanceof JsonString text) {
            key.resource()
                    .filter(kind -> !kind.isNamedBy(text.value()))
                    .ifPresent(kind -> findings.mistake(entry.value()
                            .problem("'%s'%s must be %s by name or ARN, but it is '%s'"
                                    .formatted(spelling, suffix(), kind.inWords(), text.value()))));
        }
    }

    /** What is taken over as a whole must be whole, which nobody has asked of it so far. */
    private void requireComplete(Json.Member member, Shape shape, YamlMapping mapping) {
        Optional<Shape> inner = shape.key(member.name())
                .map(Setting::type)
                .filter(ValueType.Mapping.class::isInstance)
                .map(type -> ((ValueType.Mapping) type).shape());
        if (inner.isPresent() && member.value() instanceof JsonObject object && findings.isSound()) {
            inner.get().keys().stream()
                    .filter(key -> key.isRequired() && object.get(key.name()).isEmpty())
                    .forEach(key -> absent(key, inner.get(), findings.origin(object, mapping)));
            object.members().forEach(deeper -> requireComplete(deeper, inner.get(), mapping));
        }
    }

    ContainerInheritance containers() {
        return containers;
    }

    void absent(Setting key, Shape shape, YamlNode at) {
        findings.absent(at.problem("'%s' is missing%s%s".formatted(key.name(), inside(shape), suffix())));
    }

    private static Set<String> names(List<Json.Member> members) {
        return members.stream().map(Json.Member::name).collect(Collectors.toSet());
    }

    /** A mapping whose keys the author chooses, with texts as values. A key without a value is one that is not taken over. */
    JsonObject readTexts(YamlMapping mapping, String label, SettingPath path) {
        JsonObject texts = readVariables(mapping, label, path);
        Set<String> none = containers.withoutValue(texts);
        return none.isEmpty()
                ? texts
                : findings.remember(
                        new JsonObject(texts.members().stream()
                                .filter(member -> !none.contains(member.name()))
                                .toList()),
                        mapping);
    }

    /** The same, where a key without a value that nothing would be taken over for has an empty text, as in ecschedule. */
    JsonObject readVariables(YamlMapping mapping, String label, SettingPath path) {
        Map<String, YamlEntry> seen = new LinkedHashMap<>();
        List<Json.Member> members = new ArrayList<>();
        Set<String> none = new HashSet<>();
        for (YamlEntry entry : mapping.effectiveEntries(key -> keyText(key, path))) {
            String name = keyText(entry.key(), path);
            YamlEntry first = seen.putIfAbsent(name, entry);
            if (first != null) {
                duplicate(name, first, entry);
                continue;
            }
            if (name.isEmpty()) {
                findings.mistake(entry.key().problem("a name in '%s' is empty%s".formatted(label, suffix())));
            }
            if (isAbsent(entry)) {
                none.add(name);
            }
            Json value = values.read(
                            entry.value(), ValueType.text(Integer.MAX_VALUE), label + "." + name, path.member(name))
                    .orElse(Json.of(""));
            members.add(new Json.Member(name, value));
        }
        members.addAll(inheritance.texts(path, seen.keySet()));
        return containers.withoutValue(findings.remember(new JsonObject(members), mapping), none);
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
        return findings.remember(new JsonArray(containers.merged(path, elements)), sequence);
    }

    private String keyText(YamlScalar key, SettingPath path) {
        return inserts.hasValues(key)
                ? inserts.text(inserts.read(key, path), path, "in a key" + suffix())
                        .orElse(key.text())
                : key.text();
    }

    private void unknown(String spelling, YamlEntry entry, Shape shape) {
        if (!spelling.startsWith(EXTENSION) && !inserts.hasValues(entry.key())) {
            findings.mistake(entry.key()
                    .problem("unknown key '%s'%s%s%s"
                            .formatted(spelling, inside(shape), suffix(), wayOut(spelling, shape))));
        }
    }

    static String wayOut(String spelling, Shape shape) {
        String suggestion = Nearest.suggestion(spelling, shape.spellings());
        if (shape.equals(FileShape.DEFAULTS) && FileShape.FILE.key(spelling).isPresent()) {
            return "; it belongs at the top of the file";
        }
        if (shape.equals(FileShape.DEFAULTS) && Settings.RULE.key(spelling).isPresent()) {
            return "; set it in each rule";
        }
        return suggestion.isEmpty() ? "; a note of your own begins with x-" : suggestion;
    }

    private void duplicate(String spelling, YamlEntry first, YamlEntry again) {
        Problem problem = again.key()
                .problem("key '%s' is defined twice%s; the first is at %s"
                        .formatted(spelling, suffix(), first.key().place()));
        findings.mistake(problem);
    }

    private static boolean isAbsent(@Nullable YamlEntry entry) {
        return entry == null || (entry.value() instanceof YamlScalar scalar && scalar.isNull());
    }

    /** Rules and the file need no "in"; what stands deeper is named. */
    private static String inside(Shape shape) {
        return switch (shape.name()) {
            case "rule", "file", "defaults" -> "";
            default -> " in " + shape.name();
        };
    }

    private String suffix() {
        return where.isEmpty() ? "" : " " + where;
    }
}

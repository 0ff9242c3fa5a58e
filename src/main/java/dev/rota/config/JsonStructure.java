package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.SettingPath;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A YAML structure that stands where JSON is due, as that JSON. */
final class JsonStructure {

    /** Eight or ten, a thousand or a text: readers of YAML do not agree, and an account's number is none. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[-+]?(0[0-9_]+|[0-9]+_[0-9_]*)");

    private final Inserts inserts;
    private final Findings findings;

    JsonStructure(Inserts inserts, Findings findings) {
        this.inserts = inserts;
        this.findings = findings;
    }

    /** The JSON; empty when a value in it is missing, which has been reported. */
    Optional<Json> write(YamlNode node, SettingPath path, String where) {
        if (node instanceof YamlMapping mapping) {
            List<Json.Member> members = new ArrayList<>();
            for (YamlEntry entry : mapping.effectiveEntries(key -> key(key, path, where))) {
                Optional<Json> value = write(entry.value(), path, where);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                members.add(new Json.Member(key(entry.key(), path, where), value.get()));
            }
            return Optional.of(new JsonObject(members));
        }
        if (node instanceof YamlSequence sequence) {
            Set<YamlNode> written = new HashSet<>(sequence.elements());
            List<Optional<Json>> elements = inserts.read(sequence, path).elements().stream()
                    .map(element -> written.contains(element)
                            ? write(element, path, where)
                            : Optional.<Json>of(Json.of(element.toString())))
                    .toList();
            return elements.stream().allMatch(Optional::isPresent)
                    ? Optional.of(
                            new JsonArray(elements.stream().map(Optional::get).toList()))
                    : Optional.empty();
        }
        return scalar((YamlScalar) node, path, where);
    }

    private Optional<Json> scalar(YamlScalar scalar, SettingPath path, String where) {
        if (inserts.hasValues(scalar)) {
            Optional<YamlNode> typed = scalar.plain() ? inserts.typed(scalar, path, where) : Optional.empty();
            return typed.isPresent() && !(typed.get() instanceof YamlScalar)
                    ? write(typed.get(), path, where)
                    : inserts.text(inserts.read(scalar, path), path, where).map(Json::of);
        }
        if (scalar.isNull()) {
            return Optional.of(new JsonNull());
        }
        if (!scalar.plain()) {
            return Optional.of(Json.of(scalar.text()));
        }
        if (AMBIGUOUS.matcher(scalar.text()).matches()) {
            findings.mistake(scalar.problem(
                    "YAML readers disagree on what %s is (%s); write the number you mean, or put it in quotes"
                            .formatted(scalar.text(), where)));
            return Optional.empty();
        }
        return Optional.of(plain(scalar));
    }

    /** What YAML takes for a number or a boolean, in JSON's spelling. */
    private static Json plain(YamlScalar scalar) {
        if (scalar.asNumber().isPresent()) {
            return new JsonNumber(scalar.text().replaceFirst("^\\+", ""));
        }
        String text = EcscheduleNumber.respelled(scalar.text()).orElse(scalar.text());
        if (text.equals("true") || text.equals("false")) {
            return Json.of(Boolean.parseBoolean(text));
        }
        return text.equals(scalar.text()) ? Json.of(text) : new JsonNumber(text);
    }

    private String key(YamlScalar key, SettingPath path, String where) {
        return inserts.text(inserts.read(key, path), path, where).orElse(key.text());
    }
}

package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonString;
import dev.rota.json.JsonException;
import dev.rota.problem.Nearest;
import dev.rota.problem.Problem;
import dev.rota.rule.SettingPath;
import dev.rota.rule.ValueType;
import dev.rota.rule.ValueType.Choice;
import dev.rota.rule.ValueType.Environment;
import dev.rota.rule.ValueType.Flag;
import dev.rota.rule.ValueType.JsonText;
import dev.rota.rule.ValueType.ListOf;
import dev.rota.rule.ValueType.Mapping;
import dev.rota.rule.ValueType.OneOrMore;
import dev.rota.rule.ValueType.OrEmpty;
import dev.rota.rule.ValueType.Text;
import dev.rota.rule.ValueType.TextMap;
import dev.rota.rule.ValueType.Whole;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the value at a key as the type that the key has. */
final class ValueReader {

    private static final Pattern QUOTED_WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");

    private final Inserts inserts;
    private final Findings findings;
    private final String where;
    private final ShapeReader shapes;

    ValueReader(Inserts inserts, Findings findings, String where, ShapeReader shapes) {
        this.inserts = inserts;
        this.findings = findings;
        this.where = where;
        this.shapes = shapes;
    }

    /**
     * The value; empty when nothing stands here or what stands here is wrong, which has been reported.
     *
     * @param label the key as the author spelled it
     */
    Optional<Json> read(YamlNode node, ValueType type, String label, SettingPath path) {
        if (node instanceof YamlScalar scalar && scalar.isNull()) {
            return Optional.empty();
        }
        if (type instanceof OrEmpty some) {
            return text(node, label, path)
                    .filter(value -> !value.isEmpty())
                    .flatMap(value -> checkedText(value, some.type(), node, label));
        } else if (type instanceof Text || type instanceof Choice) {
            return text(node, label, path).flatMap(value -> checkedText(value, type, node, label));
        } else if (type instanceof JsonText json) {
            return jsonText(node, json, label, path);
        }
        YamlNode valued = node instanceof YamlScalar scalar
                ? inserts.typed(scalar, path, position(label)).orElse(node)
                : node;
        if (valued == node && node instanceof YamlScalar scalar && inserts.hasValues(scalar)) {
            return typedFromParts(scalar, type, label, path);
        }
        if (valued != node && holdsNull(valued, type)) {
            findings.missing(
                    path,
                    node.problem(
                            "the value has a null member where text is expected (%s); set it at its source, or write the members one by one"
                                    .formatted(position(label))));
            return Optional.empty();
        }
        return typed(valued, type, label, path);
    }

    /** Where the author writes no value it means something; a value that has none means that it is missing. */
    private static boolean holdsNull(YamlNode value, ValueType type) {
        boolean texts = type instanceof Environment || type instanceof ValueType.TextMap;
        if (value instanceof YamlSequence list) {
            return texts && list.elements().stream().anyMatch(element -> holdsNull(element, type));
        }
        return texts
                && value instanceof YamlMapping mapping
                && mapping.entries().stream()
                        .anyMatch(entry -> entry.value() instanceof YamlScalar scalar && scalar.isNull());
    }

    private Optional<Json> typedFromParts(YamlScalar scalar, ValueType type, String label, SettingPath path) {
        return inserts.text(scalar, path, position(label))
                .flatMap(text -> typed(
                        new YamlScalar(text, scalar.plain(), scalar.place(), scalar.length()), type, label, path));
    }

    private Optional<Json> typed(YamlNode node, ValueType type, String label, SettingPath path) {
        if (node instanceof YamlScalar scalar && scalar.isNull()) {
            return Optional.empty();
        }
        if (type instanceof Whole whole && node instanceof YamlScalar scalar) {
            Optional<Long> number =
                    wholeNumber(scalar).filter(value -> value >= whole.least() && value <= whole.most());
            return number.isPresent() ? remembered(Json.of(number.get()), node) : wrong(node, type, label);
        } else if (type instanceof Flag && node instanceof YamlScalar scalar) {
            Optional<Boolean> flag = scalar.asBoolean();
            return flag.isPresent() ? remembered(Json.of(flag.get().booleanValue()), node) : wrong(node, type, label);
        } else if (type instanceof ListOf list && node instanceof YamlSequence written) {
            YamlSequence sequence = list.element() instanceof Mapping ? written : inserts.read(written, path);
            return sequence.elements().size() < list.least()
                    ? complain(node, "'%s'%s is empty; it needs at least one element".formatted(label, suffix()))
                    : bounded(shapes.readList(sequence, list.element(), label, path), list, node, label);
        } else if (type instanceof OneOrMore some) {
            ListOf list = new ListOf(some.element(), 1, Integer.MAX_VALUE);
            return node instanceof YamlSequence
                    ? typed(node, list, label, path)
                    : read(node, some.element(), label, path).map(value -> new JsonArray(List.of(value)));
        } else if (type instanceof Mapping mapping && node instanceof YamlMapping yaml) {
            return Optional.of(shapes.read(yaml, mapping.shape(), path));
        } else if (type instanceof TextMap && node instanceof YamlMapping yaml) {
            return Optional.of(shapes.readTexts(yaml, label, path));
        } else if (type instanceof Environment) {
            return environment(node, label, path);
        }
        return wrong(node, type, label);
    }

    /** Written in quotes, a template's value mostly, it is decimal, as ecschedule reads it, whatever zeros are in front. */
    private static Optional<Long> wholeNumber(YamlScalar scalar) {
        return scalar.plain() || !QUOTED_WHOLE.matcher(scalar.text()).matches()
                ? scalar.asWholeNumber()
                : Optional.of(Long.valueOf(scalar.text()));
    }

    private Optional<Json> environment(YamlNode node, String label, SettingPath path) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(shapes.readVariables(mapping, label, path));
        }
        return node instanceof YamlSequence sequence
                ? Optional.of(new EnvironmentList(shapes, findings).read(sequence, label, path))
                : wrong(node, new Environment(), label);
    }

    private Optional<String> text(YamlNode node, String label, SettingPath path) {
        if (node instanceof YamlScalar scalar) {
            YamlScalar read = inserts.read(scalar, path);
            Optional<String> text = inserts.text(read, path, position(label));
            text.flatMap(value -> SpellingWarnings.of(
                            read, value, path, findings.secrets().contains(path)))
                    .ifPresent(findings::warn);
            return text;
        }
        wrong(node, ValueType.text(0), label);
        return Optional.empty();
    }

    private Optional<Json> checkedText(String value, ValueType type, YamlNode node, String label) {
        return type instanceof Choice choice
                ? chosen(value, choice, node, label)
                : checked(value, (Text) type, node, label);
    }

    private Optional<Json> checked(String value, Text type, YamlNode node, String label) {
        if (value.codePointCount(0, value.length()) > type.longest()) {
            return complain(
                    node,
                    "'%s' has %,d characters%s; AWS allows %,d"
                            .formatted(label, value.codePointCount(0, value.length()), suffix(), type.longest()));
        }
        if (!type.form().matcher(value).matches()) {
            return complain(
                    node,
                    "'%s'%s must %s, but it is '%s'"
                            .formatted(label, suffix(), type.formInWords(), Problem.shortened(value)));
        }
        return remembered(Json.of(value), node);
    }

    private Optional<Json> chosen(String value, Choice choice, YamlNode node, String label) {
        if (choice.words().contains(value)) {
            return remembered(Json.of(value), node);
        }
        return complain(
                node,
                "'%s'%s must be %s, but it is '%s'%s"
                        .formatted(
                                label,
                                suffix(),
                                choice.inWords(),
                                Problem.shortened(value),
                                Nearest.suggestion(value, choice.words())));
    }

    private Optional<Json> jsonText(YamlNode node, JsonText type, String label, SettingPath path) {
        Optional<String> text = node instanceof YamlScalar scalar
                ? inserts.text(scalar, path, position(label))
                : new JsonStructure(inserts, findings)
                        .write(node, path, position(label))
                        .map(Json::compact);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Json.parse(text.get());
        } catch (JsonException e) {
            return complain(node, "'%s'%s must be JSON, but it is not: %s".formatted(label, suffix(), e.getMessage()));
        }
        return checked(text.get(), ValueType.text(type.longest()), node, label);
    }

    private Optional<Json> bounded(JsonArray list, ListOf type, YamlNode node, String label) {
        return list.elements().size() <= type.most()
                ? Optional.of(list)
                : complain(
                        node,
                        "'%s'%s has %,d elements; AWS allows %,d"
                                .formatted(label, suffix(), list.elements().size(), type.most()));
    }

    private Optional<Json> wrong(YamlNode node, ValueType type, String label) {
        return complain(
                node, "'%s'%s must be %s, but %s".formatted(label, suffix(), type.inWords(), found(node, type)));
    }

    private static String found(YamlNode node, ValueType type) {
        if (node instanceof YamlMapping) {
            return "it is a mapping";
        } else if (node instanceof YamlSequence) {
            return "it is a list";
        }
        YamlScalar scalar = (YamlScalar) node;
        boolean onlyQuoted =
                !scalar.plain() && type instanceof Flag && scalar.text().matches("true|false");
        String advice = onlyQuoted ? " in quotes; remove the quotes" : "";
        return "it is '%s'%s".formatted(Problem.shortened(scalar.text()), advice);
    }

    private Optional<Json> complain(YamlNode node, String message) {
        findings.mistake(node.problem(message));
        return Optional.empty();
    }

    private Optional<Json> remembered(Json value, YamlNode node) {
        return Optional.of(
                value instanceof JsonString || value instanceof Json.JsonNumber
                        ? findings.remember(value, node)
                        : value);
    }

    private String position(String label) {
        return "for '%s'%s".formatted(label, suffix());
    }

    private String suffix() {
        return where.isEmpty() ? "" : " " + where;
    }
}

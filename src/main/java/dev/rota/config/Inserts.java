package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.problem.Problem;
import dev.rota.rule.SettingPath;
import dev.rota.template.Part;
import dev.rota.template.Rendered;
import dev.rota.template.Value;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlReader;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the values of templates into scalars, where the document shows only where they belong. A value is never looked at again
 * for templates or for the structure of the document.
 */
final class Inserts {

    private final Rendered rendered;
    private final Findings findings;

    Inserts(Rendered rendered, Findings findings) {
        this.rendered = rendered;
        this.findings = findings;
    }

    /**
     * The text of a scalar with its values in.
     *
     * @param where said of a value that is missing, such as {@code in the name of the 3rd rule}
     * @return empty when a value is missing or is no text, which has been reported
     */
    Optional<String> text(YamlScalar scalar, SettingPath path, String where) {
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        taint(scalar, path);
        List<Part> parts = rendered.parts(scalar.text());
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Part.Inserted inserted) {
                boolean json = isStructureAsText(inserted.value(), parts, scalar);
                Optional<String> value = text(inserted.value(), scalar, path, where, json);
                value.ifPresent(text::append);
                whole &= value.isPresent();
            }
        }
        return whole ? Optional.of(text.toString()) : Optional.empty();
    }

    /** What ecschedule takes for the text of a scalar that is wholly an action of Go's, without quotes; else the scalar itself. */
    YamlScalar read(YamlScalar scalar, SettingPath path) {
        Optional<Value> alone = alone(scalar);
        if (alone.isEmpty()) {
            return scalar;
        }
        ValueAsYaml value = new ValueAsYaml(alone.get(), scalar);
        if (!alone.get().go()) {
            if (value.isInQuotes()) {
                warn(
                        scalar,
                        "the quotes around the value are sent with it; remove them where it is set, or put the template in quotes"
                                + " if they are intended");
            }
            return scalar;
        }
        if (value.holdsComment()) {
            warn(
                    scalar,
                    "the value is sent whole, while ecschedule takes # for the start of a comment; put the template in quotes"
                            + " to keep it whole there too");
        }
        YamlScalar text = value.text();
        if (hasValues(text)) {
            return scalar;
        }
        take(alone.get(), scalar, path);
        return text;
    }

    /** The elements of a list of texts; between brackets, an action of Go's may give several, as in ecschedule. */
    YamlSequence read(YamlSequence sequence, SettingPath path) {
        List<YamlNode> elements = new ArrayList<>();
        for (Iterator<YamlNode> written = sequence.elements().iterator(); written.hasNext(); ) {
            YamlNode element = written.next();
            List<? extends YamlNode> read = element instanceof YamlScalar scalar
                    ? alone(scalar)
                            .flatMap(value -> elements(value, scalar, sequence.flow(), path))
                            .orElse(List.of(scalar))
                    : List.of(element);
            elements.addAll(read.isEmpty() && written.hasNext() ? List.of(element) : read);
        }
        return new YamlSequence(elements, sequence.place(), sequence.length(), sequence.flow());
    }

    private Optional<List<YamlScalar>> elements(Value alone, YamlScalar scalar, boolean flow, SettingPath path) {
        ValueAsYaml value = new ValueAsYaml(alone, scalar);
        if (alone.go()) {
            Optional<List<YamlScalar>> elements = flow ? value.elements() : Optional.empty();
            if (elements.filter(taken -> taken.stream().anyMatch(this::hasValues))
                    .isPresent()) {
                return Optional.empty();
            }
            elements.ifPresent(taken -> take(alone, scalar, path));
            return elements;
        }
        if (value.hasCommas()) {
            warn(
                    scalar,
                    "the value has commas but is one element; for several write {{ … | split(\"%s\") }} in place of the list,"
                                    .formatted(alone.asText().contains(", ") ? ", " : ",")
                            + " for one put the template in quotes");
        }
        return Optional.empty();
    }

    /** The text that is the whole of a scalar without quotes. A string of JSON, in which templates stand as well, is in quotes. */
    private Optional<Value> alone(YamlScalar scalar) {
        List<Part> parts = scalar.plain() && hasValues(scalar) ? rendered.parts(scalar.text()) : List.of();
        return parts.size() == 1 && parts.get(0) instanceof Part.Inserted inserted
                ? Optional.of(inserted.value()).filter(value -> isText(value) && isPlain(scalar, value))
                : Optional.empty();
    }

    /** Among other text or in quotes, ecschedule has the JSON of a list or an object; alone it would be one. */
    private static boolean isStructureAsText(Value value, List<Part> parts, YamlScalar scalar) {
        return value.go() && isStructure(value) && (parts.size() > 1 || !isPlain(scalar, value));
    }

    private static boolean isPlain(YamlScalar scalar, Value value) {
        return scalar.plain() && scalar.place().source().equals(value.place().source());
    }

    private void warn(YamlScalar scalar, String sentence) {
        findings.warn("%s: %s".formatted(scalar.place(), sentence));
    }

    /**
     * The structure or typed value that stands for a scalar which is wholly one value: typed as the lookup gave it, or, when that
     * gave text and the scalar stands without quotes, read as YAML from the text.
     *
     * @return empty when the scalar is not wholly one value; then it is to be read as it stands
     */
    Optional<YamlNode> typed(YamlScalar scalar, SettingPath path, String where) {
        taint(scalar, path);
        List<Part> parts = rendered.parts(scalar.text());
        if (parts.size() != 1 || !(parts.get(0) instanceof Part.Inserted inserted)) {
            return Optional.empty();
        }
        Value value = inserted.value();
        if (value.failure().isPresent()) {
            text(value, scalar, path, where, false);
            return Optional.empty();
        }
        take(value, scalar, path);
        if (isText(value) && !scalar.plain()) {
            return Optional.of(new YamlScalar(value.asText(), false, scalar.place(), scalar.length()));
        }
        return Optional.of(YamlReader.readFlow(value.asText(), scalar.place()));
    }

    /** Whether a scalar waits for values. */
    boolean hasValues(YamlScalar scalar) {
        return rendered.hasValues(scalar.text());
    }

    private Optional<String> text(Value value, YamlScalar scalar, SettingPath path, String where, boolean json) {
        take(value, scalar, path);
        if (value.failure().isPresent()) {
            Problem problem = scalar.problem("%s (%s)".formatted(value.failure().get(), where))
                    .lacking(value.lack());
            if (value.unfetched()) {
                findings.unknown(path, problem);
            } else {
                findings.missing(path, problem);
            }
            return Optional.empty();
        }
        if (value.content().filter(Json.JsonNull.class::isInstance).isPresent()) {
            Optional<String> action = action(value);
            findings.missing(
                    path,
                    scalar.problem(
                                    "%s is null where text is expected (%s); set it at its source, or write a default: {{ %s }}"
                                            .formatted(
                                                    action.orElse("the value"),
                                                    where,
                                                    value.go() ? "or (…) \"TEXT\"" : "… | default(\"TEXT\")"))
                            .lacking(action.map(present -> present + " is null").orElse("")));
            return Optional.empty();
        }
        if (isStructure(value) && !json) {
            findings.mistake(new Problem(
                    scalar.place(),
                    scalar.length(),
                    "the value is a list or an object where text is expected (%s); name one part of it"
                            .formatted(where)));
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    /** The action as the author wrote it, as far as it stands on one line. */
    private static Optional<String> action(Value value) {
        String line = value.place().source().line(value.place().line());
        int start = Math.min(value.place().column() - 1, line.length());
        int end = Math.min(start + value.length(), line.length());
        return line.startsWith("{{", start) ? Optional.of(line.substring(start, end)) : Optional.empty();
    }

    private void take(Value value, YamlScalar scalar, SettingPath path) {
        rendered.warnings(value).forEach(sentence -> warn(scalar, sentence));
        if (value.secret()) {
            findings.secret(path, value.asText());
        }
    }

    /** What a program made of a secret is one. */
    private void taint(YamlScalar scalar, SettingPath path) {
        if (scalar.secret()) {
            findings.secret(path, scalar.text());
        }
    }

    private static boolean isText(Value value) {
        return value.content().filter(Json.JsonString.class::isInstance).isPresent();
    }

    private static boolean isStructure(Value value) {
        return value.content()
                .filter(content -> content instanceof Json.JsonObject || content instanceof Json.JsonArray)
                .isPresent();
    }
}

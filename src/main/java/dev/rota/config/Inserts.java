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
        for (Part part : rendered.parts(scalar.text())) {
            if (part instanceof Part.Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Part.Inserted inserted) {
                Optional<String> value = text(inserted.value(), scalar, path, where);
                value.ifPresent(text::append);
                whole &= value.isPresent();
            }
        }
        return whole ? Optional.of(text.toString()) : Optional.empty();
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
            text(value, scalar, path, where);
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

    private Optional<String> text(Value value, YamlScalar scalar, SettingPath path, String where) {
        take(value, scalar, path);
        if (value.failure().isPresent()) {
            Problem problem = scalar.problem("%s (%s)".formatted(value.failure().get(), where));
            if (value.unfetched()) {
                findings.unknown(path, problem);
            } else {
                findings.missing(path, problem);
            }
            return Optional.empty();
        }
        if (value.content().filter(Json.JsonNull.class::isInstance).isPresent()) {
            findings.missing(
                    path,
                    scalar.problem(
                            "%s is null where text is expected (%s); set it at its source, or write a default: {{ … | default(\"TEXT\") }}"
                                    .formatted(action(value), where)));
            return Optional.empty();
        }
        if (isStructure(value)) {
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
    private static String action(Value value) {
        String line = value.place().source().line(value.place().line());
        int start = Math.min(value.place().column() - 1, line.length());
        int end = Math.min(start + value.length(), line.length());
        return line.startsWith("{{", start) ? line.substring(start, end) : "the value";
    }

    private void take(Value value, YamlScalar scalar, SettingPath path) {
        rendered.warnings(value).forEach(sentence -> findings.warn("%s: %s".formatted(scalar.place(), sentence)));
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

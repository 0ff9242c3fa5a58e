package dev.rota.config;

import dev.rota.problem.ProblemsException;
import dev.rota.template.Value;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlReader;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that stands alone and without quotes, read as YAML, as ecschedule does with all of them, so far as that gives text where
 * text is due: quotes around it go, and between brackets commas separate it. What would do more to the document than that, or take
 * something away from the value, stays the value. All of this was measured.
 */
final class ValueAsYaml {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?<![^\\s,])#");

    /** Tags, anchors and their like, of which nothing would be left. */
    private static final Pattern PROPERTIES = Pattern.compile("(?<![^,])\\s*[&*!|>%@`]");

    private final Value value;
    private final YamlScalar at;

    /**
     * The value.
     *
     * @param at the scalar that it is the whole of
     */
    ValueAsYaml(Value value, YamlScalar at) {
        this.value = value;
        this.at = at;
    }

    /** The text, where one is due. */
    YamlScalar text() {
        String trimmed = trimmed();
        Optional<YamlScalar> quoted = isInQuotes()
                ? parsed(trimmed).filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast)
                : Optional.empty();
        return quoted.map(scalar -> scalar(scalar.text(), false))
                .orElseGet(() -> scalar(trimmed.lines().count() > 1 ? value.asText() : trimmed, true));
    }

    /** The texts, where the elements of a list stand between brackets; empty when it is no such thing. */
    Optional<List<YamlScalar>> elements() {
        String text = value.asText();
        if (holdsComment() || PROPERTIES.matcher(withoutQuoted()).find()) {
            return Optional.empty();
        }
        return parsed("[" + text + "]")
                .filter(YamlSequence.class::isInstance)
                .map(list -> ((YamlSequence) list).elements())
                .filter(list -> list.stream().allMatch(element -> isText(element, text)))
                .map(list -> list.stream()
                        .map(YamlScalar.class::cast)
                        .map(element -> scalar(element.text(), element.plain()))
                        .toList());
    }

    /** Whether the quotes around it make it one text. */
    boolean isInQuotes() {
        return QUOTED.matcher(trimmed()).matches();
    }

    /** Whether there are commas in it that no quotes stand around. */
    boolean hasCommas() {
        return withoutQuoted().indexOf(',') >= 0;
    }

    /** Whether something in it is a comment to YAML. */
    boolean holdsComment() {
        return COMMENT.matcher(withoutQuoted()).find();
    }

    /** A text that YAML would not write otherwise, such as over several lines. */
    private static boolean isText(YamlNode element, String text) {
        return element instanceof YamlScalar scalar
                && !scalar.isNull()
                && (!scalar.plain() || text.contains(scalar.text()));
    }

    private String trimmed() {
        return value.asText().replaceAll("^[ \t\r\n]+|[ \t\r\n]+$", "");
    }

    private String withoutQuoted() {
        return QUOTED.matcher(value.asText()).replaceAll("x");
    }

    private Optional<YamlNode> parsed(String yaml) {
        try {
            return Optional.of(YamlReader.readFlow(yaml, at.place()));
        } catch (ProblemsException notYaml) {
            return Optional.empty();
        }
    }

    private YamlScalar scalar(String text, boolean plain) {
        return new YamlScalar(text, plain, at.place(), at.length(), value.secret());
    }
}

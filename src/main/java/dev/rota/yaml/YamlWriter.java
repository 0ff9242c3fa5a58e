package dev.rota.yaml;

import dev.rota.yaml.YamlOut.Element;
import dev.rota.yaml.YamlOut.Entry;
import dev.rota.yaml.YamlOut.Mapping;
import dev.rota.yaml.YamlOut.Sequence;
import dev.rota.yaml.YamlOut.Text;
import dev.rota.yaml.YamlOut.Verbatim;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes canonical YAML: block style, indented by two spaces, lists indented under their key, lines never wrapped. The
 * same value always gives the same text.
 *
 * <p>A text that holds a line end becomes a literal block where that loses nothing; otherwise it stands plain if every
 * reader, of YAML 1.1 or 1.2, takes it as that text; otherwise in double quotes, or in single quotes where that saves
 * escapes.
 */
public final class YamlWriter {

    /** Readers need not look further than 1024 characters for the colon behind a key. */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    private static final String STEP = "  ";

    private final StringBuilder yaml = new StringBuilder();
    private final ScalarText scalars;

    private YamlWriter(ScalarText scalars) {
        this.scalars = scalars;
    }

    /** The document as YAML text that ends with a line end. */
    public static String write(YamlOut document) {
        return writeHiding(document, List.of());
    }

    /**
     * The same, such that none of some sequences stands in what was a text, a key or a comment: they are escaped there.
     * So a text that happens to look like a template expression stays a text. Verbatim scalars are left alone.
     *
     * @param hidden sequences of ASCII characters, such as <code>&#123;&#123;</code>
     */
    public static String writeHiding(YamlOut document, List<String> hidden) {
        YamlWriter writer = new YamlWriter(new ScalarText(hidden));
        writer.document(document);
        return writer.yaml.toString();
    }

    private void document(YamlOut document) {
        if (isBlock(document)) {
            block(document, "", "");
        } else {
            // Readers disagree about the indentation of a block scalar that is the whole document.
            yaml.append(document instanceof Text text ? scalars.quoted(text.value()) : inline(document))
                    .append('\n');
        }
    }

    /** Whether a value takes lines of its own below its key. */
    private boolean isBlock(YamlOut value) {
        if (value instanceof Mapping mapping) {
            return !mapping.entries().isEmpty();
        }
        return value instanceof Sequence sequence && !sequence.elements().isEmpty() && !fitsOneLine(sequence);
    }

    private static boolean fitsOneLine(Sequence sequence) {
        return sequence.onOneLine()
                && sequence.elements().stream()
                        .allMatch(element -> element.comments().isEmpty()
                                && (element.value() instanceof Text || element.value() instanceof Verbatim));
    }

    /** Writes a mapping or a list; its first line begins with {@code lead}, the others with {@code indent}. */
    private void block(YamlOut value, String lead, String indent) {
        String begin = lead;
        if (value instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                // Comments of what follows a dash were written above the dash.
                comments(begin.equals(indent) ? entry.comments() : List.of(), indent);
                entry(entry, begin, indent);
                begin = indent;
            }
        } else if (value instanceof Sequence sequence) {
            for (Element element : sequence.elements()) {
                comments(begin.equals(indent) ? leading(element) : List.of(), indent);
                below(element.value(), begin + "- ", indent);
                begin = indent;
            }
        }
    }

    /** The comments of an element and of whatever stands on its first line. */
    private List<String> leading(Element element) {
        return Stream.concat(element.comments().stream(), leading(element.value()).stream())
                .toList();
    }

    private List<String> leading(YamlOut value) {
        if (value instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            return mapping.entries().get(0).comments();
        }
        return value instanceof Sequence sequence && isBlock(sequence)
                ? leading(sequence.elements().get(0))
                : List.of();
    }

    private void entry(Entry entry, String begin, String indent) {
        String key = scalars.line(entry.key(), false);
        if (key.length() > LONGEST_SIMPLE_KEY) {
            yaml.append(begin).append("? ").append(key).append('\n');
            comments(leading(entry.value()), indent);
            below(entry.value(), indent + ": ", indent);
            return;
        }
        yaml.append(begin).append(key).append(':');
        if (isBlock(entry.value())) {
            yaml.append('\n');
            block(entry.value(), indent + STEP, indent + STEP);
        } else {
            yaml.append(' ');
            scalar(entry.value(), indent);
        }
    }

    /** Writes a value behind an indicator of two characters. */
    private void below(YamlOut value, String lead, String indent) {
        if (isBlock(value)) {
            block(value, lead, indent + STEP);
        } else {
            yaml.append(lead);
            scalar(value, indent);
        }
    }

    private void scalar(YamlOut value, String indent) {
        String written = value instanceof Text text
                ? scalars.block(text, indent + STEP).orElseGet(() -> inline(text))
                : inline(value);
        yaml.append(written).append('\n');
    }

    private String inline(YamlOut value) {
        if (value instanceof Text text) {
            return text.quoted() ? scalars.quoted(text.value()) : scalars.line(text.value(), false);
        }
        if (value instanceof Verbatim verbatim) {
            return verbatim.yaml();
        }
        return value instanceof Sequence sequence ? flow(sequence) : "{}";
    }

    private String flow(Sequence sequence) {
        return sequence.elements().stream()
                .map(Element::value)
                .map(value ->
                        value instanceof Text text && !text.quoted() ? scalars.line(text.value(), true) : inline(value))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void comments(List<String> comments, String indent) {
        for (String comment : comments) {
            yaml.append(indent)
                    .append(("# " + scalars.comment(comment)).stripTrailing())
                    .append('\n');
        }
    }
}

package dev.rota.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.Pages;
import dev.rota.rule.Setting;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of the file's keys says what the code reads, key for key. When it does not, the right page is left in
 * {@code target/pages/file.md}.
 */
class ReadmeReferenceTest {

    private static final Pattern TABLE = Pattern.compile("<!-- keys of (\\S+) -->\n\n((?:\\|.*\n)*)");
    private static final Map<String, String> SECTIONS =
            Map.of("rule", "rules", "target", "targets", "plugin", "plugins", "config", "plugins");

    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    @Test
    void readmeHoldsTheTablesOfAllKeys() throws IOException {
        collect("file", FileShape.FILE);
        String readme = Pages.text("file");
        String right = TABLE.matcher(readme)
                .replaceAll(table ->
                        Matcher.quoteReplacement("<!-- keys of " + table.group(1) + " -->\n\n" + rows(table.group(1))));
        Path target = Path.of("target", "pages", "file.md");
        Files.createDirectories(target.getParent());
        Files.writeString(target, right);
        assertThat(readme).isEqualTo(right);
    }

    @Test
    void readmeLeavesNoShapeOut() throws IOException {
        collect("file", FileShape.FILE);
        List<String> described = TABLE.matcher(Pages.text("file"))
                .results()
                .map(table -> table.group(1))
                .toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(shapes.keySet());
    }

    @Test
    void readmeSaysWhichKeysRulesMayTakeOver() throws IOException {
        List<String> ofRules = FileShape.DEFAULTS.keys().stream()
                .map(Setting::name)
                .filter(name -> Settings.TARGET.key(name).isEmpty())
                .map(name -> "`" + name + "`")
                .toList();
        List<String> left = Settings.TARGET.keys().stream()
                .map(Setting::name)
                .filter(name -> FileShape.DEFAULTS.key(name).isEmpty())
                .map(name -> "`" + name + "`")
                .toList();
        assertThat(Pages.text("file").replace('\n', ' '))
                .contains("`defaults` takes %s, and all keys of a target but %s."
                        .formatted(String.join(", ", ofRules), String.join(" and ", left)));
    }

    private void collect(String name, Shape shape) {
        shapes.put(name, shape);
        shape.keys().forEach(key -> collect(key.type()));
    }

    private void collect(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            collect(list.element());
        } else if (type instanceof ValueType.Mapping mapping && !mapping.shape().equals(FileShape.DEFAULTS)) {
            boolean listed = mapping.shape().equals(Settings.LISTED_TARGET);
            collect(listed ? "listed-target" : mapping.shape().name(), mapping.shape());
            if (listed) {
                collect("target", Settings.TARGET);
            }
        }
    }

    private String rows(String name) {
        assertThat(shapes).containsKey(name);
        List<String> rows = new ArrayList<>(List.of("| key | value | meaning |", "|---|---|---|"));
        boolean withTarget = name.equals("rule") || name.equals("listed-target");
        for (Setting key : Objects.requireNonNull(shapes.get(name), name).keys()) {
            boolean ofTarget = withTarget && Settings.TARGET.keys().contains(key);
            if (!ofTarget) {
                rows.add("| %s | %s | %s |".formatted(spellings(key), value(key.type()), key.description()));
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static String spellings(Setting key) {
        String name = key.isRequired() ? "**`" + key.name() + "`**" : "`" + key.name() + "`";
        String others =
                key.aliases().stream().sorted().map(other -> "`" + other + "`").collect(Collectors.joining(", "));
        return others.isEmpty() ? name : name + " (" + others + ")";
    }

    private static String value(ValueType type) {
        if (type instanceof ValueType.OrEmpty some) {
            return value(some.type());
        } else if (type instanceof ValueType.Text text) {
            boolean free =
                    text.formInWords().equals("be text") || text.formInWords().equals("not be empty");
            return "text" + upTo(text.longest(), "characters") + (free ? "" : "; must " + text.formInWords());
        } else if (type instanceof ValueType.Choice choice) {
            return choice.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        } else if (type instanceof ValueType.Whole whole) {
            return whole.most() == Integer.MAX_VALUE
                    ? "number from %d".formatted(whole.least())
                    : "number, %d to %d".formatted(whole.least(), whole.most());
        } else if (type instanceof ValueType.Flag) {
            return "`true`, `false`";
        } else if (type instanceof ValueType.ListOf list) {
            return "list of " + plural(list.element())
                    + (list.most() == Integer.MAX_VALUE ? "" : ", up to " + list.most());
        } else if (type instanceof ValueType.OneOrMore some) {
            return value(some.element()) + "; or a list of such";
        } else if (type instanceof ValueType.TextMap) {
            return "mapping of names to texts";
        } else if (type instanceof ValueType.Environment) {
            return "mapping of names to texts, or list";
        } else if (type instanceof ValueType.JsonText json) {
            return "JSON, as text or as YAML" + upTo(json.longest(), "characters");
        } else if (type instanceof ValueType.Mapping mapping) {
            return "[mapping](#%s)".formatted(section(mapping.shape()));
        }
        return "anything";
    }

    private static String plural(ValueType element) {
        return element instanceof ValueType.Mapping mapping
                ? "[mappings](#%s)".formatted(section(mapping.shape()))
                : "texts";
    }

    private static String section(Shape shape) {
        return SECTIONS.getOrDefault(shape.name(), shape.name().toLowerCase(Locale.ROOT));
    }

    private static String upTo(int most, String unit) {
        return most == Integer.MAX_VALUE ? "" : ", up to %d %s".formatted(most, unit);
    }
}

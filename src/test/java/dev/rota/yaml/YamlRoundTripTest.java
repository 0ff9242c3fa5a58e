package dev.rota.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.problem.Place;
import dev.rota.problem.Source;
import dev.rota.yaml.YamlOut.Element;
import dev.rota.yaml.YamlOut.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Whatever is written is read back as the same, by this reader and by a stranger's. */
class YamlRoundTripTest {

    private static final List<String> HIDDEN = List.of("{{", "{%", "{#");

    /** What texts are made of: everything that means something to some reader of YAML, and some that does not. */
    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "?",
            "? ",
            ",",
            "[",
            "]",
            "{",
            "}",
            "{{",
            "}}",
            "{%",
            "&",
            "*",
            "!",
            "|",
            ">",
            "'",
            "''",
            "\"",
            "\\",
            "\\n",
            "%",
            "@",
            "`",
            "---",
            "...",
            "<<",
            "=",
            "~",
            "null",
            "yes",
            "no",
            "on",
            "true",
            "y",
            "0",
            "1",
            "017",
            "0x1F",
            "1e3",
            ".5",
            "12:30",
            "2026-11-20",
            "1_000",
            ".inf",
            "a",
            "b",
            "key",
            "word",
            "日本",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "\u0007",
            "\u001B",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u00AD",
            "\u200D",
            "\u2028",
            "\u2029",
            "\u202E",
            "\uFEFF",
            "\uE000",
            "\uE123",
            "\uFFFD",
            "\uFFFE",
            "\uFFFF",
            "!!str",
            "%YAML 1.1",
            "x".repeat(200));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTreeIsReadBackAsItWasWritten(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            YamlOut document = tree(random, 0);
            for (List<String> hidden : List.of(List.<String>of(), HIDDEN)) {
                String yaml = YamlWriter.writeHiding(document, hidden);
                assertReadBack(document, yaml, "seed " + seed + ", round " + round);
                hidden.forEach(sequence -> assertThat(yaml).doesNotContain(sequence));
            }
        }
    }

    @Test
    void everyCharacterIsReadBackAloneAndBetweenOthers() {
        List<YamlOut> texts = IntStream.concat(IntStream.range(0, 0x3100), IntStream.range(0xD700, 0x10100))
                .mapToObj(Character::toString)
                .flatMap(character -> List.of(character, "a" + character + "b\nc").stream())
                .map(text -> (YamlOut) YamlOut.text(text))
                .toList();

        YamlOut document = YamlOut.sequence(texts);

        assertReadBack(document, YamlWriter.write(document), "every character");
    }

    private static void assertReadBack(YamlOut document, String yaml, String origin) {
        Source source = new Source("rota.yaml", yaml);
        Object read = YamlReader.read(source, yaml, (line, column) -> new Place(source, line, column))
                .map(YamlRoundTripTest::values)
                .orElse("");
        assertThat(read).as("%s:%n%s", origin, yaml).isEqualTo(values(document));
        for (Schema schema : List.of(new JsonSchema(), new CoreSchema())) {
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(schema)
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build();
            assertThat(new Load(settings).loadFromString(yaml))
                    .as("%s by %s:%n%s", origin, schema.getClass(), yaml)
                    .isEqualTo(values(document));
        }
    }

    private static YamlOut tree(Random random, int depth) {
        int kind = random.nextInt(depth > 3 ? 4 : 10);
        if (kind < 4) {
            return new YamlOut.Text(text(random), random.nextInt(8) == 0);
        }
        int size = random.nextInt(4);
        if (kind < 7) {
            List<Element> elements = IntStream.range(0, size)
                    .mapToObj(index -> new Element(comments(random), tree(random, depth + 1)))
                    .toList();
            return new YamlOut.Sequence(elements, random.nextBoolean());
        }
        Map<String, YamlOut> entries = new LinkedHashMap<>();
        IntStream.range(0, size).forEach(index -> entries.put(text(random), tree(random, depth + 1)));
        return new YamlOut.Mapping(entries.entrySet().stream()
                .map(entry -> new Entry(comments(random), entry.getKey(), entry.getValue()))
                .toList());
    }

    private static List<String> comments(Random random) {
        return random.nextInt(4) == 0 ? List.of(text(random), text(random)) : List.of();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(30) == 0 ? 20 : random.nextInt(6);
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static Object values(YamlOut value) {
        if (value instanceof YamlOut.Mapping mapping) {
            Map<String, Object> entries = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> entries.put(entry.key(), values(entry.value())));
            return entries;
        }
        if (value instanceof YamlOut.Sequence sequence) {
            return sequence.elements().stream()
                    .map(element -> values(element.value()))
                    .toList();
        }
        return ((YamlOut.Text) value).value();
    }

    private static Object values(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            assertThat(mapping.merges()).isEmpty();
            Map<String, Object> entries = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> entries.put(entry.key().text(), values(entry.value())));
            return entries;
        }
        if (node instanceof YamlSequence sequence) {
            List<Object> elements = new ArrayList<>();
            sequence.elements().forEach(element -> elements.add(values(element)));
            return elements;
        }
        YamlScalar scalar = (YamlScalar) node;
        assertThat(scalar.isNull()
                        || scalar.asBoolean().isPresent()
                        || scalar.asNumber().isPresent())
                .as("%s is more than a text", scalar)
                .isFalse();
        return scalar.text();
    }
}

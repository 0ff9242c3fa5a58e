package dev.rota.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.problem.Place;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @Test
    void keepsTextsUntypedAndKnowsWhereTheyStand() {
        YamlMapping mapping = mapping("""
                name: 0.50
                quoted: "yes"
                list:
                  - a b
                  - [1, 'x']
                """);

        assertThat(outline(mapping)).isEqualTo("""
                1:1+10 mapping
                1:1+4 name
                1:7+4 plain '0.50'
                2:1+6 quoted
                2:9+5 quoted 'yes'
                3:1+4 list
                4:3+5 sequence
                4:5+3 plain 'a b'
                5:5+8 sequence
                5:6+1 plain '1'
                5:9+3 quoted 'x'
                """);
    }

    @Test
    void countsColumnsAsEditorsDo() {
        YamlMapping mapping = mapping("\uFEFFa: [\uD83D\uDE00, b]\r\n\uE000: \"\uD83D\uDE00\" # c\rd:\n");

        assertThat(outline(mapping)).isEqualTo("""
                1:1+10 mapping
                1:1+1 a
                1:4+7 sequence
                1:5+2 plain '\uD83D\uDE00'
                1:9+1 plain 'b'
                2:1+1 \uE000
                2:4+4 quoted '\uD83D\uDE00'
                3:1+1 d
                3:3+1 plain ''
                """);
    }

    @Test
    void placesAreTheAuthors() {
        String text = "a: \uE000\n";
        Source source = new Source("rota.yaml", "{% if x %}\na: {{ must_env('X') }}\n");

        YamlMapping mapping = (YamlMapping) YamlReader.read(
                        source, text, (line, column) -> new Place(source, line + 1, column > 4 ? column + 20 : column))
                .orElseThrow();

        YamlNode value = mapping.entries().get(0).value();
        assertThat(value.place()).hasToString("rota.yaml:2:4");
        assertThat(value.length()).isEqualTo("{{ must_env('X') }}".length() + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "~", "null", "\uFEFF", "--- # nothing\n...\n"})
    void aTextWithoutAValueIsNothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void readsJsonIndentedByTabs() {
        YamlMapping mapping = mapping("{\n\t\"rules\": [\n\t\t{\"name\":\"a\\u00e9\\/\"}\n\t]\n}");

        assertThat(outline(mapping)).contains("3:11+11 quoted 'aé/'\n");
    }

    @Test
    void aliasesStandForTheValueOfTheirAnchor() {
        YamlMapping mapping = mapping("a: &x [1]\n&k key: *x\n*k : &x 2\nb: *x\n");

        assertThat(outline(mapping)).isEqualTo("""
                1:1+9 mapping
                1:1+1 a
                1:4+6 sequence
                1:8+1 plain '1'
                2:1+6 key
                1:4+6 sequence
                1:8+1 plain '1'
                3:1+2 key
                3:6+4 plain '2'
                4:1+1 b
                3:6+4 plain '2'
                """);
    }

    @Test
    void whatIsWrittenWinsOverMergesAndAnEarlierMergeOverALaterOne() {
        YamlMapping mapping = mapping("""
                x-a: &a {one: a, two: a}
                x-b: &b
                  <<: {four: inner, two: inner}
                  two: b
                  three: b
                rule:
                  one: rule
                  <<: [*a, *b]
                  five: rule
                  five: again
                """);

        YamlMapping rule = (YamlMapping) mapping.entries().get(2).value();

        assertThat(rule.entries()).hasSize(3);
        assertThat(rule.merges()).hasSize(2);
        assertThat(rule.effectiveEntries(YamlScalar::text))
                .extracting(entry -> entry.key() + "=" + entry.value())
                .containsExactly("one=rule", "five=rule", "five=again", "two=a", "three=b", "four=inner");
    }

    @Test
    void keysAreComparedAsTheirTextsAreOnceValuesAreIn() {
        YamlMapping mapping = mapping("<<: {name: merged, other: merged}\n\uE000: own\n");

        assertThat(mapping.effectiveEntries(key -> key.text().replace("\uE000", "name")))
                .extracting(entry -> entry.value().toString())
                .containsExactly("own", "merged");
    }

    @Test
    void aQuotedMergeKeyIsAnOrdinaryKey() {
        assertThat(mapping("\"<<\": a").entries()).hasSize(1);
    }

    @Test
    void tagsOfYamlItselfChooseBetweenTextAndMore() {
        assertThat(outline(mapping("a: !!str 1\nb: !!int \"2\"\nc: !!map {}\nd: ! x\n")))
                .isEqualTo("""
                1:1+10 mapping
                1:1+1 a
                1:4+7 quoted '1'
                2:1+1 b
                2:4+9 plain '2'
                3:1+1 c
                3:4+8 mapping
                4:1+1 d
                4:4+3 quoted 'x'
                """);
    }

    @Test
    void plainScalarsCanBeReadTyped() {
        assertThat(scalar("yes").asBoolean()).contains(true);
        assertThat(scalar("FALSE").asBoolean()).contains(false);
        assertThat(scalar("\"true\"").asBoolean()).isEmpty();
        assertThat(scalar("-12").asWholeNumber()).contains(-12L);
        assertThat(scalar("017").asWholeNumber()).isEmpty();
        assertThat(scalar("9223372036854775808").asWholeNumber()).isEmpty();
        assertThat(scalar("'1'").asWholeNumber()).isEmpty();
        assertThat(scalar("1.50e2").asNumber()).contains(new BigDecimal("1.50e2"));
        assertThat(scalar("1.").asNumber()).isEmpty();
        assertThat(scalar("~").isNull()).isTrue();
        assertThat(scalar("'~'").isNull()).isFalse();
    }

    @Test
    void insertedListsAndObjectsAreReadAsFlowStyleAtOnePlace() {
        Place place = place("x: {{ y }}", 1, 4);

        YamlNode list = YamlReader.readFlow(" [\"subnet-1\", {\"a\": true}]\n", place, 7);

        assertThat(outline(list)).isEqualTo("""
                1:4+7 sequence
                1:4+7 quoted 'subnet-1'
                1:4+7 mapping
                1:4+7 a
                1:4+7 plain 'true'
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#abc", "a: b", "@foo", "1e10", "- a", "&a", "*a", "|\n a", "a # b", "%a", "?", "--- a", "\u0000"
            })
    void otherInsertedTextsStayWhatTheyAre(String text) {
        assertThat(YamlReader.readFlow(text, place("x", 1, 1)))
                .isEqualTo(new YamlScalar(text.strip(), true, place("x", 1, 1), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a", "{", "[a], [b]", "\"a", "[*x]", "{a: [", "[a]\n---\n[b]", "\"a\": b: c", "[\u0000]"})
    void aBrokenInsertedListIsToldWithoutShowingIt(String text) {
        assertThatThrownBy(() -> YamlReader.readFlow(text, place("x: {{ y }}", 1, 4), 7))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith(
                        "rota.yaml:1:4: after templates, the value here is not a list, an object or a quoted text: ");
    }

    private static Optional<YamlNode> read(String text) {
        Source source = new Source("rota.yaml", text);
        return YamlReader.read(source, text, (line, column) -> new Place(source, line, column));
    }

    private static YamlMapping mapping(String text) {
        return (YamlMapping) read(text).orElseThrow();
    }

    private static YamlScalar scalar(String text) {
        return (YamlScalar) mapping("key: " + text).entries().get(0).value();
    }

    private static Place place(String text, int line, int column) {
        return new Place(new Source("rota.yaml", text), line, column);
    }

    private static String outline(YamlNode node) {
        String at = node.place().line() + ":" + node.place().column() + "+" + node.length() + " ";
        if (node instanceof YamlScalar scalar) {
            return at + (scalar.plain() ? "plain '" : "quoted '") + scalar.text() + "'\n";
        }
        StringBuilder outline = new StringBuilder(at);
        if (node instanceof YamlSequence sequence) {
            outline.append("sequence\n");
            sequence.elements().forEach(element -> outline.append(outline(element)));
        } else {
            outline.append("mapping\n");
            for (YamlEntry entry : ((YamlMapping) node).entries()) {
                YamlScalar key = entry.key();
                outline.append("%d:%d+%d %s%n"
                        .formatted(key.place().line(), key.place().column(), key.length(), key));
                outline.append(outline(entry.value()));
            }
        }
        return outline.toString();
    }
}

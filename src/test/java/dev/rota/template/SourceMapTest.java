package dev.rota.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.problem.LineIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceMapTest {

    /** Where each word of the output stands in the author's file. */
    private static List<String> placesOfWords(String template) {
        Rendered rendered = Templates.render(template);
        LineIndex lines = new LineIndex(rendered.text());
        List<String> places = new ArrayList<>();
        String text = rendered.text();
        for (int offset = 0; offset < text.length(); offset++) {
            boolean starts = isWord(text.charAt(offset)) && (offset == 0 || !isWord(text.charAt(offset - 1)));
            if (starts) {
                int end = offset;
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                String word = Templates.text(rendered.parts(text.substring(offset, end)));
                places.add(word + " " + rendered.place(lines.line(offset), lines.column(offset)));
            }
        }
        return places;
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || (character >= '\uE000' && character <= '\uF8FF');
    }

    @Test
    void aLineInALoopIsTheAuthorsInEveryRound() {
        assertThat(placesOfWords("""
                one: 1
                {% for x in [7, 8] %}
                  two: {{ x }} end
                {% endfor %}
                last: 3
                """))
                .containsExactly(
                        "one rota.yaml:1:1",
                        "1 rota.yaml:1:6",
                        "two rota.yaml:3:3",
                        "7 rota.yaml:3:8",
                        "end rota.yaml:3:16",
                        "two rota.yaml:3:3",
                        "8 rota.yaml:3:8",
                        "end rota.yaml:3:16",
                        "last rota.yaml:5:1",
                        "3 rota.yaml:5:7");
    }

    @Test
    void whatFollowsAConditionThatFailsKeepsItsPlace() {
        assertThat(placesOfWords("{% if false %}\na\nb\n{% else %}\nc\n{% endif %}\nd"))
                .containsExactly("c rota.yaml:5:1", "d rota.yaml:7:1");
    }

    @Test
    void gluedLinesKeepTheirPlaces() {
        assertThat(placesOfWords("a\n\n  {{- ' x' -}}\n  .b {%- if true %}:c{% endif -%}\n\n .d"))
                .containsExactly("a x rota.yaml:1:1", "b rota.yaml:4:4", "c rota.yaml:4:21", "d rota.yaml:6:3");
    }

    @Test
    void whatFollowsAnActionOfSeveralLinesKeepsItsPlace() {
        assertThat(placesOfWords("a {{ env(\n 'x',\n 'y') }} b\nc"))
                .containsExactly("a rota.yaml:1:1", "y rota.yaml:1:3", "b rota.yaml:3:10", "c rota.yaml:4:1");
    }

    @Test
    void everyKindOfLineEndCounts() {
        assertThat(placesOfWords("a\r\n{{ 'x' }}\rb\n\tc\r\n\r\nd"))
                .containsExactly(
                        "a rota.yaml:1:1", "x rota.yaml:2:1", "b rota.yaml:3:1", "c rota.yaml:4:2", "d rota.yaml:6:1");
    }

    @Test
    void columnsCountUtf16UnitsWithoutTheByteOrderMark() {
        assertThat(placesOfWords("\uFEFFa {{ 'x' }}")).containsExactly("a rota.yaml:1:1", "x rota.yaml:1:3");
        assertThat(placesOfWords("😀 é {{ 'x' }}")).containsExactly("é rota.yaml:1:4", "x rota.yaml:1:6");
    }

    @Test
    void aMacrosTextIsWhereItIsWritten() {
        assertThat(placesOfWords("{% macro m(v) %}a {{ v }}{% endmacro %}\nb {{ m(1) }}"))
                .containsExactly("b rota.yaml:2:1", "a rota.yaml:1:17", "1 rota.yaml:1:19");
    }

    @Test
    void aPositionInsideATokenIsItsAction() {
        Rendered rendered = Templates.render("a: {{ 'x' }}b");
        int column = rendered.text().indexOf('b') + 1;

        assertThat(rendered.place(1, column - 1)).hasToString("rota.yaml:1:4");
        assertThat(rendered.place(1, column)).hasToString("rota.yaml:1:13");
    }

    @Test
    void aPositionOutsideIsTheNearest() {
        Rendered rendered = Templates.render("a\nbc\n");

        assertThat(rendered.place(1, 99)).hasToString("rota.yaml:1:2");
        assertThat(rendered.place(0, 0)).hasToString("rota.yaml:1:1");
        assertThat(rendered.place(2, 3)).hasToString("rota.yaml:2:3");
        assertThat(rendered.place(99, 1)).hasToString("rota.yaml:3:1");
        assertThat(Templates.render("").place(1, 1)).hasToString("rota.yaml:1:1");
    }

    @Test
    void aValueKnowsItsActionsPlaceAndLength() {
        Value value = Templates.value("a\n  b: {{ must_env('ENV') }}");

        assertThat(value.place()).hasToString("rota.yaml:2:6");
        assertThat(value.length()).isEqualTo("{{ must_env('ENV') }}".length());
    }
}

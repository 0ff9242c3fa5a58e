package dev.rota.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTest {

    private static final List<String> PIECES = List.of(
            "{",
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "$",
            "-",
            " ",
            "\n",
            "\r\n",
            "\"",
            "'",
            "`",
            "\\",
            "#",
            ": ",
            "- ",
            "if",
            "must_env",
            "x",
            "[",
            "]",
            "{a: b}",
            "\uE000",
            "\uE005",
            "\\ue001",
            "\uFEFF",
            "😀",
            "\t",
            "&",
            "*",
            "!");

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void renderingGivesEscapedTextBack() {
        Random random = new Random(1);
        for (int round = 0; round < 400; round++) {
            String text = random(random);
            assertThat(Templates.text(TemplateText.escape(text))).as(text).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{{{", "{{{%{#", "a {{ b }} c", "${#x} {#x", "{{{", "{%{%}{#}#}", "'{{.ID}}'", "{{ '{{' }}"})
    void escapedTextComesBack(String text) {
        assertThat(Templates.text(TemplateText.escape(text))).isEqualTo(text);
    }

    @Test
    void whatEscapingPutsInMayStandInAQuotedString() {
        assertThat(TemplateText.escape("{{ a }} ${#x} {%")).isEqualTo("{{ '{{' }} a }} ${#x} {{ '{%' }}");
    }

    @Test
    void noValueChangesTheTextAndEveryValueArrivesVerbatim() {
        String template = """
                name: {{ must_env('V') }}
                list: ["{{ must_env('V') }}", a-{{ must_env('V') }}-b]
                {% for x in [1, 2] %}
                - {{ must_env('V') }}
                {% endfor %}
                """;
        String plain = Templates.render(template, Map.of("V", "x")).text();
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            String value = random(random);
            Rendered rendered = Templates.render(template, Map.of("V", value));

            assertThat(rendered.text()).isEqualTo(plain);
            assertThat(Templates.values(rendered))
                    .hasSize(5)
                    .allMatch(it -> it.asText().equals(value));
        }
    }

    @Test
    void noTextMakesTheRendererFailWithoutAPlace() {
        Random random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            String problems = Templates.problems(random(random) + " {{ must_env('ENV') }} " + random(random));

            assertThat(problems.lines()).allMatch(line -> line.matches("rota\\.yaml:\\d+:\\d+: .+"));
        }
    }
}

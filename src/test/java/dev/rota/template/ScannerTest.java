package dev.rota.template;

import static dev.rota.template.Templates.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}}",
                "%} #} -}}",
                "{\"x\": {\"y\": 1}}",
                "{a: {b: c}}",
                "echo ${#x} ${#arr[@]} ${x#y}",
                "echo ${#x} # and #}",
                "awk '{%x'",
                "awk '{%x' file %}",
                "printf '{%s}' a; printf '%}'",
                "date +{%Y",
                "{#",
                "a: {#b",
                "{ {x} }",
                "# {{ is not closed",
                "# don't {{ it's",
                "key: value # use {{ like this",
                "# {% if x %}",
                "  # {{ one(\n  # two) }}",
                "\uFEFFa: 1",
                "a\r\nb\rc\nd",
            })
    void whatIsNoActionIsText(String text) {
        assertThat(text(text)).isEqualTo(text);
    }

    @Test
    void aStrayOpenerDoesNotSwallowTheActionsBehindIt() {
        assertThat(text("awk '{%x'\n{% if true %}\n${#a} {#b\n{# note #}\n{{ 'c' }}\n{% endif %}\n"))
                .isEqualTo("awk '{%x'\n${#a} {#b\nc\n");
    }

    @Test
    void delimitersInsideStringsEndNothing() {
        assertThat(text("{{ '}}' }}{{ \"%}\" }}{{ `}}` }}{% if '%}' == '%}' %}a{% endif %}"))
                .isEqualTo("}}%}}}a");
    }

    @Test
    void bracesInsideAnActionBelongToIt() {
        assertThat(text("{{ {'a': {'b': 1}} }}")).isEqualTo("{\"a\":{\"b\":1}}");
    }

    @Test
    void anActionMayTakeSeveralLines() {
        assertThat(text("a: {{ env(\n  'UNSET',\r\n  'd'\n) }}\n{% if true\n  and true %}\nb\n{% endif\n%}\nc\n"))
                .isEqualTo("a: d\nb\nc\n");
    }

    @Test
    void anActionInACommentOfTheDocumentIsEvaluatedButNeedNotSucceed() {
        Rendered rendered =
                Templates.render("# {{ must_env(\"UNSET\") }} {{ no such thing }} {{}}\na: 1 # {{ .ID }}\n");

        assertThat(rendered.problems()).isEmpty();
        assertThat(Templates.values(rendered))
                .hasSize(4)
                .allMatch(value -> value.failure().isPresent());
    }
}

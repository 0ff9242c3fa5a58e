package dev.rota.template;

import static dev.rota.template.Templates.problems;
import static dev.rota.template.Templates.render;
import static dev.rota.template.Templates.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {

    @Test
    void aFailedLookupIsAValueThatSaysSo() {
        Rendered rendered = render("a: {{ must_env('UNSET') }}\n");

        assertThat(rendered.problems()).isEmpty();
        assertThat(Templates.values(rendered).get(0).problem())
                .hasValueSatisfying(problem ->
                        assertThat(problem).hasToString("rota.yaml:1:4: environment variable UNSET is not set"));
    }

    @Test
    void aFailedLookupInATagIsAProblemAtTheTag() {
        Rendered rendered = render("""
                a: 1
                {% if must_env('UNSET') == 'x' %}
                b: {{ must_env('UNSET') }}
                {% elseif true %}
                c: 1
                {% endif %}
                {% for x in tfstate('output.nothing') %}
                {% endfor %}
                d: {{ 'd' }}
                """);

        assertThat(rendered.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "rota.yaml:2:1: environment variable UNSET is not set",
                        "rota.yaml:7:1: address output.nothing is not in the tfstate s3://bucket/terraform.tfstate");
        assertThat(text(rendered)).isEqualTo("a: 1\nd: d\n");
    }

    @Test
    void aConditionIsBlamedWhereItStands() {
        assertThat(problems("{% if false %}\n{% elseif must_env('UNSET') %}\n{% endif %}"))
                .isEqualTo("rota.yaml:2:1: environment variable UNSET is not set");
    }

    @Test
    void aVariableThatCannotBeSetFailsOnlyWhereItIsUsed() {
        Rendered rendered = render("{% set x = must_env('UNSET') %}\na: 1\nb: {{ x }}\n{% if x %}{% endif %}\n");

        assertThat(text(rendered))
                .isEqualTo("a: 1\nb: «environment variable UNSET is not set (the variable x is set from it)»\n");
        assertThat(rendered.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "rota.yaml:4:1: environment variable UNSET is not set (the variable x is set from it)");
    }

    @Test
    void aVariableThatHasAValueAlreadyDoesNotKeepItSilently() {
        assertThat(problems("{% set x = 1 %}\n{% set x = must_env('UNSET') %}\n{{ x }}"))
                .isEqualTo("rota.yaml:2:1: environment variable UNSET is not set");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            {{ NAME }}                       ! there is no variable NAME; the environment is read with must_env("NAME"), and text needs quotes
            {{ must_env }}                   ! must_env is a function; write must_env("NAME")
            {{ must_evn('A') }}              ! there is no function must_evn; did you mean must_env?
            {{ frobnicate() }}               ! there is no function frobnicate; there are cfn_export, cfn_output, env, must_env, printf, secretsmanager, secretsmanager_arn, ssm, tfstate, tfstatef
            {{ 'a' | uper }}                 ! there is no filter uper; did you mean upper?
            {{ must_env() }}                 ! must_env needs the name of one variable, such as must_env("STAGE")
            {{ must_env(name='A') }}         ! must_env takes its arguments without names
            {{ env() }}                      ! env needs the name of a variable and a default, such as env("STAGE", "dev")
            {{ tfstate() }}                  ! tfstate needs one address, such as tfstate("aws_subnet.private[0].id"); tfstatef takes a format and values
            {{ tfstatef() }}                 ! tfstatef needs a format and values, such as tfstatef("aws_subnet.%s.id", "private")
            {{ tfstatef('a.%s.%s', 'b') }}   ! the format "a.%s.%s" has more verbs than there are values (1); each %s needs one
            {{ tfstatef('a.%s', 'b', 'c') }} ! the format "a.%s" has room for 1 of the 2 values; each needs a %s of its own
            {{ tfstatef('a.%y', 'b') }}      ! the format "a.%y" has %y; write %s, %d, %v, %q, %x, %t, %f or another of Go's, and %% for a percent sign
            {{ tfstate('output.vcp') }}      ! address output.vcp is not in the tfstate s3://bucket/terraform.tfstate; nearest: output.vpc
            {{ tfstate('') }}                ! address  cannot be read: it is empty
            {{ tfstate('output.sizes').big }} ! there is no attribute big in this value
            {{ x[7] }}                       ! there is no variable x; the environment is read with must_env("x"), and text needs quotes
            {{ 'a' + 1 - 2 }}                ! these values do not allow subtraction
            {{ 9223372036854775807 + 1 }}    ! a whole number is too large here; they go from -9223372036854775808 to 9223372036854775807
            {{ -9223372036854775807 - 2 }}   ! a whole number is too large here; they go from -9223372036854775808 to 9223372036854775807
            {{ 3037000500 * 3037000500 }}    ! a whole number is too large here; they go from -9223372036854775808 to 9223372036854775807
            {{ (-9223372036854775807 - 1) / (-1) }} ! a whole number is too large here; they go from -9223372036854775808 to 9223372036854775807
            {{ -(-9223372036854775807 - 1) }} ! a whole number is too large here; they go from -9223372036854775808 to 9223372036854775807
            {{ (-9223372036854775807 - 1) | abs }} ! a whole number is too large here; they go from -9223372036854775808 to 9223372036854775807
            {{ range(9223372036854775806, 9223372036854775807) }} ! a range has at most 10,000 numbers; is a number in it too large?
            {% macro m() %}{{ m() }}{% endmacro %}{{ m() }} ! the template is nested too deeply; does a macro call itself without end?
            {% macro m() %}{{ m() | upper }}{% endmacro %}{{ m() | lower }} ! the template is nested too deeply; does a macro call itself without end?
            {{ 1 / 0 }}                      ! these values do not allow division
            """)
    void whatCannotBeEvaluatedSaysWhy(String template, String message) {
        assertThat(Templates.value(template).failure()).contains(message);
    }

    @Test
    void everyMistakeIsFoundInOneGo() {
        assertThat(problems("""
                a: {{ must_env("ENV) }}
                b: {{ must_env("ENV" }}
                c: {{ must_env("ENV")
                d: {{ env }} {{ }}
                e: {{ must_env("ENV") }
                f: {{ 1 + }}
                g: {{ a b }}
                h: {{ ) }}
                i: {{ 1 $ 2 }}
                {% include "x" %}
                {% iff true %}
                {% if true
                """)).isEqualTo("""
                rota.yaml:1:16: a string begins with " and does not end on its line
                rota.yaml:2:15: ( is not closed before }}
                rota.yaml:3:4: {{ is never closed with }}; another {{ begins before its end; \
                a literal {{ is written {{ '{{' }}
                rota.yaml:4:14: there is nothing between {{ and }}; a literal {{ is written {{ '{{' }}
                rota.yaml:5:23: {{ is closed with a single }
                rota.yaml:6:4: something is missing before }}
                rota.yaml:8:7: ) closes nothing
                rota.yaml:9:4: only a function takes arguments; write it as Rota does: {{ must_env("NAME") }}, \
                {{ tfstate("aws_subnet.private[0].id") }}, {% if env("STAGE", "dev") == "prod" %}…{% endif %}
                rota.yaml:10:1: the tag include is not available: a file reads no other template
                rota.yaml:11:1: there is no tag iff; did you mean if?
                rota.yaml:12:1: {% is never closed with %}""");
    }

    @Test
    void tagsThatDoNotFitAreNamed() {
        assertThat(problems("""
                {% if true %}
                {% for x in [1] %}
                {% endif %}
                {% endfor %}
                {% else %}
                {% macro a() %}{% endmacro %}
                {% macro a() %}{% endmacro %}
                {{ if true }}
                """)).isEqualTo("""
                rota.yaml:3:1: {% endif %} is where {% endfor %} is expected, for the for in line 2
                rota.yaml:4:1: {% endfor %} is where {% endif %} is expected, for the if in line 1
                rota.yaml:5:1: {% else %} is outside any if
                rota.yaml:7:1: there is a macro a already, in line 6
                rota.yaml:8:1: {{ if }} is never ended; add {{ end }}""");
    }

    @Test
    void aMistakeInATagIsAtTheTag() {
        assertThat(problems("a: 1\n  {% if == 1 %}\n{% endif %}"))
                .isEqualTo("rota.yaml:2:3: '==' is not expected here");
        assertThat(problems("a: 1\n{% for in [1] %}\n{% endfor %}"))
                .isEqualTo("rota.yaml:2:1: '[' is not expected here");
        assertThat(problems("{% if not 1(1> 2) %}\n{% elseif 1( %}\n{% else x %}\n{% endif y %}\n{% set 1 = 2 %}"))
                .isEqualTo("""
                        rota.yaml:1:1: this expression cannot be understood
                        rota.yaml:2:12: ( is not closed before %}
                        rota.yaml:3:1: 'x' is not expected here
                        rota.yaml:4:1: 'y' is not expected here
                        rota.yaml:5:1: '1' is not expected here""");
        assertThat(problems("{% set x %}")).isEqualTo("rota.yaml:1:1: something is missing before %}");
    }

    @Test
    void tagsThatReachOutsideOrHideValuesAreGone() {
        for (String tag : new String[] {
            "include 'a'",
            "import 'a'",
            "from 'a' import b",
            "extends 'a'",
            "embed 'a'",
            "block a",
            "cache 'a'",
            "parallel",
            "autoescape false",
            "raw",
            "verbatim",
            "filter upper",
            "flush"
        }) {
            String name = tag.replaceFirst(" .*", "");
            assertThat(problems("a: 1\n{% " + tag + " %}"))
                    .startsWith("rota.yaml:2:1: the tag " + name + " is not available: ");
        }
    }

    @Test
    void aTemplateWithoutEndIsAProblem() {
        assertThat(problems("{% macro m() %}{{ m() }}{% endmacro %}\na: 1\n{% if m() %}{% endif %}"))
                .isEqualTo("rota.yaml:3:1: the template is nested too deeply; does a macro call itself without end?");
        assertThat(problems("{{ " + "(".repeat(500) + "1" + ")".repeat(500) + " }}"))
                .isEqualTo("rota.yaml:1:104: brackets are nested too deeply");
    }

    @Test
    void theLargestNumbersAreStillNumbers() {
        assertThat(Templates.value("{{ 9223372036854775806 + 1 }}").asText()).isEqualTo("9223372036854775807");
        assertThat(Templates.value("{{ -9223372036854775807 - 1 }}").asText()).isEqualTo("-9223372036854775808");
        assertThat(Templates.value("{{ 3 * 4 - 10 / 5 + (7 % 4) }} ").asText()).isEqualTo("13");
        assertThat(Templates.value("{{ 'a' + 1 }}").asText()).isEqualTo("a1");
        assertThat(problems("a: {{ 99999999999999999999 }}"))
                .isEqualTo("rota.yaml:1:4: a whole number is too large here;"
                        + " they go from -9223372036854775808 to 9223372036854775807");
    }
}

package dev.rota.template;

import static dev.rota.template.Templates.render;
import static dev.rota.template.Templates.text;
import static dev.rota.template.Templates.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRendererTest {

    @Test
    void aValueStandsWhereItsActionStood() {
        assertThat(text("cluster: t3-{{ must_env(\"ENV\") }}-x\n")).isEqualTo("cluster: t3-prod-x\n");
    }

    @Test
    void aTextWithoutActionsIsItself() {
        Rendered rendered = render("a: 1\n");

        assertThat(rendered.text()).isEqualTo("a: 1\n");
        assertThat(rendered.hasValues(rendered.text())).isFalse();
        assertThat(rendered.parts("")).isEmpty();
        assertThat(rendered.problems()).isEmpty();
    }

    @Test
    void aScalarIsSplitIntoWhatWasWrittenAndWhatWasInserted() {
        Rendered rendered = render("x-{{ must_env('ENV') }}{{ env('NAME', 'b') }}-y");

        assertThat(rendered.hasValues(rendered.text())).isTrue();
        assertThat(rendered.parts(rendered.text()))
                .hasSize(4)
                .startsWith(new Part.Literal("x-"))
                .endsWith(new Part.Literal("-y"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            {{ env("UNSET", "EMPTY", "NAME", "d") }}          ! a
            {{ env("UNSET", "EMPTY", "d") }}                  ! d
            {{ env("UNSET") }}                                ! «environment variable UNSET is not set; env needs a default, or use must_env»
            {{ env("EMPTY") ~ "-" }}                          ! «environment variable EMPTY is empty; env needs a default, or use must_env»
            {{ env("NAME") }}                                 ! a
            <{{ must_env("EMPTY") }}>                         ! <>
            {{ must_env("ENV") | upper }}                     ! PROD
            {{ must_env("ENV") ~ "-" ~ must_env("NAME") }}    ! prod-a
            {{ must_env("ENV") == "prod" ? "big" : "small" }} ! big
            {{ tfstate("output.vpc") }}                       ! vpc-1
            {{ tfstatef("output.%s", "vpc") }}                ! vpc-1
            {{ tfstate("aws_subnet.a["k"].id") }}             ! subnet-k
            {{ tfstate('aws_subnet.a["k"].id') }}             ! subnet-k
            {{ tfstate("aws_subnet.a['k'].id") }}             ! subnet-k
            {{ tfstate("output.subnets") | join("+") }}       ! subnet-1+subnet-2
            {{ tfstate("output.subnets")[1] }}                ! subnet-2
            {{ tfstate("output.sizes").small + 1 }}           ! 257
            {{ tfstate("output.sizes").ratio }}               ! 0.50
            {{ tfstate("output.sizes") }}                     ! {"small":256,"ratio":0.50}
            {{ tfstate("output.subnets") }}                   ! ["subnet-1","subnet-2"]
            {{ tfstate("output.empty") }}                     ! null
            {{ "abc" | first }}                               ! a
            {{ max(1, 7, 3) }}                                ! 7
            {{ [1, "b", true] }}                              ! [1,"b",true]
            {{ 'it\\'s' }}                                    ! it's
            {{ "{{ x }}" }}                                   ! {{ x }}
            "{{ must_env(\\"ENV\\") }}"                       ! "prod"
            {{ printf("%s-%02d", "a", 7) }}                   ! a-07
            """)
    void pebblesExpressionsWork(String template, String expected) {
        assertThat(text(template)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            {{ env "UNSET" }}                              ! UNSET   ! env gives the text UNSET: environment variable UNSET is not set; env needs a default, or use must_env
            {{ printf "%s-x" (env `EMPTY`) }}              ! EMPTY-x ! env gives the text EMPTY: environment variable EMPTY is empty; env needs a default, or use must_env
            {{ "UNSET" | plugin "env" }}                   ! UNSET   ! env gives the text UNSET: environment variable UNSET is not set; env needs a default, or use must_env
            {{ env "NAME" }}{{ env "UNSET" "d" }}          ! ad      !
            {{ printf "%s" (env "UNSET" "UNSET") }}        ! UNSET   !
            """)
    void goesEnvGivesItsOwnArgumentAndAWarning(String template, String expected, String warning) {
        Rendered rendered = render(template);

        assertThat(text(rendered)).isEqualTo(expected);
        assertThat(rendered.warnings(Templates.values(rendered).get(0)))
                .isEqualTo(Optional.ofNullable(warning).stream().toList());
        assertThat(rendered.warnings()).isEmpty();
    }

    @Test
    void aWarningOfATagIsSaidOfTheFile() {
        Rendered rendered =
                render("{{ range $i := tfstate `output.subnets` }}{{ $e := env `UNSET` }}{{ $e }}{{ end }}");

        assertThat(text(rendered)).isEqualTo("UNSETUNSET");
        assertThat(rendered.warnings())
                .extracting(Object::toString)
                .containsExactly("rota.yaml:1:43: env gives the text UNSET: environment variable UNSET is not set;"
                        + " env needs a default, or use must_env");
        assertThat(rendered.warnings(Templates.values(rendered).get(0))).isEmpty();
    }

    @Test
    void aValueOfAStateKeepsItsType() {
        assertThat(value("{{ tfstate('output.sizes').small }}").content()).contains(Json.of(256));
        assertThat(value("{{ tfstate('output.sizes') }}").content())
                .contains(Json.parse("{\"small\": 256, \"ratio\": 0.50}"));
        assertThat(value("{{ must_env('COUNT') }}").content()).contains(Json.of("3"));
        assertThat(value("{{ 1 == 1 }}").content()).contains(Json.of(true));
    }

    @Test
    void loopsAndConditionsLeaveNoTraceOfTheirLines() {
        assertThat(text("""
                subnets:
                  {% for subnet in tfstate("output.subnets") %}
                  # {{ loop.index }} of {{ loop.length }}
                  - {{ subnet }}
                  {% endfor %}
                {% if must_env("ENV") == "dev" %}
                small: true
                {% elseif must_env("ENV") == "prod" %}
                small: false
                {% endif %}
                {# a note
                   of two lines #}
                end: 1
                """)).isEqualTo("""
                subnets:
                  # 0 of 2
                  - subnet-1
                  # 1 of 2
                  - subnet-2
                small: false
                end: 1
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a  {{- ' b' -}}  c                     | a bc
            a  {{-1}}  c                           | a  -1  c
            a {%- if true -%} b {%- endif %} c     | ab c
            a {#- note -#} b                       | ab
            a {# note #} b                         | a  b
            a {% set x = 1 %}{% set y = 2 %} {{x}} | a  1
            """)
    void whiteSpaceGoesOnlyWhereItIsAskedFor(String template, String expected) {
        assertThat(text(template)).isEqualTo(expected);
    }

    @Test
    void aMarkTakesTheLineEndOnItsSideAndNoOther() {
        assertThat(text("rules:\n{{- if eq (must_env `ENV`) `prod` }}\n- a\n{{- end }}\n- b\n"))
                .isEqualTo("rules:\n- a\n- b\n");
        assertThat(text("rules:\n{% if true -%}\n- a\n{% endif -%}\n- b\n")).isEqualTo("rules:\n- a\n- b\n");
        assertThat(text("a\n{{- if true -}}\nb{{ end }}")).isEqualTo("ab");
    }

    @Test
    void linesOfTagsGoAsAWhole() {
        assertThat(text("a\n  {% set x = 1 %} {# why #}\t\n  {% set y = 2 %}\r\nb{{ x }}{{ y }}\n{% if false %}"
                        + "\nc\n{% endif %}"))
                .isEqualTo("a\nb12\n");
    }

    @Test
    void aMacroPassesItsTextsAndValuesOn() {
        Rendered rendered = render("""
                {% macro job(name, cpu=256) %}{name: {{ name }}, cpu: {{ cpu }}}{% endmacro %}
                - {{ job(must_env('NAME')) }}
                - {{ job('b', 512) }}
                """);

        assertThat(text(rendered)).isEqualTo("\n- {name: a, cpu: 256}\n- {name: b, cpu: 512}\n");
        assertThat(rendered.parts(rendered.text())).contains(new Part.Literal("\n- {name: "));
    }

    @Test
    void aMacroInAnExpressionIsItsText() {
        assertThat(text("{% macro m(x) %}-{{ x }}-{% endmacro %}{{ m('a') | upper }} {{ m(m('c')) }}"))
                .isEqualTo("-A- --c--");
    }

    @Test
    void insertedValuesAreNeverScannedAgain() {
        assertThat(text("{{ \"{{ must_env('ENV') }}{% if %}\" }}")).isEqualTo("{{ must_env('ENV') }}{% if %}");
    }

    @Test
    void valuesAndTextMayHoldPrivateUseCharacters() {
        assertThat(text("\uE000{{ '\uE001' }}\uE002 \"\\ue003\"")).isEqualTo("\uE000\uE001\uE002 \"\\ue003\"");
    }

    @Test
    void aPrivateUseCharacterWrittenByItsCodeIsNotTakenForAToken() {
        Rendered rendered = render("a: \"\\uE000{{ 'x' }}\"");

        assertThat(rendered.parts("\uE000\uE003\uE002")).containsExactly(new Part.Literal("\uE000\uE003\uE002"));
    }
}

package dev.rota.template;

import static dev.rota.template.Templates.problems;
import static dev.rota.template.Templates.render;
import static dev.rota.template.Templates.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoDialectTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            {{ must_env `ENV` }}                                            ! prod
            {{must_env `ENV`}}                                              ! prod
            a {{- must_env "ENV" -}} b                                      ! aprodb
            {{ env "UNSET" "EMPTY" "default" }}                             ! default
            "{{ tfstate `aws_subnet.a["k"].id` }}"                          ! "subnet-k"
            {{ tfstatef `aws_subnet.%s['%s'].id` (must_env `NAME`) `k` }}   ! subnet-k
            {{ tfstate (printf "output.%s" "vpc") }}                        ! vpc-1
            {{ if eq (must_env `ENV`) `prod` }}true{{ else }}false{{ end }} ! true
            {{ if ne (env `ENV` ``) "prod" }}1{{ else if true }}2{{ end }}  ! 2
            {{ if and (must_env `ENV`) (not false) }}yes{{ end }}           ! yes
            {{ if must_env `EMPTY` }}yes{{ else }}no{{ end }}               ! no
            {{ if or (eq 1 2) (eq 3 4 3) }}yes{{ end }}                     ! yes
            {{ printf "%s-job" (env "UNSET" "y") }}                         ! y-job
            {{ env "UNSET" "y" | printf "%s-%s" "x" }}                      ! x-y
            {{ "{{" }}                                                      ! {{
            {{/* note */}}x{{- /* note */ -}}                               ! x
            {{ $env := must_env `ENV` }}{{ $env }}                          ! prod
            {{ plugin `tfstate` `output.vpc` }}                             ! vpc-1
            {{ index (tfstate `output.subnets`) 1 }}                        ! subnet-2
            {{ must_env(`ENV`) }}                                           ! prod
            """)
    void ecschedulesFormsWork(String template, String expected) {
        assertThat(text(template)).isEqualTo(expected);
    }

    @Test
    void twoLookupsOnOneLineWork() {
        assertThat(text("{{ must_env `ENV` }}-{{ env `NAME` `b` }}")).isEqualTo("prod-a");
    }

    @Test
    void bothDialectsStandInOneFile() {
        assertThat(
                        text(
                                "{{ if eq `a` \"a\" }}{{ must_env('ENV') }}{% if true %}{{ must_env `NAME` }}{% endif %}{{ end }}"))
                .isEqualTo("proda");
    }

    @Test
    void conditionsInTheirDialectLeaveNoTraceOfTheirLines() {
        assertThat(text("a: 1\n  {{ if eq `a` `b` }}\nb: 1\n  {{ else }}\nb: 2\n{{ end }}\n"))
                .isEqualTo("a: 1\nb: 2\n");
    }

    @Test
    void variablesAreSeenFromBothDialects() {
        assertThat(
                        text(
                                "{{ $env := must_env `ENV` }}{% if env == 'prod' %}{% set x = 'b' %}{{ printf `%s` $x }}{% endif %}"))
                .isEqualTo("b");
    }

    @Test
    void anEndEndsTheInnermostBlockOfEitherDialect() {
        assertThat(text("{% for x in ['a', 'b'] %}{{ if eq $x `a` }}{{ $x }}{{ end }}{{ end }}"))
                .isEqualTo("a");
        assertThat(text("{{ range $x := 2 }}{% if x == 1 %}{{ $x }}{% endif %}{{ end }}"))
                .isEqualTo("1");
    }

    @Test
    void secretsStayKnownThroughBlocks() {
        assertThat(Templates.values(render("{{ with tfstate `output.password` }}{{ . }}{{ end }}")))
                .allMatch(Value::secret);
        assertThat(Templates.values(render("{{ range $x := tfstate `output.subnets` }}{{ $x }}{{ end }}")))
                .noneMatch(Value::secret);
    }

    @Test
    void aLoopInTheirDialectKeepsThePlaces() {
        assertThat(problems("a:\n  {{ range $x := 2 }}\n  - {{ $x }}\n  {{ end }}\nb: {{ .ID }}\n"))
                .isEqualTo("rota.yaml:5:4: a dot has no value here; "
                        + "if it is for another program, write its {{ as {{ '{{' }}");
    }

    @Test
    void whatCannotBeTranslatedSaysHowItIsWritten() {
        assertThat(problems("""
                a: {{ define `a` }}{{ end }}
                b: docker ps --format '{{.ID}}'
                c: {{ with }}{{ end }}
                d: {{ env "A" ~ "b" }}
                e: {{ if }}{{ end }}
                """)).isEqualTo("""
                rota.yaml:1:4: a file has no templates inside it, but macros; \
                write {% macro name() %}…{% endmacro %}, and {{ name() }} to print it
                rota.yaml:2:24: a dot has no value here; \
                if it is for another program, write its {{ as {{ '{{' }}
                rota.yaml:3:4: with needs one condition; \
                write {% set name = env("NAME", "") %}{% if name is not empty %}…{% endif %}
                rota.yaml:4:4: '~' is not expected here; write it as Rota does: {{ must_env("NAME") }}, \
                {{ tfstate("aws_subnet.private[0].id") }}, \
                {% if env("STAGE", "dev") == "prod" %}…{% endif %}
                rota.yaml:5:4: if needs one condition; \
                write {% if env("STAGE", "dev") == "prod" %}…{% endif %}""");
    }
}

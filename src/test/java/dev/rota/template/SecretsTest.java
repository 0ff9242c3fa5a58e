package dev.rota.template;

import static dev.rota.template.Templates.render;
import static dev.rota.template.Templates.value;
import static dev.rota.template.Templates.values;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String READ = "tfstate('output.password')";

    @Test
    void aValueKnowsWhetherItCameFromASecret() {
        assertThat(values(render("{{ must_env('ENV') }}{{ " + READ + " }}{{ must_env('ENV') }}")))
                .extracting(Value::secret)
                .containsExactly(false, true, false);
    }

    @Test
    void whatIsMadeOfASecretIsOne() {
        assertThat(value("{{ 'user:' ~ " + READ + " | upper }}").secret()).isTrue();
        assertThat(value("{{ [1, " + READ + "] }}").secret()).isTrue();
        assertThat(value("{{ " + READ + " | length }}").secret()).isTrue();
    }

    @Test
    void aSecretReadInATagTaintsWhatIsPrintedAfterIt() {
        assertThat(values(render(
                        "{{ 1 }}{% if " + READ + " == 'x' %}{{ 2 }}{% else %}{{ 3 }}{% endif %}{{ must_env('ENV') }}")))
                .extracting(Value::secret)
                .containsExactly(false, true, true);
        assertThat(values(render("{{ 1 }}{% set p = " + READ + " %}{{ p }}")))
                .extracting(Value::secret)
                .containsExactly(false, true);
        assertThat(values(render("{% for p in [" + READ + "] %}{{ p }}{% endfor %}")))
                .extracting(Value::secret)
                .containsExactly(true);
    }

    @Test
    void aSecretGivenToAMacroTaintsWhatItPrints() {
        assertThat(values(render("{% macro m(x) %}{{ x }}{% endmacro %}{{ 1 }}{{ m(" + READ + ") }}")))
                .extracting(Value::secret)
                .containsExactly(false, true);
        assertThat(value("{% macro m() %}{{ " + READ + " }}{% endmacro %}{{ m() ~ '!' }}")
                        .secret())
                .isTrue();
    }

    @Test
    void noMessageHoldsASecret() {
        assertThat(value("{{ " + READ + " | date('yyyy') }}").failure())
                .contains("this cannot be evaluated; the reason is withheld because a secret was read");
        assertThat(render("{% for x in " + READ + " %}{% endfor %}").problems())
                .extracting(Object::toString)
                .containsExactly("rota.yaml:1:1: this cannot be evaluated;"
                        + " the reason is withheld because a secret was read");
        assertThat(value("{{ " + READ + " }}")).hasToString("value of rota.yaml:1:1");
    }

    @Test
    void aFailureIsNoSecret() {
        assertThat(value("{% set p = " + READ + " %}{{ must_env('UNSET') }}").secret())
                .isFalse();
    }
}

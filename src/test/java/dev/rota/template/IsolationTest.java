package dev.rota.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.problem.ProblemsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ''.class }}",
                "{{ ''.getClass() }}",
                "{{ ''.getClass().forName('java.lang.Runtime') }}",
                "{{ ''.bytes }}",
                "{{ 1.TYPE }}",
                "{{ [].stream() }}",
                "{{ {}.getClass() }}",
                "{{ x.class.forName }}",
                "{{ template }}",
                "{{ template.engine }}",
                "{{ template.getName() }}",
                "{{ _context }}",
                "{{ _context.keySet() }}",
                "{{ locale.class }}",
                "{{ locale.getDisplayName() }}",
                "{{ i18n('messages', 'a') }}",
                "{{ loop }}",
                "{% for x in [1] %}{{ loop }}{{ loop.class }}{% endfor %}",
            })
    void aTemplateReachesNothingOfJava(String template) {
        assertThat(outcome(template)).startsWith("«").doesNotContainPattern("java|pebble|Impl|Exception");
    }

    private static String outcome(String template) {
        try {
            return Templates.text(template);
        } catch (ProblemsException e) {
            return "«" + e.sentence() + "»";
        }
    }
}

package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template says reaches neither files nor classes nor the program it runs in; each attempt is refused at its place. */
class TemplatesStayInsideTest {

    private static final String TIGER = "tiger-on-the-stairs";

    private static final List<String> ATTEMPTS = List.of(
            // classes and methods
            "{{ \"\".getClass() }}",
            "{{ \"\".class }}",
            "{{ \"\".class.forName(\"java.lang.Runtime\") }}",
            "{{ \"\".getClass().forName(\"java.lang.Runtime\").getRuntime().exec(\"id\") }}",
            "{{ (1).TYPE }}",
            "{{ (1).getClass().forName(\"java.lang.System\").getenv() }}",
            "{{ [1].getClass() }}",
            "{{ {\"a\": 1}.getClass() }}",
            "{{ {\"a\": 1}.keySet() }}",
            "{{ {\"a\": 1}.entrySet().class }}",
            "{{ \"a\".toString() }}",
            "{{ \"a\".bytes }}",
            "{{ \"a\"[\"class\"] }}",
            "{{ must_env(\"ENV\").class }}",
            "{{ must_env(\"ENV\").getClass() }}",
            "{{ range(1, 2).getClass() }}",
            "{{ null.class }}",
            "{% set x = \"\".getClass() %}{{ x }}",
            "{% for x in \"\".class.methods %}{{ x }}{% endfor %}",
            "{% for x in [1, 2] %}{{ loop.class }}{% endfor %}",
            "{% if \"\".getClass() %}a{% endif %}",
            "{% macro m(x) %}{{ x.class }}{% endmacro %}{{ m(\"a\") }}",
            // what applications lend to their templates, and what Pebble knows of itself
            "{{ beans }}",
            "{{ beans.get(\"x\") }}",
            "{{ request }}",
            "{{ session }}",
            "{{ context }}",
            "{{ this }}",
            "{{ _self }}",
            "{{ _context }}",
            "{{ locale }}",
            "{{ locale.class }}",
            "{{ template }}",
            "{{ template.class }}",
            "{{ self }}",
            "{{ systemProperties }}",
            "{{ T(java.lang.Runtime) }}",
            "{{ new java.io.File(\"/\") }}",
            "{{ java.lang.System.getenv() }}",
            // other templates and files
            "{% include \"precious.txt\" %}",
            "{% include \"/etc/passwd\" %}",
            "{% import \"precious.txt\" %}",
            "{% import \"precious.txt\" as p %}",
            "{% from \"precious.txt\" import p %}",
            "{% extends \"precious.txt\" %}",
            "{% embed \"precious.txt\" %}{% endembed %}",
            "{% block b %}{{ block(\"b\") }}{% endblock %}",
            "{{ block(\"b\") }}",
            "{{ parent() }}",
            "{{ include(\"precious.txt\") }}",
            "{{ source(\"precious.txt\") }}",
            "{{ read(\"precious.txt\") }}",
            "{{ readFile(\"precious.txt\") }}",
            "{{ file(\"precious.txt\") }}",
            "{{ i18n(\"precious\", \"key\") }}",
            "{{ i18n(\"java.lang.Runtime\", \"key\") }}",
            "{{ message(\"key\") }}",
            "{{ asset(\"precious.txt\") }}",
            "{{ href(\"/\") }}",
            "{{ bundle(\"precious\") }}",
            "{{ call \"precious\" }}",
            // filters and tags that evaluate or hide
            "{{ \"x\" | raw(\"y\").class }}",
            "{{ \"x\" | eval }}",
            "{{ \"x\" | execute }}",
            "{{ \"x\" | file }}",
            "{% filter upper %}x{% endfilter %}",
            "{% cache \"a\" %}x{% endcache %}",
            "{% parallel %}x{% endparallel %}",
            "{% autoescape false %}x{% endautoescape %}",
            "{% verbatim %}{{ x }}{% endverbatim %}",
            "{% flush %}",
            "{% do \"\".getClass() %}",
            // the Go dialect's ways out
            "{{ template \"precious.txt\" }}",
            "{{ define \"x\" }}a{{ end }}",
            "{{ readFile `precious.txt` }}",
            "{{ call .Method }}",
            "{{ .Env }}",
            "{{ $ }}",
            "{{ exec `id` }}");

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void begin() {
        work = new Workplace(folder);
        work.environment().put("ENV", "dev");
        work.file("precious.txt", TIGER);
        work.file("precious.properties", "key=" + TIGER);
    }

    @AfterEach
    void end() {
        work.close();
    }

    static Stream<String> attempts() {
        return ATTEMPTS.stream();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void anAttemptToReachOutsideIsRefusedAtItsPlace(String attempt) {
        work.file("rota.yaml", """
                region: ap-northeast-3
                cluster: main
                rules:
                  - name: nightly
                    scheduleExpression: rate(1 day)
                    taskDefinition: report
                    description: 'it is %s'
                """.formatted(attempt));

        for (String command : List.of("render", "render -o json", "diff --verbose")) {
            CommandRun ended = work.rota(command.split(" "));

            assertThat(ended.exit()).as(ended.toString()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).startsWith("rota.yaml:7:").endsWith("no rule was read or written.\n");
            assertThat(ended.toString()).doesNotContain(TIGER);
            assertThat(ended.err())
                    .doesNotContainPattern("pebble|Exception|java\\.util|java\\.lang\\.(String|Class)|root:");
        }
    }
}

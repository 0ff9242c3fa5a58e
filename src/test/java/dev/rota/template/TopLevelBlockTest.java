package dev.rota.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopLevelBlockTest {

    private static Rendered plugins(String text) {
        return Templates.renderer(Templates.ENVIRONMENT).renderTopLevel(Templates.source(text), "plugins");
    }

    @Test
    void onlyTheBlockIsLeftAtItsPlace() {
        Rendered rendered = plugins("""
                cluster: {{ must_env("ENV") }}
                {# where #}
                plugins:
                - name: tfstate
                  # a comment

                # another
                  config: { url: "s3://{{ must_env("ENV") }}/x" }
                rules: {{ tfstate("output.vpc") }}
                plugin: no
                """);

        assertThat(Templates.text(rendered).stripTrailing()).isEqualTo(" ".repeat(12) + """

                plugins:
                - name: tfstate
                  # a comment

                # another
                  config: { url: "s3://prod/x" }""");
        assertThat(rendered.place(2, 1)).hasToString("rota.yaml:3:1");
        assertThat(rendered.problems()).isEmpty();
    }

    @Test
    void aFileWithoutPluginsGivesNothing() {
        assertThat(plugins("rules:\n  plugins: 1\n").text()).isEmpty();
        assertThat(plugins("").text()).isEmpty();
        assertThat(plugins("{\"rules\": [{\"plugins\": 1}], \"x\": \"plugins: \"}")
                        .text())
                .isEmpty();
    }

    @Test
    void aMemberOfAJsonFileStaysInItsBraces() {
        String text = "{\n \"rules\": [{\"a\": \"}\\\"\"}], \"plugins\": [{\"name\": \"tfstate\"}], \"b\": 1}\n";

        assertThat(plugins(text).text())
                .isEqualTo("{\n" + " ".repeat(26) + "\"plugins\": [{\"name\": \"tfstate\"}]" + " ".repeat(8) + "}\n");
    }

    @Test
    void otherLookupsFailInPlugins() {
        assertThat(Templates.text(plugins("plugins: {{ tfstate('output.vpc') }}\n{% if tfstate('a.b') %}{% endif %}")))
                .isEqualTo("plugins: «tfstate cannot be used in plugins, which say where lookups read from;"
                        + " there are env and must_env»\n");
    }

    @Test
    void aBlockMayDependOnACondition() {
        assertThat(
                        Templates.text(
                                plugins(
                                        "a: 1\n{% if must_env('ENV') == 'prod' %}\nplugins: [1]\n{% else %}\nplugins: [2]\n{% endif %}\n")))
                .isEqualTo("    \nplugins: [1]\n");
    }
}

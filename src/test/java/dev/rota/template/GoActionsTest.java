package dev.rota.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.lookup.FakeFetch;
import dev.rota.lookup.Lookups;
import dev.rota.lookup.PluginSettings;
import dev.rota.lookup.Sources;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoActionsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("ENV", "prod", "EMPTY", "", "NAME", "a", "COUNT", "3", "FLAG", "true", "UTF", "Zürich");

    private static final String STATE = """
            {"version": 4, "outputs": {
              "vpc": {"type": "dynamic", "value": "vpc-1"}, "count": {"type": "dynamic", "value": 3}, "ratio": {"type": "dynamic", "value": 0.5},
              "on": {"type": "dynamic", "value": true}, "off": {"type": "dynamic", "value": false}, "nothing": {"type": "dynamic", "value": null},
              "subnets": {"type": "dynamic", "value": ["subnet-1", "subnet-2", "subnet-3"]}, "none": {"type": "dynamic", "value": []},
              "sizes": {"type": "dynamic", "value": {"small": 256, "large": 1024}}, "blank": {"type": "dynamic", "value": {}},
              "teams": {"type": "dynamic", "value": [{"name": "red", "size": 2}, {"name": "blue", "size": 0}]},
              "net": {"type": "dynamic", "value": {"vpc": {"id": "vpc-9"}}}
            }, "resources": [
              {"mode": "managed", "type": "aws_subnet", "name": "a", "instances": [
                {"index_key": "k", "attributes": {"id": "subnet-k"}}]}
            ]}""";

    @ParameterizedTest
    @MethodSource("rows")
    void anActionPrintsWhatGoPrints(GoActions.Row row) {
        String actual = outcome(row.template());
        if ("update".equals(System.getProperty("rota.golden"))) {
            GoActions.update(row, actual);
        } else {
            assertThat(actual).isEqualTo(row.expected());
        }
    }

    @Test
    void theTableIsLong() {
        assertThat(rows()).filteredOn(row -> !row.isError()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(rows()).filteredOn(GoActions.Row::isError).hasSizeGreaterThanOrEqualTo(40);
    }

    private static List<GoActions.Row> rows() {
        return GoActions.rows();
    }

    /** The text, or all that is wrong. */
    private static String outcome(String template) {
        try {
            Rendered rendered = renderer().render(Templates.source(template));
            List<Problem> problems = Stream.concat(
                            rendered.problems().stream(),
                            Templates.values(rendered).stream().flatMap(value -> value.problem().stream()))
                    .toList();
            return problems.isEmpty() ? Templates.text(rendered) : error(problems);
        } catch (ProblemsException e) {
            return error(e.problems());
        }
    }

    private static String error(List<Problem> problems) {
        return problems.stream().map(Problem::message).collect(Collectors.joining("\n", "! ", ""));
    }

    private static TemplateRenderer renderer() {
        List<PluginSettings> plugins =
                Stream.of("", "prod_").map(GoActionsTest::plugin).toList();
        FakeFetch fetch = new FakeFetch((bucket, key) -> STATE.getBytes(StandardCharsets.UTF_8));
        Sources sources = new Sources(ENVIRONMENT, Path.of("."), fetch);
        return new TemplateRenderer(Lookups.of(sources, Path.of("."), Optional::empty, plugins));
    }

    private static PluginSettings plugin(String prefix) {
        return new PluginSettings(
                "tfstate",
                Optional.of("s3://bucket/terraform.tfstate"),
                Optional.empty(),
                Optional.empty(),
                prefix,
                Place.startOf(Templates.source("")));
    }
}

package dev.rota.template;

import dev.rota.lookup.FakeFetch;
import dev.rota.lookup.Lookups;
import dev.rota.lookup.PluginSettings;
import dev.rota.lookup.Sources;
import dev.rota.problem.Place;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders for tests, with some environment and one small Terraform state. */
final class Templates {

    static final Map<String, String> ENVIRONMENT = Map.of("ENV", "prod", "EMPTY", "", "NAME", "a", "COUNT", "3");

    static final String STATE = """
            {"version": 4, "outputs": {
              "vpc": {"value": "vpc-1", "type": "string"},
              "password": {"value": "s3cret", "type": "string", "sensitive": true},
              "subnets": {"value": ["subnet-1", "subnet-2"], "type": ["list", "string"]},
              "sizes": {"value": {"small": 256, "ratio": 0.50}, "type": ["object", {}]},
              "empty": {"value": null, "type": "string"}
            }, "resources": [
              {"mode": "managed", "type": "aws_subnet", "name": "a", "instances": [
                {"index_key": "k", "attributes": {"id": "subnet-k"}}]}
            ]}""";

    private Templates() {}

    static Rendered render(String text) {
        return render(text, ENVIRONMENT);
    }

    static Rendered render(String text, Map<String, String> environment) {
        return renderer(environment).render(source(text));
    }

    static TemplateRenderer renderer(Map<String, String> environment) {
        PluginSettings plugin = new PluginSettings(
                "tfstate",
                Optional.of("s3://bucket/terraform.tfstate"),
                Optional.empty(),
                Optional.empty(),
                "",
                Place.startOf(source("")));
        Sources sources = new Sources(
                environment, Path.of("."), new FakeFetch((bucket, key) -> STATE.getBytes(StandardCharsets.UTF_8)));
        return new TemplateRenderer(Lookups.of(sources, Path.of("."), Optional::empty, List.of(plugin)));
    }

    static Source source(String text) {
        return new Source("rota.yaml", text);
    }

    /** The text with each value in its place, a failure in guillemets. */
    static String text(Rendered rendered) {
        return text(rendered.parts(rendered.text()));
    }

    static String text(List<Part> parts) {
        return parts.stream().map(Templates::text).collect(Collectors.joining());
    }

    static String text(String template) {
        return text(render(template));
    }

    private static String text(Part part) {
        if (part instanceof Part.Inserted inserted) {
            Value value = inserted.value();
            return value.failure().map(message -> "«" + message + "»").orElseGet(value::asText);
        }
        return ((Part.Literal) part).text();
    }

    static List<Value> values(Rendered rendered) {
        return rendered.parts(rendered.text()).stream()
                .filter(Part.Inserted.class::isInstance)
                .map(part -> ((Part.Inserted) part).value())
                .toList();
    }

    static Value value(String template) {
        return values(render(template)).get(0);
    }

    /** What is wrong with a template, a line each. */
    static String problems(String template) {
        try {
            return render(template).problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
        } catch (ProblemsException e) {
            return e.sentence();
        }
    }
}

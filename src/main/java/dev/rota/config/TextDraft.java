package dev.rota.config;

import dev.rota.lookup.Lookups;
import dev.rota.problem.Source;
import dev.rota.template.Rendered;
import dev.rota.template.TemplateRenderer;
import dev.rota.yaml.YamlReader;
import java.util.List;

/** A file whose text is a template. */
record TextDraft(Source source) implements Draft {

    @Override
    public Filled fill(Lookups lookups) {
        Rendered rendered = new TemplateRenderer(lookups).render(source);
        return new Filled(rendered, YamlReader.read(source, rendered.text(), rendered::place), rendered.problems());
    }

    @Override
    public Filled fillOnly(String key, Lookups lookups) {
        Rendered rendered = new TemplateRenderer(lookups).renderTopLevel(source, key);
        return new Filled(rendered, YamlReader.read(source, rendered.text(), rendered::place), List.of());
    }
}

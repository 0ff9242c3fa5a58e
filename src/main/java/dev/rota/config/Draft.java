package dev.rota.config;

import dev.rota.jsonnet.Jsonnet;
import dev.rota.jsonnet.Jsonnet.Variables;
import dev.rota.lookup.Lookups;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.template.Rendered;
import dev.rota.template.TemplateRenderer;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file before its templates are filled in. When that is done, before or after it is parsed, depends on its language. */
interface Draft {

    /**
     * The document with its templates filled in.
     *
     * @throws ProblemsException when its templates are no templates, or what they make is no document
     */
    Filled fill(Lookups lookups);

    /** The same for nothing but one top-level key, filled in with the environment alone. */
    Filled fillOnly(String key, Lookups lookups);

    /**
     * A document with tokens where values belong.
     *
     * @param rendered says which values the tokens stand for
     * @param document nothing when the file is empty, or has not the key
     * @param problems what failed where no scalar can be blamed
     * @param warnings what may be meant otherwise there
     */
    record Filled(Rendered rendered, Optional<YamlNode> document, List<Problem> problems, List<Problem> warnings) {

        public Filled {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The draft of a file.
     *
     * <p>YAML is filled in before it is parsed. Jsonnet is worked out before, and JSON is parsed before; a JSON file with actions
     * outside of strings is no JSON yet, and is taken as YAML is.
     *
     * @param file where it is
     * @param variables what Jsonnet can see besides its files
     * @throws ProblemsException when it is a Jsonnet program that cannot be worked out
     */
    static Draft of(Source source, Path file, Variables variables) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonnet") || name.endsWith(".libsonnet")) {
            return new TreeDraft(source, Jsonnet.evaluate(source, file, variables));
        }
        if (!name.endsWith(".json") || !StringTemplates.mayHold(source.text())) {
            return new TextDraft(source);
        }
        try {
            return YamlReader.read(source, source.text(), (line, column) -> new Place(source, line, column))
                    .<Draft>map(tree -> new TreeDraft(source, tree))
                    .orElseGet(() -> new TextDraft(source));
        } catch (ProblemsException notYet) {
            return new TextDraft(source);
        }
    }

    /** A file whose text is a template. */
    record TextDraft(Source source) implements Draft {

        @Override
        public Filled fill(Lookups lookups) {
            Rendered rendered = new TemplateRenderer(lookups).render(source);
            return new Filled(
                    rendered,
                    YamlReader.read(source, rendered.text(), rendered::place),
                    rendered.problems(),
                    rendered.warnings());
        }

        @Override
        public Filled fillOnly(String key, Lookups lookups) {
            Rendered rendered = new TemplateRenderer(lookups).renderTopLevel(source, key);
            return new Filled(
                    rendered, YamlReader.read(source, rendered.text(), rendered::place), List.of(), List.of());
        }
    }

    /** A file that is a document already, with templates in its strings. */
    record TreeDraft(Source source, YamlNode tree) implements Draft {

        @Override
        public Filled fill(Lookups lookups) {
            return new StringTemplates(source).fill(tree, lookups);
        }

        @Override
        public Filled fillOnly(String key, Lookups lookups) {
            List<YamlEntry> entries = tree instanceof YamlMapping mapping
                    ? mapping.entries().stream()
                            .filter(entry -> entry.key().text().equals(key))
                            .toList()
                    : List.of();
            YamlNode part = new YamlMapping(entries, List.of(), tree.place(), tree.length());
            return new StringTemplates(source).fill(part, lookups);
        }
    }
}

package dev.rota.config;

import dev.rota.json.Json.JsonObject;
import dev.rota.lookup.Lookups;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.rule.SettingPath;
import dev.rota.template.Rendered;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what a file says outside its rules. */
final class LayerReader {

    private static final String RULES = "rules";
    private static final String DEFAULTS = "defaults";

    private final Drafts drafts;
    private final Lookups lookups;
    private final Consumer<String> secrets;

    /** A reader that fills in templates with these lookups, and hands on each secret that they give. */
    LayerReader(Drafts drafts, Lookups lookups, Consumer<String> secrets) {
        this.drafts = drafts;
        this.lookups = lookups;
        this.secrets = secrets;
    }

    /** A file that others extend, on top of those before it in the chain; it may have no rules. */
    Layer readBase(SourceFile file, Optional<Layer> below) {
        Layer layer = read(file, below);
        rules(layer.document())
                .filter(LayerReader::holdsRules)
                .ifPresent(
                        entry -> layer.findings()
                                .mistake(
                                        entry.key()
                                                .problem(
                                                        "'rules' is in a file that others extend; move the rules to a file of their own")));
        return layer;
    }

    /**
     * The file on top of those that it extends.
     *
     * @throws ProblemsException when it is no document at all, or its templates are no templates
     */
    Layer read(SourceFile file, Optional<Layer> below) {
        Draft.Filled filled = drafts.of(file).fill(lookups);
        Rendered rendered = filled.rendered();
        rendered.secrets().forEach(secrets);
        filled.document().ifPresent(tree -> learnSecrets(tree, new Inserts(rendered, new Findings(true))));
        YamlMapping document = document(file.source(), filled.document());
        Findings findings = new Findings(rendered.unfetched().isEmpty());
        rendered.unfetched().forEach(problem -> findings.unknown(SettingPath.ROOT, problem));
        filled.problems().forEach(findings::mistake);
        filled.warnings().forEach(warning -> findings.warn(warning.toString()));
        below.ifPresent(layer -> findings.takeOver(layer.findings()));
        JsonObject top = new ShapeReader(
                        new Inserts(rendered, findings), findings, "", Inheritance.of(below.map(Layer::inherited)))
                .read(withoutRules(document), FileShape.FILE, SettingPath.ROOT);
        Findings defaultFindings = new Findings(rendered.unfetched().isEmpty());
        below.ifPresent(layer -> defaultFindings.takeOver(layer.defaultFindings()));
        JsonObject defaults = defaults(document, rendered, defaultFindings, below.map(Layer::defaults));
        Set<String> ignore = new LinkedHashSet<>(below.map(Layer::ignore).orElse(Set.of()));
        ignore.addAll(IgnoredKeys.in(top, findings, document, "at the top"));
        return new Layer(
                file,
                rendered,
                document,
                top,
                findings,
                defaults,
                defaultFindings,
                ignore,
                below.map(Layer::all).orElse(List.of()));
    }

    /** What a program made of secrets, and what is read in them. */
    private void learnSecrets(YamlNode node, Inserts inserts) {
        if (node instanceof YamlScalar scalar) {
            Optional.of(inserts.read(scalar, SettingPath.ROOT))
                    .filter(YamlScalar::secret)
                    .ifPresent(read -> secrets.accept(read.text()));
        } else if (node instanceof YamlSequence sequence) {
            inserts.read(sequence, SettingPath.ROOT).elements().forEach(element -> learnSecrets(element, inserts));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> learnSecrets(entry.value(), inserts));
        }
    }

    /** The entry that holds the rules, also when it is merged in. */
    static Optional<YamlEntry> rules(YamlMapping document) {
        return entry(document, RULES);
    }

    private static Optional<YamlEntry> entry(YamlMapping document, String key) {
        return document.effectiveEntries(written -> written.text()).stream()
                .filter(entry -> entry.key().text().equals(key))
                .findFirst();
    }

    private static boolean holdsRules(YamlEntry entry) {
        boolean none = entry.value() instanceof YamlScalar scalar && scalar.isNull();
        boolean empty = entry.value() instanceof YamlSequence sequence
                && sequence.elements().isEmpty();
        return !none && !empty;
    }

    private static JsonObject defaults(
            YamlMapping document, Rendered rendered, Findings findings, Optional<JsonObject> below) {
        Optional<YamlEntry> entry = entry(document, DEFAULTS).filter(present -> !TopLevelNotes.isNote(present));
        if (entry.isEmpty() || !(entry.get().value() instanceof YamlMapping mapping)) {
            boolean silent = entry.isEmpty();
            entry.filter(present -> !(present.value() instanceof YamlScalar scalar && scalar.isNull()))
                    .ifPresent(present -> findings.mistake(
                            present.value().problem("'defaults' must be a mapping of keys to values")));
            return silent ? below.orElse(new JsonObject(List.of())) : new JsonObject(List.of());
        }
        return new ShapeReader(new Inserts(rendered, findings), findings, "in defaults", Inheritance.of(below))
                .read(mapping, FileShape.DEFAULTS, SettingPath.ROOT);
    }

    private static YamlMapping document(Source source, Optional<YamlNode> document) {
        if (document.isEmpty()) {
            throw problem(Problem.at(
                    Place.startOf(source), "the file is empty; rota dump --cluster NAME writes one from what is live"));
        }
        if (document.get() instanceof YamlMapping mapping) {
            return mapping;
        }
        throw problem(document.get().problem("the file must be a mapping with keys such as region, cluster and rules"));
    }

    /** The document without the content of its rules, and of what they take over, which are read by themselves. */
    private static YamlMapping withoutRules(YamlMapping document) {
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : document.entries()) {
            if (TopLevelNotes.isNote(entry)) {
                continue;
            }
            Place place = entry.value().place();
            switch (entry.key().text()) {
                case RULES -> entries.add(new YamlEntry(entry.key(), new YamlSequence(List.of(), place, 1), false));
                case DEFAULTS ->
                    entries.add(new YamlEntry(entry.key(), new YamlMapping(List.of(), List.of(), place, 1), false));
                default -> entries.add(entry);
            }
        }
        return new YamlMapping(entries, document.merges(), document.place(), document.length());
    }

    private static ProblemsException problem(Problem problem) {
        return new ProblemsException(List.of(problem));
    }
}

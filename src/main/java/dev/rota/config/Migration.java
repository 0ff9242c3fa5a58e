package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.JsonException;
import dev.rota.problem.LineIndex;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.RotaException;
import dev.rota.problem.Source;
import dev.rota.template.TemplateActions;
import dev.rota.template.TemplateActions.ActionSpan;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A file as Rota spells it: canonical keys, and everything else, comments, templates and layout, as its author wrote it. It says
 * the same as before.
 *
 * @param text the file
 * @param respelled how many keys are spelled in another way than before
 * @param notes what is worth changing by hand, at its place in the file as it was
 */
public record Migration(String text, int respelled, List<Problem> notes) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public Migration {
        notes = List.copyOf(notes);
    }

    /**
     * Migrates a file. JSON becomes YAML.
     *
     * @param name what the user calls the file
     * @param looksSecret whether a variable of this name probably holds a secret
     * @throws ProblemsException when the file, or a template in it, cannot be understood
     * @throws RotaException when it is Jsonnet, which is a program and has no other spelling
     */
    public static Migration of(Path file, String name, Predicate<String> looksSecret) {
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(jsonnet|libsonnet)")) {
            throw new RotaException(
                    "%s is Jsonnet, a program that writes the file; keep it as it is, or print what it writes with jsonnet %s > ecschedule.json and migrate that"
                            .formatted(name, name));
        }
        Source read = SourceFiles.read(file, name);
        Source source = new Source(read.name(), read.text().replaceFirst("^" + BYTE_ORDER_MARK, ""));
        return json(source).map(json -> ofJson(source, json, looksSecret)).orElseGet(() -> ofYaml(source, looksSecret));
    }

    private static Migration ofYaml(Source source, Predicate<String> looksSecret) {
        YamlMapping document = document(source);
        MigrationSurvey survey = new MigrationSurvey(looksSecret);
        survey.survey(document);
        LineIndex lines = new LineIndex(source.text());
        NavigableMap<Integer, Respelling> edits = new TreeMap<>();
        survey.respellings()
                .forEach(respelling ->
                        respelling.at(source.text(), lines).ifPresent(offset -> edits.put(offset, respelling)));
        StringBuilder text = new StringBuilder(source.text());
        for (Map.Entry<Integer, Respelling> edit : edits.descendingMap().entrySet()) {
            int offset = edit.getKey();
            text.replace(
                    offset,
                    offset + edit.getValue().written().length(),
                    edit.getValue().canonical());
        }
        List<Problem> notes = new ArrayList<>(survey.notes());
        notes.addAll(perhapsSeveral(source, lines, survey));
        notes.sort(Comparator.comparing(Problem::place));
        return new Migration(text.toString(), edits.size(), notes);
    }

    /** Elements that may turn out to be several. */
    private static List<Problem> perhapsSeveral(Source source, LineIndex lines, MigrationSurvey survey) {
        Map<Integer, Integer> ends = TemplateActions.of(source).stream()
                .filter(action -> action.prints() && action.go())
                .collect(Collectors.toMap(ActionSpan::from, ActionSpan::to));
        return survey.inBrackets().stream()
                .filter(element -> {
                    int from =
                            lines.offset(element.place().line(), element.place().column());
                    return ends.getOrDefault(from, -1) == from + element.text().length();
                })
                .map(element ->
                        element.problem("a value with commas becomes several elements here, and quotes around it are"
                                + " removed, as in ecschedule; put the template in quotes if it is one text"))
                .toList();
    }

    private static Migration ofJson(Source source, Json.JsonObject json, Predicate<String> looksSecret) {
        MigrationSurvey survey = new MigrationSurvey(looksSecret);
        survey.survey(document(source));
        JsonMigration migration = new JsonMigration();
        return new Migration(migration.write(json), migration.respelled(), survey.notes());
    }

    /** The content of a file of JSON; a file that only resembles it is YAML. */
    private static Optional<Json.JsonObject> json(Source source) {
        if (!source.text().stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Json.parse(source.text()).asObject();
        } catch (JsonException notStrictly) {
            return Optional.empty();
        }
    }

    private static YamlMapping document(Source source) {
        Optional<YamlNode> document = YamlReader.read(
                source, TemplateActions.outline(source), (line, column) -> new Place(source, line, column));
        if (document.isPresent() && document.get() instanceof YamlMapping mapping) {
            return mapping;
        }
        throw new ProblemsException(List.of(Problem.at(
                Place.startOf(source),
                document.isEmpty()
                        ? "the file is empty; the result must go into another file than the one that is read"
                        : "the file must be a mapping with keys such as region, cluster and rules")));
    }

    /**
     * A key that is to be spelled in another way.
     *
     * @param place where it stands
     */
    record Respelling(Place place, String written, String canonical) {

        /** Where it stands in the text; empty when something else stands there, such as an alias. */
        Optional<Integer> at(String text, LineIndex lines) {
            int offset = lines.offset(place.line(), place.column());
            int quote = text.startsWith("\"", offset) || text.startsWith("'", offset) ? 1 : 0;
            return text.startsWith(written, offset + quote) ? Optional.of(offset + quote) : Optional.empty();
        }
    }
}

package dev.rota.config;

import dev.rota.problem.Problem;
import dev.rota.rule.Setting;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Collects what in a file works, but is worth changing by hand, and what works no longer. */
final class MigrationNotes {

    private static final Set<String> NAMED = Set.of("role", "taskDefinition", "cluster", "arn");

    /** Of these ecschedule makes another number, or a boolean in small letters, even where text is expected. */
    private static final Pattern RESPELLED = Pattern.compile("[-+]?(0[0-7]+|0[xob][0-9a-fA-F_]+|[0-9]+(_[0-9]+)+)"
            + "|\\+[0-9.]+|-0|[-+]?([0-9]*\\.[0-9]*0|[0-9]+\\.|\\.[0-9]+|[0-9]*\\.[0-9]*[eE][-+]?[0-9]+)"
            + "|True|TRUE|False|FALSE");

    /** What only Rota knows at the top of a file; in one written for ecschedule it was a note. */
    private static final Set<String> ONLY_ROTA = Set.of(
            "requiredVersion", "extends", "accountId", "namePrefix", "nameSuffix", "ignore", "defaults", "partial");

    /** What is certain to stand in the outline of a template where an action prints. */
    private static final String ACTION = "xxxxx";

    private final Predicate<String> looksSecret;
    private final Set<Problem> notes = new LinkedHashSet<>();

    MigrationNotes(Predicate<String> looksSecret) {
        this.looksSecret = looksSecret;
    }

    List<Problem> all() {
        return notes.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }

    void ofFile(YamlMapping document) {
        if (has(document, "extends")) {
            return;
        }
        Optional<YamlEntry> cluster = entry(document, "cluster");
        if (!has(document, "trackingId")) {
            note(
                    cluster.<YamlNode>map(YamlEntry::key).orElse(document),
                    "the file has no trackingId, so its tracking id is the cluster's name; add one, and prune deletes without"
                            + " --allow-deletes");
        }
        boolean named = has(document, "role") || rules(document).stream().anyMatch(rule -> has(rule, "role"));
        if (!named) {
            note(
                    cluster.<YamlNode>map(YamlEntry::key).orElse(document),
                    "the file has no role, so targets use %s; add it, so that readers see it"
                            .formatted(FileDefaults.USUAL_ROLE));
        }
    }

    void ofUnknownKey(YamlEntry entry, Shape shape) {
        boolean hidden =
                entry.key().text().startsWith("x-") || entry.key().text().contains(ACTION);
        if (!hidden) {
            note(
                    entry.key(),
                    "unknown key '%s', which ecschedule ignores and Rota refuses%s"
                            .formatted(
                                    entry.key().text(),
                                    ShapeReader.wayOut(entry.key().text(), shape)));
        }
    }

    void ofEntry(YamlEntry entry, Setting key, Shape shape) {
        if (shape.equals(FileShape.FILE) && ONLY_ROTA.contains(key.name())) {
            note(
                    entry.key(),
                    "ecschedule ignores '%s', but Rota gives it a meaning; if it is only a note, call it x-%s"
                            .formatted(key.name(), key.name()));
        }
        if (!(entry.value() instanceof YamlScalar scalar)) {
            return;
        }
        if (NAMED.contains(key.name()) && scalar.text().startsWith("arn:")) {
            String name = nameIn(scalar.text());
            note(
                    scalar,
                    "this is a full ARN; in the same account and region the name is enough"
                            + (name.contains(ACTION) ? "" : ": " + name));
        }
        if (key.name().equals("disabled") && scalar.asBoolean().orElse(false)) {
            note(entry.key(), "the rule is disabled and stays so; AWS spells this state: DISABLED");
        }
    }

    void ofVariables(YamlNode node, ValueType type) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries()
                    .forEach(entry -> ofVariable(entry.key(), entry.key().text(), entry.value(), type));
            mapping.merges().forEach(merged -> ofVariables(merged, type));
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode element : sequence.elements()) {
                if (element instanceof YamlMapping variable) {
                    String name = entry(variable, "name")
                            .map(entry -> entry.value().toString())
                            .orElse("");
                    entry(variable, "value").ifPresent(value -> ofVariable(variable, name, value.value(), type));
                }
            }
        }
    }

    void ofScalar(YamlScalar scalar, ValueType type) {
        boolean text = type instanceof ValueType.Text
                || (type instanceof ValueType.OrEmpty some && some.type() instanceof ValueType.Text)
                || type instanceof ValueType.Environment
                || type instanceof ValueType.TextMap;
        if (text && scalar.plain() && RESPELLED.matcher(scalar.text()).matches()) {
            note(
                    scalar,
                    "%s is text without quotes; Rota keeps it as written, ecschedule did not; put it in quotes"
                            .formatted(scalar.text()));
        }
    }

    private void ofVariable(YamlNode at, String name, YamlNode value, ValueType type) {
        if (type instanceof ValueType.Environment && looksSecret.test(name)) {
            note(at, "%s looks like a secret; move it to the 'secrets' of the task definition".formatted(name));
        }
        if (value instanceof YamlScalar scalar) {
            ofScalar(scalar, type);
        }
    }

    private void note(YamlNode at, String message) {
        notes.add(at.problem(message));
    }

    private static List<YamlMapping> rules(YamlMapping document) {
        return entry(document, "rules")
                .map(YamlEntry::value)
                .filter(YamlSequence.class::isInstance)
                .map(rules -> ((YamlSequence) rules)
                        .elements().stream()
                                .filter(YamlMapping.class::isInstance)
                                .map(YamlMapping.class::cast)
                                .toList())
                .orElse(List.of());
    }

    private static boolean has(YamlMapping mapping, String key) {
        return entry(mapping, key).isPresent();
    }

    private static Optional<YamlEntry> entry(YamlMapping mapping, String key) {
        return mapping.effectiveEntries(written -> written.text()).stream()
                .filter(entry -> FileShape.FILE
                        .key(entry.key().text())
                        .map(Setting::name)
                        .orElse(entry.key().text())
                        .equals(key))
                .findFirst();
    }

    /** The name in an ARN, whose parts may come from templates. */
    private static String nameIn(String arn) {
        String resource = arn.substring(arn.lastIndexOf(':') + 1);
        boolean revision = arn.contains(":task-definition/") && !resource.contains("/");
        String whole = revision ? arn.substring(arn.lastIndexOf('/') + 1) : resource;
        return whole.substring(whole.lastIndexOf('/') + 1);
    }
}

package dev.rota.config;

import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleTags;
import dev.rota.rule.SettingPath;
import dev.rota.rule.Settings;
import dev.rota.template.Rendered;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one rule of a file. */
final class RuleReader {

    private static final int LONGEST_OVERRIDES = 8192;

    private final Layer file;
    private final Rendered rendered;
    private final FileDefaults defaults;

    RuleReader(Layer file, FileDefaults defaults) {
        this.file = file;
        this.rendered = file.rendered();
        this.defaults = defaults;
    }

    /**
     * The rule that stands at a node.
     *
     * @param ordinal which rule of the file it is, counted from 1
     */
    ConfigRule read(YamlNode node, int ordinal) {
        Findings findings = findings();
        findings.takeOver(file.defaultFindings());
        String byOrdinal = "in the %d%s rule".formatted(ordinal, ordinalEnding(ordinal));
        if (!(node instanceof YamlMapping mapping)) {
            findings.mistake(node.problem("a rule must be a mapping of keys to values (%s)".formatted(byOrdinal)));
            return new ConfigRule(
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    node.place(),
                    Optional.empty(),
                    findings.mistakes(),
                    List.of(),
                    List.of(),
                    Timing.NONE,
                    Claim.NONE);
        }
        Optional<String> name = nameOf(mapping);
        String where = name.map(Problem::shortened).map("in rule %s"::formatted).orElse(byOrdinal);
        ShapeReader reader =
                new ShapeReader(new Inserts(rendered, findings), findings, where, new Inheritance(file.defaults()));
        JsonObject read = reader.read(mapping, Settings.RULE, SettingPath.ROOT);
        file.findings().secrets().stream()
                .filter(path -> read.get(path.keys().get(0)).isEmpty())
                .forEach(findings::secret);
        Set<String> ignored = new LinkedHashSet<>(defaults.ignore());
        ignored.addAll(IgnoredKeys.in(read, findings, mapping, where));
        JsonObject tree = new RuleCompletion(defaults, findings, mapping, where).complete(read);
        new RuleChecks(findings, mapping, where).check(tree);
        Place place = findings.origin(tree.get("name").orElse(tree), mapping).place();
        Optional<Rule> rule = findings.isClean() ? Optional.of(CanonicalRule.read(tree)) : Optional.empty();
        rule.ifPresent(present -> checkOverrideLength(present, findings, findings.origin(tree, mapping), where));
        Claim claim = Claim.of(name.map(defaults.affixes()::around), read, tree, ignored, defaults, findings);
        Optional<DesiredRule> desired = rule.filter(present -> findings.isClean())
                .map(present -> desired(present, claim, ignored, findings, place));
        desired.ifPresent(present -> checkTrackingId(present, findings, findings.origin(tree, mapping)));
        return new ConfigRule(
                name.map(defaults.affixes()::around),
                name.orElse(""),
                text(read, "region"),
                place,
                desired,
                findings.mistakes(),
                findings.missing(),
                findings.unknown(),
                Timing.of(tree, findings),
                claim);
    }

    /** ECS counts the overrides as JSON, formatting included; what Rota sends has none. */
    private static void checkOverrideLength(Rule rule, Findings findings, YamlNode origin, String where) {
        for (EcsTarget target : rule.targets()) {
            int length = target.isSpelledOut()
                    ? target.override().orElseThrow().members().compact().length()
                    : 0;
            if (length > LONGEST_OVERRIDES) {
                findings.mistake(origin.problem("the overrides %s are %,d characters as JSON; AWS allows %,d"
                        .formatted(where, length, LONGEST_OVERRIDES)));
            }
        }
    }

    private void checkTrackingId(DesiredRule rule, Findings findings, YamlNode origin) {
        String part =
                "the tracking id%s of rule %s".formatted(defaults.affixes().inWords(), rule.name());
        RuleTags.fault(part, rule.ownership().trackingId(), RuleTags.LONGEST_VALUE)
                .ifPresent(fault -> findings.mistake(origin.problem(fault)));
    }

    /** A rule in which nothing is wrong has a cluster, and so an owner. */
    private DesiredRule desired(Rule rule, Claim claim, Set<String> ignored, Findings findings, Place place) {
        List<String> warnings = Stream.concat(file.all().stream(), Stream.of(findings))
                .flatMap(found -> found.warnings().stream())
                .toList();
        return new DesiredRule(rule, claim.ownership().orElseThrow(), ignored, findings.secrets(), place, warnings);
    }

    /** The name, looked at before anything is reported so that reports can mention it. */
    private Optional<String> nameOf(YamlMapping mapping) {
        Findings unheard = findings();
        Inserts inserts = new Inserts(rendered, unheard);
        return mapping.effectiveEntries(key -> key.text()).stream()
                .filter(entry -> entry.key().text().equals("name"))
                .map(entry -> entry.value())
                .filter(YamlScalar.class::isInstance)
                .findFirst()
                .flatMap(
                        value -> inserts.text(inserts.read((YamlScalar) value, SettingPath.ROOT), SettingPath.ROOT, ""))
                .filter(name -> !name.isEmpty());
    }

    private Findings findings() {
        return new Findings(rendered.unfetched().isEmpty());
    }

    static Optional<String> text(JsonObject tree, String key) {
        return tree.get(key).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).value());
    }

    static List<String> texts(JsonObject tree, String key) {
        return tree.get(key)
                .filter(JsonArray.class::isInstance)
                .map(value -> ((JsonArray) value)
                        .elements().stream()
                                .filter(JsonString.class::isInstance)
                                .map(element -> ((JsonString) element).value())
                                .toList())
                .orElse(List.of());
    }

    static List<JsonObject> objects(JsonObject tree, String key) {
        return tree.get(key)
                .filter(JsonArray.class::isInstance)
                .map(value -> ((JsonArray) value)
                        .elements().stream()
                                .filter(JsonObject.class::isInstance)
                                .map(JsonObject.class::cast)
                                .toList())
                .orElse(List.<JsonObject>of());
    }

    private static String ordinalEnding(int number) {
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return teen
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}

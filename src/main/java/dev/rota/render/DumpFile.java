package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Hold;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.yaml.YamlOut;
import dev.rota.yaml.YamlOut.Element;
import dev.rota.yaml.YamlOut.Entry;
import dev.rota.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Live rules as a file that says the same: every setting as AWS has it, also where it has its default, with short names for what
 * lives in the same account and region.
 */
public final class DumpFile {

    /** What {@code {{ }}} and its like would mean to the templates when the file is read again. */
    static final List<String> TEMPLATE_DELIMITERS = List.of("{{", "{%", "{#");

    private static final String USUAL_ROLE = "ecsEventsRole";

    private final Home home;
    private final Optional<String> cluster;
    private final Optional<String> newTrackingId;
    private final boolean complete;

    /**
     * A file for rules of one home.
     *
     * @param cluster the cluster the file is about, by name or ARN; targets elsewhere name their own
     */
    public DumpFile(Home home, Optional<String> cluster) {
        this(home, cluster, Optional.empty(), false);
    }

    private DumpFile(Home home, Optional<String> cluster, Optional<String> newTrackingId, boolean complete) {
        this.home = home;
        this.cluster = cluster.map(home::clusterName);
        this.newTrackingId = newTrackingId;
        this.complete = complete;
    }

    /** A file that also says which settings are not there, so that applying it takes away what has been added since. */
    public static DumpFile forBackup(Home home) {
        return new DumpFile(home, Optional.empty(), Optional.empty(), true);
    }

    /**
     * A file to begin with, which says its tracking id.
     *
     * @param cluster the cluster that the file is about, by name or ARN
     * @param trackingId the tracking id of rules that carry none
     */
    public static DumpFile forStart(Home home, String cluster, String trackingId) {
        return new DumpFile(home, Optional.of(cluster), Optional.of(trackingId), false);
    }

    /** The text of the file. The rules come by name. */
    public String write(List<LiveRule> rules) {
        return write(rules, List.of());
    }

    /** The same, with comment lines at its head. */
    public String write(List<LiveRule> rules, List<String> head) {
        List<LiveRule> sorted =
                rules.stream().sorted(Comparator.comparing(LiveRule::key)).toList();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(head, "region", YamlOut.text(home.region())));
        if (complete) {
            entries.add(new Entry(
                    List.of("Other rules of the same tracking id are not in here, so nothing is pruned by this file."),
                    "partial",
                    new YamlOut.Verbatim("true")));
        }
        cluster.ifPresent(name -> entries.add(entry("cluster", name)));
        trackingId(sorted).ifPresent(id -> entries.add(entry("trackingId", id)));
        boolean trackingIdsDiffer = trackingIds(sorted).size() > 1;
        String role = role(sorted);
        if (!role.equals(USUAL_ROLE)) {
            entries.add(entry("role", role));
        }
        List<Element> elements = sorted.stream()
                .map(rule -> new Element(comments(rule), SettingsYaml.of(settings(rule, role, trackingIdsDiffer))))
                .toList();
        entries.add(new Entry(List.of(), "rules", new YamlOut.Sequence(elements, false)));
        return YamlWriter.writeHiding(new YamlOut.Mapping(entries), TEMPLATE_DELIMITERS);
    }

    /** The tracking id that all rules carry, unless the file means it by saying none. */
    private Optional<String> trackingId(List<LiveRule> rules) {
        Set<Optional<String>> ids = trackingIds(rules);
        Optional<String> only = ids.size() == 1 ? ids.iterator().next() : Optional.empty();
        return newTrackingId.isPresent()
                ? only.or(() -> newTrackingId)
                : only.filter(id -> rules.stream().anyMatch(rule -> !id.equals(impliedTrackingId(rule.rule()))));
    }

    private static Set<Optional<String>> trackingIds(List<LiveRule> rules) {
        return rules.stream().map(rule -> rule.tags().trackingId()).collect(Collectors.toSet());
    }

    /** What the reader takes when no tracking id is said: the name of the file's cluster, else of the rule's first. */
    private String impliedTrackingId(Rule rule) {
        return cluster.or(() -> sorted(rule).stream().map(EcsTarget::cluster).findFirst())
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .orElse("");
    }

    /** The role that most targets have. */
    private String role(List<LiveRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.targets().ecs().stream())
                .flatMap(target -> Optional.ofNullable(target.role()).stream())
                .collect(Collectors.groupingBy(home::roleName, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(USUAL_ROLE);
    }

    private JsonObject settings(LiveRule live, String role, boolean trackingIdsDiffer) {
        Rule rule = withShortNames(isKeptByHold(live) ? live.rule().withState(null) : live.rule());
        if (rule.tags() != null && rule.tags().isEmpty() && !complete) {
            rule = rule.withTags(null);
        } else if (rule.tags() != null) {
            // AWS promises no order, and a dump of the same rules is to be the same text.
            rule = rule.withTags(new TreeMap<>(rule.tags()));
        }
        JsonObject written = CanonicalRule.write(rule, CanonicalRule.layoutOf(rule));
        JsonObject settings = withoutDefaults(complete ? written : CanonicalRule.withoutUsualId(written), role);
        Optional<String> trackingId = live.tags().trackingId().filter(id -> trackingIdsDiffer);
        List<Json.Member> members = new ArrayList<>(settings.members());
        trackingId.ifPresent(id -> members.add(new Json.Member("trackingId", Json.of(id))));
        return new JsonObject(members);
    }

    /** What the head of the file says need not be said again. */
    private JsonObject withoutDefaults(JsonObject settings, String role) {
        List<Json.Member> members = new ArrayList<>();
        for (Json.Member member : settings.members()) {
            boolean said = member.equals(new Json.Member("role", Json.of(role)))
                    || cluster.map(name -> member.equals(new Json.Member("cluster", Json.of(name))))
                            .orElse(false)
                    || member.equals(new Json.Member("eventBusName", Json.of("default")))
                    || member.equals(new Json.Member("state", Json.of(Rule.ENABLED)));
            if (!said) {
                members.add(new Json.Member(member.name(), withoutDefaults(member, role)));
            }
        }
        return new JsonObject(members);
    }

    private Json withoutDefaults(Json.Member member, String role) {
        if (member.name().equals("targets") && member.value() instanceof Json.JsonArray targets) {
            return new Json.JsonArray(targets.elements().stream()
                    .map(target -> (Json) withoutDefaults((JsonObject) target, role))
                    .toList());
        }
        return member.value();
    }

    private Rule withShortNames(Rule rule) {
        Rule named = rule.ruleRole() == null ? rule : rule.withRuleRole(home.roleName(rule.ruleRole()));
        return named.withTargets(sorted(named).stream()
                .map(target -> target.renamed((kind, name) -> kind.name(home, name)))
                .toList());
    }

    private static List<EcsTarget> sorted(Rule rule) {
        return rule.targets().stream()
                .sorted(Comparator.comparing(target -> String.valueOf(target.id())))
                .toList();
    }

    private List<String> comments(LiveRule rule) {
        List<String> comments = new ArrayList<>();
        List<ForeignTarget> others = rule.targets().others();
        if (!others.isEmpty()) {
            String fate = complete ? "this file does not hold %s" : "Rota leaves %s alone";
            comments.add("%s has %d more target%s not ECS (%s); %s"
                    .formatted(
                            rule.name(),
                            others.size(),
                            others.size() == 1 ? " that is" : "s that are",
                            others.stream().map(ForeignTarget::describe).collect(Collectors.joining(", ")),
                            fate.formatted(others.size() == 1 ? "it" : "them")));
        }
        if (!rule.unknownMembers().isEmpty()) {
            comments.add(
                    "%s has settings this version of Rota does not know: %s; it will not be written without --force"
                            .formatted(
                                    rule.name(),
                                    rule.unknownMembers().stream().sorted().collect(Collectors.joining(", "))));
        }
        rule.tags().hold().ifPresent(hold -> comments.add(commentOn(hold, rule)));
        return comments;
    }

    /** The state of a rule on hold is the hold's, not the file's; only whoever makes the rule anew must not wake it by that. */
    private boolean isKeptByHold(LiveRule rule) {
        return rule.tags().hold().isPresent() && !rule.rule().isEnabled() && !complete;
    }

    private String commentOn(Hold hold, LiveRule rule) {
        String comment = "%s is %s%s".formatted(rule.name(), HoldWords.onHold(hold), HoldWords.because(hold));
        return isKeptByHold(rule)
                ? comment + "; it stays DISABLED until rota enable, whatever this file says"
                : comment;
    }

    private static Entry entry(String key, String text) {
        return new Entry(List.of(), key, YamlOut.text(text));
    }
}

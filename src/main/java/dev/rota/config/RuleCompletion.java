package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.problem.Problem;
import dev.rota.rule.Rule;
import dev.rota.rule.Setting;
import dev.rota.rule.Settings;
import dev.rota.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a rule of a file complete: fills in what the file says once for all, turns shorthands into the canonical keys, and takes
 * out the keys that are about the rule's keeping rather than about the rule.
 */
final class RuleCompletion {

    private static final int LONGEST_NAME = 64;

    private final FileDefaults defaults;
    private final Findings findings;
    private final YamlNode rule;
    private final String where;

    RuleCompletion(FileDefaults defaults, Findings findings, YamlNode rule, String where) {
        this.defaults = defaults;
        this.findings = findings;
        this.rule = rule;
        this.where = where;
    }

    JsonObject complete(JsonObject read) {
        boolean several = read.get("targets").isPresent();
        List<Json.Member> members = new ArrayList<>();
        for (Json.Member member : read.members()) {
            boolean ofTargets = several && isOfTarget(member.name());
            if (ofTargets && !FileShape.OF_THE_FILE.contains(member.name())) {
                mistake(
                        member.value(),
                        "'%s' is beside 'targets' %s; move it into the target it belongs to"
                                .formatted(member.name(), where));
            }
            if (!ofTargets && !isKeeping(member.name()) && !isDefaultedHere(member)) {
                members.add(
                        switch (member.name()) {
                            case "targets" -> completeTargets(read, member);
                            case "name" -> completeName(member);
                            default -> member;
                        });
            }
        }
        state(read).ifPresent(members::add);
        if (!several) {
            members.addAll(targetDefaults(read, read));
        }
        return findings.remember(new JsonObject(members), findings.origin(read, rule));
    }

    private Json.Member completeName(Json.Member name) {
        String complete = defaults.affixes().around(((JsonString) name.value()).value());
        if (complete.length() > LONGEST_NAME) {
            mistake(
                    name.value(),
                    "the name%s is %s, which has %d characters; AWS allows %d"
                            .formatted(defaults.affixes().inWords(), complete, complete.length(), LONGEST_NAME));
        }
        return new Json.Member("name", findings.rememberAs(name.value(), Json.of(complete)));
    }

    private Json.Member completeTargets(JsonObject read, Json.Member targets) {
        List<Json> complete = new ArrayList<>();
        for (JsonObject target : RuleReader.objects(read, "targets")) {
            List<Json.Member> members = new ArrayList<>(target.members());
            members.removeIf(RuleCompletion::isDefaultedHere);
            members.addAll(targetDefaults(target, read));
            complete.add(findings.remember(new JsonObject(members), findings.origin(target, rule)));
        }
        return new Json.Member(
                targets.name(), findings.remember(new JsonArray(complete), findings.origin(targets.value(), rule)));
    }

    /** Cluster and role of a target: its own, else the rule's, else the file's. */
    private List<Json.Member> targetDefaults(JsonObject target, JsonObject read) {
        List<Json.Member> members = new ArrayList<>();
        Optional<Json> cluster = target.get("cluster")
                .or(() -> read.get("cluster"))
                .or(() -> defaults.cluster().map(Json::of));
        cluster.ifPresentOrElse(
                value -> members.add(new Json.Member("cluster", value)), () -> clusterIsMissing(target));
        Json role = target.get("role").or(() -> read.get("role")).orElse(Json.of(defaults.role()));
        members.add(new Json.Member("role", role));
        return members;
    }

    private void clusterIsMissing(JsonObject target) {
        boolean untold =
                defaults.clusterUntold() || !findings.untold(Set.of("cluster")).isEmpty();
        if (untold) {
            findings.incomplete();
        } else {
            findings.absent(findings.origin(target, rule)
                    .problem("'cluster' is missing %s, and the file names none".formatted(where)));
        }
    }

    /** The state, in either spelling. */
    private Optional<Json.Member> state(JsonObject read) {
        Optional<Json> disabled = read.get("disabled");
        if (disabled.isEmpty()) {
            return Optional.empty();
        }
        if (read.get("state").isPresent()) {
            mistake(read, "'disabled' and 'state' are both set %s; keep 'state'".formatted(where));
            return Optional.empty();
        }
        boolean off = disabled.get() instanceof JsonBoolean flag && flag.value();
        return off ? Optional.of(new Json.Member("state", Json.of(Rule.DISABLED))) : Optional.empty();
    }

    private void mistake(Json at, String message) {
        YamlNode origin = findings.origin(at, rule);
        findings.mistake(new Problem(origin.place(), origin.length(), message));
    }

    private static boolean isKeeping(String key) {
        return Settings.RULE.key(key).filter(Setting::isKeeping).isPresent();
    }

    private static boolean isOfTarget(String key) {
        return Settings.TARGET.has(key) || key.equals("targetId");
    }

    private static boolean isDefaultedHere(Json.Member member) {
        return FileShape.OF_THE_FILE.contains(member.name());
    }
}

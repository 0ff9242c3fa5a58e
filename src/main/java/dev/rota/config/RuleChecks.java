package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.rule.RuleTags;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What AWS would refuse in a rule, found before anything is sent. */
final class RuleChecks {

    private final Findings findings;
    private final YamlNode rule;
    private final String where;

    RuleChecks(Findings findings, YamlNode rule, String where) {
        this.findings = findings;
        this.rule = rule;
        this.where = where;
    }

    void check(JsonObject tree) {
        checkTrigger(tree);
        RuleReader.text(tree, "scheduleExpression").ifPresent(text -> checkSchedule(text, tree));
        RuleReader.text(tree, "eventPattern").ifPresent(text -> checkPattern(text, tree));
        checkTags(tree);
        TargetChecks targets = new TargetChecks(findings, rule, where);
        if (tree.get("targets").isPresent()) {
            checkIds(tree);
            RuleReader.objects(tree, "targets").forEach(targets::check);
        } else {
            targets.check(tree);
        }
    }

    private void checkTrigger(JsonObject tree) {
        boolean scheduled = tree.get("scheduleExpression").isPresent();
        if (!scheduled && tree.get("eventPattern").isEmpty() && findings.isReadable()) {
            findings.absent(findings.origin(tree, rule).problem("'scheduleExpression' is missing %s".formatted(where)));
        }
        Optional<String> bus = RuleReader.text(tree, "eventBusName").filter(name -> !name.equals("default"));
        if (scheduled && bus.isPresent()) {
            mistake(
                    tree.get("eventBusName").orElse(tree),
                    "only rules of the default event bus can have a schedule, but %s is on %s"
                            .formatted(bus.get(), where));
        }
    }

    /** Whether AWS knows what is matched is told there; its structure is told here. */
    private void checkPattern(String text, JsonObject tree) {
        String fault = Json.parse(text) instanceof JsonObject pattern ? fault(pattern) : "must be a JSON object";
        if (!fault.isEmpty()) {
            mistake(tree.get("eventPattern").orElse(tree), "'eventPattern' %s %s".formatted(where, fault));
        }
    }

    private static String fault(JsonObject pattern) {
        for (Json.Member member : pattern.members()) {
            if (member.value() instanceof JsonObject inner) {
                if (!fault(inner).isEmpty()) {
                    return fault(inner);
                }
            } else if (!(member.value() instanceof JsonArray values)) {
                return "must have a list of values or an object at '%s'".formatted(member.name());
            } else if (values.elements().isEmpty()) {
                return "has an empty list at '%s', which nothing matches".formatted(member.name());
            }
        }
        return pattern.members().isEmpty() ? "has an empty object, which AWS refuses" : "";
    }

    private void checkSchedule(String text, JsonObject tree) {
        YamlNode origin = findings.origin(tree.get("scheduleExpression").orElse(tree), rule);
        try {
            ScheduleExpression schedule = ScheduleExpression.parse(text);
            if (!schedule.isForRules()) {
                findings.mistake(
                        origin.problem("%s: rules take cron(…) and rate(…) only; at(…) belongs to EventBridge Scheduler"
                                .formatted(text)));
            }
        } catch (ScheduleException e) {
            findings.mistake(scheduleProblem(origin, text, e));
        }
    }

    /** The offending part, when the author wrote the expression as it stands; the whole scalar when it came from a template. */
    private static Problem scheduleProblem(YamlNode origin, String text, ScheduleException e) {
        Place place = origin.place();
        String message = e.sentence().startsWith(text) ? e.sentence() : text + ": " + e.sentence();
        String line = place.source().line(place.line());
        int start = line.indexOf(text, Math.max(0, place.column() - 1));
        if (!(origin instanceof YamlScalar) || start < 0) {
            return origin.problem(message);
        }
        return new Problem(new Place(place.source(), place.line(), start + e.offset() + 1), e.length(), message);
    }

    private void checkTags(JsonObject tree) {
        if (tree.get("tags").orElse(null) instanceof JsonObject tags) {
            for (Json.Member tag : tags.members()) {
                boolean ours =
                        tag.name().equals(RuleTags.TRACKING_ID) || tag.name().equals(RuleTags.HOLD);
                if (ours) {
                    mistake(
                            tag.value(),
                            "the tag '%s' %s cannot be set here; %s"
                                    .formatted(
                                            tag.name(),
                                            where,
                                            tag.name().equals(RuleTags.TRACKING_ID)
                                                    ? "write trackingId"
                                                    : "a rule is put on hold with rota disable --reason"));
                }
            }
            TargetChecks.checkTags(tags, RuleTags.MOST - 1, " beside the tracking id", this::mistake, where);
        }
    }

    private void checkIds(JsonObject tree) {
        Set<String> seen = new HashSet<>();
        for (JsonObject target : RuleReader.objects(tree, "targets")) {
            RuleReader.text(target, "id")
                    .filter(id -> !seen.add(id))
                    .ifPresent(id -> mistake(
                            target.get("id").orElse(target), "two targets %s have the id '%s'".formatted(where, id)));
        }
    }

    private void mistake(Json at, String message) {
        findings.mistake(findings.origin(at, rule).problem(message));
    }
}

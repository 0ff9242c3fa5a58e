package dev.rota.render;

import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The live rules that a plan touches, as a file that leads back to them. */
public final class BackupText {

    private BackupText() {}

    /** The text of the file. Its head says how to go back, and what going back leaves to be done by hand. */
    public static String of(Plan plan) {
        List<LiveRule> rules = Stream.concat(
                        plan.changes(Change.Update.class).stream().map(BackupText::underItsNewId),
                        plan.changes(Change.Delete.class).stream().map(Change.Delete::live))
                .filter(rule -> !rule.targets().ecs().isEmpty())
                .toList();
        return DumpFile.forBackup(plan.home()).write(rules, head(plan));
    }

    /** The command that leads back, for a backup that is kept under this name. */
    public static String wayBack(Plan plan, String file) {
        return "rota apply -c " + file
                + takenOver(plan).stream().map(name -> " --take-over " + name).collect(Collectors.joining());
    }

    private static List<String> head(Plan plan) {
        List<String> head = new ArrayList<>();
        head.add("Live rules of account %s (%s) as they were before a plan changed them."
                .formatted(plan.home().account(), plan.home().region()));
        head.add("To restore them: %s. Values are complete, secrets included.".formatted(wayBack(plan, "THIS-FILE")));
        addNames(
                head,
                "The plan created these rules, which restoring does not delete",
                plan.changes(Change.Create.class).stream().map(Change::key).map(RuleKey::toString));
        addNames(
                head,
                "Restoring does not remove the ruleRole that the plan gave to",
                plan.changes(Change.Update.class).stream()
                        .filter(update -> update.live().rule().ruleRole() == null
                                && update.rule().ruleRole() != null)
                        .map(Change::key)
                        .map(RuleKey::toString));
        addNames(
                head,
                "Restoring does not change these rules, which had no ECS target",
                liveRules(plan)
                        .filter(rule -> rule.targets().ecs().isEmpty())
                        .map(rule -> "%s (%s, %s)"
                                .formatted(
                                        rule.key(),
                                        schedule(rule.rule()),
                                        rule.rule().state())));
        addNames(
                head,
                "Restoring leaves these rules DISABLED, but no longer on hold",
                plan.changes(Change.Delete.class).stream()
                        .filter(delete -> delete.live().tags().hold().isPresent())
                        .map(Change::key)
                        .map(RuleKey::toString));
        plan.changes(Change.Delete.class).stream()
                .filter(delete -> !delete.live().targets().others().isEmpty())
                .forEach(delete -> head.add("Restoring does not bring back the targets of %s that are not ECS: %s"
                        .formatted(delete.key(), others(delete.live()))));
        return head;
    }

    private static void addNames(List<String> head, String sentence, Stream<String> names) {
        String all = names.collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            head.add(sentence + ": " + all);
        }
    }

    private static String schedule(Rule rule) {
        return rule.scheduleExpression() == null ? "no schedule" : rule.scheduleExpression();
    }

    private static String others(LiveRule rule) {
        return rule.targets().others().stream().map(ForeignTarget::arn).collect(Collectors.joining(", "));
    }

    /** A rule that the plan adopts carries our tracking id from then on, so a file that says another would be refused. */
    private static LiveRule underItsNewId(Change.Update update) {
        String id = update.tags().set().get(RuleTags.TRACKING_ID);
        if (id == null || update.live().tags().trackingId().isPresent()) {
            return update.live();
        }
        Map<String, String> tags = new LinkedHashMap<>(update.live().tags().values());
        tags.put(RuleTags.TRACKING_ID, id);
        return update.live().withTags(new RuleTags(tags, update.live().tags().certainty()));
    }

    /** The rules that look like someone else's once the plan has been carried out. */
    private static List<String> takenOver(Plan plan) {
        Set<String> clusters = liveRules(plan)
                .flatMap(rule -> clusters(rule.targets().ecs(), plan.home()))
                .collect(Collectors.toSet());
        return plan.changes(Change.Update.class).stream()
                .filter(update -> !update.live().targets().ecs().isEmpty())
                .filter(update -> changesHands(update)
                        || clusters(update.rule().targets(), plan.home()).noneMatch(clusters::contains))
                .map(update -> update.key().toString())
                .toList();
    }

    private static boolean changesHands(Change.Update update) {
        RuleTags tags = update.live().tags();
        boolean newId = update.tags().set().containsKey(RuleTags.TRACKING_ID);
        return tags.stack().isPresent() || (newId && tags.trackingId().isPresent());
    }

    private static Stream<LiveRule> liveRules(Plan plan) {
        return Stream.concat(
                plan.changes(Change.Update.class).stream().map(Change.Update::live),
                plan.changes(Change.Delete.class).stream().map(Change.Delete::live));
    }

    private static Stream<String> clusters(List<EcsTarget> targets, Home home) {
        return targets.stream().map(target -> home.clusterArn(target.cluster()));
    }
}

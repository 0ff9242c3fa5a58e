package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.json.JsonException;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.plan.Plan.RuleOnHold;
import dev.rota.plan.PlanDigest;
import dev.rota.plan.Refusal;
import dev.rota.plan.ReviewedPlan;
import dev.rota.plan.ReviewedPlan.Saved;
import dev.rota.plan.ReviewedPlan.SavedChange;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import dev.rota.secret.Secrecy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A plan as JSON for programs. The page of commands documents the members; they are only ever added to, and {@code version} grows when
 * one changes its meaning.
 */
public final class PlanJson {

    static final int VERSION = 1;

    private final Plan plan;
    private final PlanHead head;
    private final Secrecy secrecy;
    private final RuleDiff diff;

    /** The JSON of a plan, with this much said of secrets. */
    public PlanJson(Plan plan, PlanHead head, Secrecy secrecy) {
        this.plan = plan;
        this.head = head;
        this.secrecy = secrecy;
        this.diff = new RuleDiff(Palette.PLAIN, secrecy);
    }

    /** The text, with a line end. */
    public String write() {
        return members(summary().build(), change -> change(change).build()).document();
    }

    /** The members, with these of the sums and of each change. */
    ObjectBuilder members(JsonObject sums, Function<Change, JsonObject> changes) {
        return Json.object()
                .with("version", VERSION)
                .with("digest", PlanDigest.of(plan))
                .with("account", plan.home().account())
                .with("region", secrecy.mask(plan.home().region()))
                .with("partition", plan.home().partition())
                .with("clusters", Json.of(masked(head.clusters())))
                .with("trackingIds", Json.of(masked(head.trackingIds())))
                .with("endpoint", orNull(head.detour().map(secrecy::mask)))
                .with("summary", sums)
                .withEach("changes", plan.changes(), changes)
                .withEach("refused", inOrder(plan.refusals(), Refusal::key), this::refusal)
                .withEach("leftovers", plan.leftovers(), this::leftover)
                .withEach("onHold", inOrder(plan.held(), RuleOnHold::key), this::held)
                .with("guard", orNull(plan.guard()));
    }

    private JsonObject held(RuleOnHold held) {
        return Json.object()
                .with("rule", shown(held.key()))
                .with("since", orNull(held.hold().since()))
                .with("reason", secrecy.mask(held.hold().reason()))
                .with("fires", held.fires())
                .build();
    }

    private JsonObject refusal(Refusal refusal) {
        return Json.object()
                .with("rule", shown(refusal.key()))
                .with("reason", secrecy.mask(refusal.reason()))
                .build();
    }

    private static <T> List<T> inOrder(List<T> things, Function<T, RuleKey> key) {
        return things.stream().sorted(Comparator.comparing(key)).toList();
    }

    ObjectBuilder summary() {
        return Json.object()
                .with("create", plan.count(Change.Create.class))
                .with("change", plan.count(Change.Update.class))
                .with("delete", plan.count(Change.Delete.class))
                .with("adopt", plan.count(Change.Adopt.class))
                .with("unchanged", plan.unchanged())
                .with("refused", plan.refusals().size());
    }

    ObjectBuilder change(Change change) {
        SettingChanges settings = SettingChanges.of(change, plan.home());
        boolean differs = !(change instanceof Change.Adopt);
        return Json.object()
                .with("rule", secrecy.mask(change.key().name()))
                .with("eventBus", change.key().bus())
                .with("action", ReviewedPlan.actionOf(change))
                .with("digest", PlanDigest.of(change, plan.home()))
                .with("file", orNull(RuleDiff.fileOf(change)))
                .with("settings", Json.of(differs ? masked(settings.names()) : List.of()))
                .with("removedSettings", differs ? settings.removed() : 0)
                .with("before", settings(change, change.before()))
                .with("after", settings(change, change.after()))
                .with("diff", differs ? diff.of(change, plan.home()) : "");
    }

    private Json settings(Change change, Optional<Rule> rule) {
        return rule.map(present -> (Json) secrecy.hide(
                        NormalForm.of(present, plan.home()).settings(Layout.LIST), RuleDiff.secretsOf(change, secrecy)))
                .orElse(new JsonNull());
    }

    private JsonObject leftover(Plan.Leftover leftover) {
        return Json.object()
                .with("rule", shown(leftover.key()))
                .with("fires", leftover.fires())
                .with("stays", orNull(leftover.reason().map(secrecy::mask)))
                .build();
    }

    Plan plan() {
        return plan;
    }

    String masked(String text) {
        return secrecy.mask(text);
    }

    private String shown(RuleKey key) {
        return secrecy.mask(key.toString());
    }

    private List<String> masked(List<String> names) {
        return names.stream().map(secrecy::mask).toList();
    }

    static Json orNull(Optional<String> text) {
        return text.<Json>map(Json::of).orElse(new JsonNull());
    }

    /** The plan that a text is; empty when it is none, or one of a version that this build does not know. */
    public static Optional<ReviewedPlan> read(String text) {
        try {
            return Json.parse(text) instanceof JsonObject plan && isKnown(plan)
                    ? Optional.of(new ReviewedPlan(
                            text(plan, "digest"),
                            Optional.of(new Saved(text(plan, "account"), text(plan, "region"), changes(plan)))))
                    : Optional.empty();
        } catch (JsonException | IllegalArgumentException notAPlan) {
            return Optional.empty();
        }
    }

    private static boolean isKnown(JsonObject plan) {
        return plan.integer("version").equals(Optional.of(VERSION));
    }

    private static Map<RuleKey, SavedChange> changes(JsonObject plan) {
        Map<RuleKey, SavedChange> changes = new LinkedHashMap<>();
        if (!(plan.get("changes").orElse(null) instanceof JsonArray array)) {
            throw new IllegalArgumentException("'changes' is missing");
        }
        for (Json element : array.elements()) {
            if (element instanceof JsonObject change) {
                changes.put(
                        new RuleKey(text(change, "eventBus"), text(change, "rule")),
                        new SavedChange(text(change, "action"), text(change, "digest")));
            }
        }
        return changes;
    }

    private static String text(JsonObject object, String name) {
        return object.text(name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing"));
    }
}

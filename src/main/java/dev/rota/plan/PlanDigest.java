package dev.rota.plan;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Home;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A short name for what a plan does, so that what was reviewed can be told from what would now be done. */
public final class PlanDigest {

    private static final int BYTES_SHOWN = 4;
    private static final int BYTES_OF_CHANGE = 2;

    private PlanDigest() {}

    /** Eight hexadecimal digits that are the same for plans which do the same in the same account and region. */
    public static String of(Plan plan) {
        Home home = plan.home();
        MessageDigest digest = sha256();
        update(digest, home.toString());
        plan.changes().forEach(change -> update(digest, change, home));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_SHOWN);
    }

    /**
     * Four hexadecimal digits that tell what is done to one rule in one plan from what is done to it in another. They serve to name
     * what moved between two plans whose digests differ, and are so few because they must not help to guess a secret.
     */
    public static String of(Change change, Home home) {
        MessageDigest digest = sha256();
        update(digest, change, home);
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_OF_CHANGE);
    }

    private static void update(MessageDigest digest, Change change, Home home) {
        update(digest, change.getClass().getSimpleName() + " " + change.key());
        update(digest, settings(change.before(), home));
        update(digest, settings(change.after(), home));
        update(digest, steps(change).compact());
    }

    private static String settings(Optional<Rule> rule, Home home) {
        return rule.map(present ->
                        NormalForm.of(present, home).settings(Layout.LIST).compact())
                .orElse("");
    }

    /** What is done beyond what the two normal forms show. */
    private static JsonObject steps(Change change) {
        if (change instanceof Change.Create create) {
            return JsonObject.of(jsonOf(create.tags()));
        }
        if (change instanceof Change.Delete delete) {
            return JsonObject.of(jsonOf(delete.live().targets().others().stream()
                    .collect(Collectors.toMap(ForeignTarget::id, ForeignTarget::arn))));
        }
        if (change instanceof Change.Switch turned) {
            return steps(turned);
        }
        Change.TagChange tags = change instanceof Change.Update update
                ? update.tags()
                : change instanceof Change.Adopt adopt ? adopt.tags() : Change.TagChange.NONE;
        return Json.object()
                .with("set", JsonObject.of(jsonOf(tags.set())))
                .with("removed", Json.of(tags.removed().stream().sorted().toList()))
                .build();
    }

    /** The reason of a hold without its time, which is another in every plan. */
    private static JsonObject steps(Change.Switch turned) {
        return Json.object()
                .with(
                        "hold",
                        turned.hold().<Json>map(hold -> Json.of(hold.reason())).orElse(new Json.JsonNull()))
                .with(
                        "removed",
                        Json.of(turned.tags().removed().stream().sorted().toList()))
                .build();
    }

    private static Map<String, Json> jsonOf(Map<String, String> texts) {
        Map<String, Json> values = new TreeMap<>();
        texts.forEach((key, value) -> values.put(key, Json.of(value)));
        return values;
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

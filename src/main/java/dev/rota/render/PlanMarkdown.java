package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Printable;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanDigest;
import dev.rota.plan.ReviewedPlan;
import dev.rota.secret.Secrecy;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A plan as Markdown for a pull request: a table of what changes, and one diff a rule that unfolds. */
public final class PlanMarkdown {

    private static final Pattern BACKQUOTES = Pattern.compile("`{3,}");
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>()#+!|~@])");

    private final Plan plan;
    private final PlanHead head;
    private final Secrecy secrecy;
    private final RuleDiff diff;

    /** The Markdown of a plan, with this much said of secrets. */
    public PlanMarkdown(Plan plan, PlanHead head, Secrecy secrecy) {
        this.plan = plan;
        this.head = head;
        this.secrecy = secrecy;
        this.diff = new RuleDiff(Palette.PLAIN, secrecy);
    }

    /** The text, with a line end. */
    public String write() {
        StringBuilder text = new StringBuilder("### Rota: %s\n\n".formatted(title()))
                .append("%s. Plan `%s`.\n".formatted(place(), PlanDigest.of(plan)));
        if (!plan.changes().isEmpty()) {
            text.append("\n| Rule | What | Settings |\n| --- | --- | --- |\n");
            plan.changes().forEach(change -> text.append(row(change)));
        }
        plan.refusals()
                .forEach(refusal -> text.append("\n**Refused** %s: %s.\n"
                        .formatted(escape(refusal.key().toString()), escape(refusal.reason()))));
        plan.guard()
                .ifPresent(
                        reason -> text.append("\n**The deletions would be refused:** %s.\n".formatted(escape(reason))));
        HoldWords.ofPlan(plan).forEach(sentence -> text.append("\n**On hold:** %s\n".formatted(escape(sentence))));
        plan.leftovers().stream()
                .filter(leftover -> leftover.fires() && leftover.reason().isEmpty())
                .forEach(leftover ->
                        text.append("\n%s carries the tracking id, is in none of the files given and still fires.\n"
                                .formatted(escape(leftover.key().toString()))));
        plan.differences().forEach(change -> text.append(details(change)));
        return text.toString();
    }

    /** {@code Account 123456789012, ap-northeast-3, cluster jobs, tracking id jobs}. */
    private String place() {
        String line = escape(head.line().replace(" · ", ", "));
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    private String title() {
        return plan.differences().isEmpty()
                ? "no differences in " + Words.count(plan.unchanged(), "rule")
                : "%,d to create, %,d to change, %,d to delete"
                        .formatted(
                                plan.count(Change.Create.class),
                                plan.count(Change.Update.class),
                                plan.count(Change.Delete.class));
    }

    private String row(Change change) {
        String settings = change instanceof Change.Update
                ? Words.list(SettingChanges.of(change, plan.home()).names())
                        + PlanSummary.scheduleChange(change).map("; "::concat).orElse("")
                : "";
        return "| %s | %s | %s |\n"
                .formatted(escape(change.key().toString()), ReviewedPlan.actionOf(change), escape(settings));
    }

    private String details(Change change) {
        String body = diff.of(change, plan.home());
        String fence = fenceFor(body);
        return "\n<details><summary>%s (%s)</summary>\n\n%sdiff\n%s%s\n\n</details>\n"
                .formatted(
                        NextPageDay.html(secrecy.mask(change.key().toString())),
                        ReviewedPlan.actionOf(change),
                        fence,
                        body,
                        fence);
    }

    /** A fence longer than any in the text, so that nothing in the text can end it. */
    private static String fenceFor(String text) {
        int longest = BACKQUOTES
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(2);
        return "`".repeat(longest + 1);
    }

    /** Masked first, because behind a backslash a secret is no longer recognised. */
    private String escape(String text) {
        return SPECIAL.matcher(Printable.line(secrecy.mask(text))).replaceAll("\\\\$1");
    }
}

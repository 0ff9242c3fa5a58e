package dev.rota.render;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.console.Printable;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.plan.ReviewedPlan;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.Home;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import dev.rota.rule.SettingPath;
import dev.rota.secret.Secrecy;
import dev.rota.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The changes of a plan as unified diffs of YAML, as git shows them. */
public final class RuleDiff {

    private static final int CONTEXT = 3;
    private static final String NOWHERE = "/dev/null";

    private final Palette palette;
    private final Secrecy secrecy;

    /** Diffs in these colours, with this much said of secrets. */
    public RuleDiff(Palette palette, Secrecy secrecy) {
        this.palette = palette;
        this.secrecy = secrecy;
    }

    /** The diffs of all differences, one after the other; empty when there are none. */
    public String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.differences().forEach(change -> text.append(of(change, plan.home())));
        return text.toString();
    }

    /** The diff of one change. */
    String of(Change change, Home home) {
        Layout layout = Stream.concat(change.before().stream(), change.after().stream())
                        .allMatch(rule -> rule.targets().size() <= 1)
                ? Layout.FLAT
                : Layout.LIST;
        Set<SettingPath> secrets = secretsOf(change, secrecy);
        List<String> before = lines(change.before(), home, layout, secrets);
        List<String> after = lines(change.after(), home, layout, secrets);
        Patch<String> patch = patch(before, after);
        String name = Printable.line(secrecy.mask(change.key().toString()));
        String from = change.before().isPresent() ? "live/" + name : NOWHERE;
        String to = change.after().isPresent() ? Printable.line(wantedBy(change)) + "/" + name : NOWHERE;
        return new DiffColors(palette).paint(UnifiedDiffUtils.generateUnifiedDiff(from, to, before, patch, CONTEXT));
    }

    /** Where nothing was before, or nothing remains, there is nothing to compare each line with. */
    private static Patch<String> patch(List<String> before, List<String> after) {
        if (!before.isEmpty() && !after.isEmpty()) {
            return DiffUtils.diff(before, after);
        }
        Patch<String> patch = new Patch<>(1);
        patch.addDelta(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
        return patch;
    }

    /** The file, or the command, that wants the change. */
    private static String wantedBy(Change change) {
        return fileOf(change)
                .or(() -> Optional.of(change)
                        .filter(Change.Switch.class::isInstance)
                        .map(turned -> "rota " + ReviewedPlan.actionOf(turned)))
                .orElse("file");
    }

    private List<String> lines(Optional<Rule> rule, Home home, Layout layout, Set<SettingPath> secrets) {
        return rule.map(present -> NormalForm.of(present, home).settings(layout))
                .map(settings -> YamlWriter.write(SettingsYaml.of(secrecy.hide(settings, secrets))))
                .map(yaml -> yaml.lines().toList())
                .orElse(List.of());
    }

    /** The settings that hold secrets, on either side; also of a deletion, when a file has spoken of the rule. */
    static Set<SettingPath> secretsOf(Change change, Secrecy secrecy) {
        return desiredOf(change).map(DesiredRule::secretSettings).orElseGet(() -> secrecy.settingsOf(change.key()));
    }

    /** The file that wants the change; empty for a deletion, which no file speaks of. */
    static Optional<String> fileOf(Change change) {
        return desiredOf(change).map(desired -> desired.place().source().name());
    }

    private static Optional<DesiredRule> desiredOf(Change change) {
        if (change instanceof Change.Create create) {
            return Optional.of(create.desired());
        } else if (change instanceof Change.Update update) {
            return Optional.of(update.desired());
        }
        return change instanceof Change.Adopt adopt ? Optional.of(adopt.desired()) : Optional.empty();
    }

    /** Colours a unified diff; where a line was changed into another, the part that differs stands out. */
    static final class DiffColors {

        private static final int HEADER_LINES = 2;

        private final Palette palette;

        DiffColors(Palette palette) {
            this.palette = palette;
        }

        /** The lines of one diff, header first, each with a line end. */
        String paint(List<String> lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines.size(); ) {
                if (i < HEADER_LINES) {
                    text.append(palette.paint(Style.HEADING, lines.get(i++))).append('\n');
                    continue;
                }
                List<String> removed = run(lines, i, '-');
                List<String> added = run(lines, i + removed.size(), '+');
                if (removed.isEmpty() && added.isEmpty()) {
                    text.append(plain(lines.get(i++))).append('\n');
                    continue;
                }
                paintPair(text, removed, added);
                i += removed.size() + added.size();
            }
            return text.toString();
        }

        private void paintPair(StringBuilder text, List<String> removed, List<String> added) {
            boolean paired = removed.size() == added.size();
            for (int i = 0; i < removed.size(); i++) {
                text.append(changed(removed.get(i), paired ? added.get(i) : "", Style.REMOVED))
                        .append('\n');
            }
            for (int i = 0; i < added.size(); i++) {
                text.append(changed(added.get(i), paired ? removed.get(i) : "", Style.ADDED))
                        .append('\n');
            }
        }

        private String changed(String line, String counterpart, Style style) {
            int start = 1;
            while (start < Math.min(line.length(), counterpart.length())
                    && line.charAt(start) == counterpart.charAt(start)) {
                start++;
            }
            int end = 0;
            while (end < Math.min(line.length(), counterpart.length()) - start
                    && line.charAt(line.length() - 1 - end) == counterpart.charAt(counterpart.length() - 1 - end)) {
                end++;
            }
            boolean partial = start > 1 && start < line.length() - end;
            if (!partial) {
                return palette.paint(style, line);
            }
            String middle = line.substring(start, line.length() - end);
            return palette.paint(
                    style,
                    line.substring(0, start)
                            + palette.paint(Style.DIFFERENCE, middle)
                            + line.substring(line.length() - end));
        }

        private String plain(String line) {
            return line.startsWith("@@") ? palette.paint(Style.HUNK, line) : line;
        }

        private static List<String> run(List<String> lines, int from, char mark) {
            List<String> run = new ArrayList<>();
            for (int i = from;
                    i < lines.size() && !lines.get(i).isEmpty() && lines.get(i).charAt(0) == mark;
                    i++) {
                run.add(lines.get(i));
            }
            return run;
        }
    }
}

package dev.rota.render;

import dev.rota.plan.Change;
import dev.rota.plan.Change.Delete;
import dev.rota.plan.Change.Switch;
import dev.rota.plan.Plan;
import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the next apply undoes of a plan that the files do not know of, in sentences.
 *
 * @param wanted whether the files want rules to fire, where they say so
 * @param named the rules of the files
 */
record NextApply(Plan plan, Map<RuleKey, Boolean> wanted, Set<RuleKey> named) {

    /** One sentence for each kind of thing that the next apply does. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        addFor(
                sentences,
                plan.changes(Delete.class).stream().map(Change::key).filter(named::contains),
                "%s still %s in the files; the next rota apply creates %s again.",
                "stands",
                "stand");
        addFor(
                sentences,
                plan.changes(Switch.class).stream()
                        .filter(turned -> !turned.rule().isEnabled() && !isOnHold(turned))
                        .map(Change::key)
                        .filter(key -> wanted.getOrDefault(key, false)),
                "%s %s enabled in the files; the next rota apply enables %s again, unless --reason puts a hold on it.",
                "is",
                "are");
        addFor(
                sentences,
                plan.changes(Switch.class).stream()
                        .filter(turned -> turned.rule().isEnabled())
                        .map(Change::key)
                        .filter(key -> !wanted.getOrDefault(key, true)),
                "%s %s DISABLED in the files; the next rota apply disables %s again.",
                "is",
                "are");
        return sentences;
    }

    private static void addFor(List<String> sentences, Stream<RuleKey> keys, String sentence, String one, String many) {
        List<String> names = keys.sorted().map(RuleKey::toString).toList();
        if (!names.isEmpty()) {
            boolean single = names.size() == 1;
            sentences.add(sentence.formatted(Words.list(names), single ? one : many, single ? "it" : "them"));
        }
    }

    private static boolean isOnHold(Switch turned) {
        return turned.hold().isPresent() || turned.live().tags().hold().isPresent();
    }
}

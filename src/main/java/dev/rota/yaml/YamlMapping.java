package dev.rota.yaml;

import dev.rota.problem.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Keys with their values. A key may stand more than once: whether two keys are the same is known only when the values of
 * templates are in them.
 *
 * @param entries what is written in the mapping itself, in order, without {@code <<}
 * @param merges the mappings that {@code <<} brings in, in order
 * @param place where it begins
 * @param length how many characters of its first line it covers
 */
public record YamlMapping(List<YamlEntry> entries, List<YamlMapping> merges, Place place, int length)
        implements YamlNode {

    public YamlMapping {
        entries = List.copyOf(entries);
        merges = List.copyOf(merges);
        length = Math.max(1, length);
    }

    /**
     * What the mapping holds when its merges are carried out: its own entries, then those of each merged mapping whose
     * key has not come before. So what is written here wins over what is merged, and an earlier merge over a later one.
     * A key that one mapping holds twice stands twice.
     *
     * @param keyText the text of a key, once values are in
     */
    public List<YamlEntry> effectiveEntries(Function<YamlScalar, String> keyText) {
        if (merges.isEmpty()) {
            return entries;
        }
        List<YamlEntry> effective = new ArrayList<>(entries);
        Set<String> taken = new HashSet<>();
        entries.forEach(entry -> taken.add(keyText.apply(entry.key())));
        for (YamlMapping merged : merges) {
            List<YamlEntry> fresh = merged.effectiveEntries(keyText).stream()
                    .filter(entry -> !taken.contains(keyText.apply(entry.key())))
                    .toList();
            effective.addAll(fresh);
            fresh.forEach(entry -> taken.add(keyText.apply(entry.key())));
        }
        return effective;
    }
}

package dev.rota.config;

import dev.rota.problem.Nearest;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;

/**
 * Keys at the top of a file that are there for its author: they hold an anchor, or a note. A key that looks like a misspelled one
 * of Rota's is no note.
 */
final class TopLevelNotes {

    private static final String DEFAULTS = "defaults";

    private TopLevelNotes() {}

    static boolean isNote(YamlEntry entry) {
        String key = entry.key().text();
        if (key.equals(DEFAULTS)) {
            return isReferredTo(entry);
        }
        if (FileShape.FILE.key(key).isPresent()) {
            return false;
        }
        return entry.anchored()
                || Nearest.to(key, FileShape.FILE.spellings(), 1).isEmpty();
    }

    /**
     * Files written for ecschedule say {@code defaults: &defaults} of whatever they merge in elsewhere, or keep anchored parts in it;
     * what they mean must not change because Rota has a meaning for that key.
     */
    private static boolean isReferredTo(YamlEntry entry) {
        return entry.anchored()
                || (entry.value() instanceof YamlMapping parts
                        && parts.entries().stream()
                                .anyMatch(part -> part.anchored()
                                        && FileShape.DEFAULTS
                                                .key(part.key().text())
                                                .isEmpty()));
    }
}
